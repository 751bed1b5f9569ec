import type { ConvertOptions } from '../../archive/formats/types';
import { formatEdtf } from '../../text/edtf';
import { plural } from '../plural';
import { Words } from '../statement/Words';
import { ChangesSummary } from './ChangesSummary';
import { FORMATS } from './fields';
import { size } from './format';
import { Questions } from './Questions';
import { TableMap } from './TableMap';
import type { Incoming } from './work';

interface PreviewProps {
  incoming: Incoming;
  onAdjust: (change: Partial<ConvertOptions>) => void;
  onImport: () => void;
  onDismiss: () => void;
}

/** What a file holds and how it would be read, before it is taken in. */
export function Preview(props: PreviewProps) {
  const { incoming, onAdjust, onImport, onDismiss } = props;
  const { file, preview, options, replaces, how, changes, waiting } = incoming;
  const { pack } = options;
  const isPack = how.format === 'pack';
  const table = options.table ?? preview.table?.options;
  return (
    <>
      <p class="meta">
        <span class="before">{file}</span>
        <span class="before">{size(incoming.size)}</span>
        {FORMATS[how.format]}
      </p>
      {isPack ? <h2 dir="auto">{pack.title}</h2> : <Title {...props} />}
      {pack.description && <p dir="auto">{pack.description}</p>}
      {(isPack || pack.licence) && (
        <p class="meta">
          {pack.version && <span class="before">Version {pack.version}</span>}
          {pack.made && <span class="before">made {formatEdtf(pack.made)}</span>}
          {pack.licence ?? 'no licence named'}
        </p>
      )}
      {replaces && (
        <div class="replaces">
          <p>
            It takes the place of <strong dir="auto">{replaces.title}</strong>, version{' '}
            {replaces.version}, with {plural(replaces.statements, 'statement')}, when it is whole.
          </p>
          <ChangesSummary changes={changes} />
        </div>
      )}
      {preview.table && table && (
        <TableMap
          table={preview.table}
          options={table}
          onTable={(its) => onAdjust({ table: its })}
        />
      )}
      <Questions preview={preview} options={options} onAdjust={onAdjust} />
      <Samples {...props} />
      {preview.skipped.length > 0 && (
        <div class="skips">
          <p>
            Of the first lines, {plural(preview.skipped.length, 'line')} cannot be read:{' '}
            {preview.skipped
              .slice(0, 3)
              .map(({ line, why }) => `line ${line} ${why}`)
              .join('; ')}
            .
          </p>
        </div>
      )}
      <BadLines {...props} />
      <p class="choices">
        <button
          type="button"
          class="button key"
          disabled={
            preview.statements.length === 0 &&
            preview.questions.some(({ about }) => about === 'column')
          }
          onClick={onImport}
        >
          {replaces ? 'Replace' : 'Import'}
        </button>
        <button type="button" class="button" onClick={onDismiss}>
          Leave it
        </button>
        {waiting > 0 && <span class="quiet">{plural(waiting, 'more file')} after it.</span>}
      </p>
    </>
  );
}

function Title({ incoming, onAdjust }: PreviewProps) {
  const { pack } = incoming.options;
  return (
    <label class="naming">
      <span class="unseen">Name of the pack that it becomes</span>
      <input
        type="text"
        dir="auto"
        value={pack.title}
        maxLength={200}
        onChange={({ currentTarget }) => {
          const title = currentTarget.value.trim();
          if (title) onAdjust({ pack: { ...pack, title } });
        }}
      />
    </label>
  );
}

function Samples({ incoming }: PreviewProps) {
  const { preview, isStale } = incoming;
  if (preview.statements.length === 0) {
    return <p class="quiet">No statement was found in its beginning.</p>;
  }
  return (
    <ul class={isStale ? 'samples stale' : 'samples'} aria-label="Its first statements">
      {preview.statements.slice(0, 3).map((one) => (
        <li key={one.text}>
          <Words text={one.text} form={one.form} />
          <p class="meta">
            <strong dir="auto">{one.speaker}</strong>
            <span class="after">{one.said ? formatEdtf(one.said) : 'date not known'}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function BadLines({ incoming, onAdjust }: PreviewProps) {
  const { onBad = 'skip' } = incoming.options;
  const choose = (value: 'skip' | 'refuse') => onAdjust({ onBad: value });
  return (
    <fieldset class="bad-lines">
      <legend>A line that cannot be read</legend>
      <label class="choice">
        <input type="radio" name="bad" checked={onBad === 'skip'} onChange={() => choose('skip')} />
        is left out, and named afterwards
      </label>
      <label class="choice">
        <input
          type="radio"
          name="bad"
          checked={onBad === 'refuse'}
          onChange={() => choose('refuse')}
        />
        stops the import, and nothing is taken
      </label>
    </fieldset>
  );
}
