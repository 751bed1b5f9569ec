import type { ConvertOptions } from '../../archive/formats/types';
import { pieces, t } from '../../words';
import { dateText } from '../dates';
import { Words } from '../statement/Words';
import { ChangesSummary } from './ChangesSummary';
import { formatName } from './fields';
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
        {formatName(how.format)}
      </p>
      {isPack ? <h2 dir="auto">{pack.title}</h2> : <Title {...props} />}
      {pack.description && <p dir="auto">{pack.description}</p>}
      {(isPack || pack.licence) && (
        <p class="meta">
          {pack.version && (
            <span class="before">{t('packs.version', { version: pack.version })}</span>
          )}
          {pack.made && (
            <span class="before">{t('packs.made', { date: dateText(pack.made) })}</span>
          )}
          {pack.licence ?? t('packs.noLicence')}
        </p>
      )}
      {replaces && (
        <div class="replaces">
          <p>
            {pieces('preview.replaces', {
              title: (
                <strong key="title" dir="auto">
                  {replaces.title}
                </strong>
              ),
              version: replaces.version,
              statements: t('unit.statements', replaces.statements),
            })}
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
            {t('preview.unreadable', preview.skipped.length, {
              which: preview.skipped
                .slice(0, 3)
                .map(({ line, why }) => `${t('report.line', { line: String(line) })}: ${why}`)
                .join('; '),
            })}
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
          {t(replaces ? 'packs.replaceDo' : 'packs.importDo')}
        </button>
        <button type="button" class="button" onClick={onDismiss}>
          {t('packs.leaveIt')}
        </button>
        {waiting > 0 && <span class="quiet">{t('preview.after', waiting)}</span>}
      </p>
    </>
  );
}

function Title({ incoming, onAdjust }: PreviewProps) {
  const { pack } = incoming.options;
  return (
    <label class="naming">
      <span class="unseen">{t('preview.name')}</span>
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
    return <p class="quiet">{t('preview.nothing')}</p>;
  }
  return (
    <ul class={isStale ? 'samples stale' : 'samples'} aria-label={t('preview.first')}>
      {preview.statements.slice(0, 3).map((one) => (
        <li key={one.text}>
          <Words text={one.text} form={one.form} />
          <p class="meta">
            <strong dir="auto">{one.speaker}</strong>
            <span class="after">{one.said ? dateText(one.said) : t('date.unknown')}</span>
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
      <legend>{t('preview.badLine')}</legend>
      <label class="choice">
        <input type="radio" name="bad" checked={onBad === 'skip'} onChange={() => choose('skip')} />
        {t('preview.skip')}
      </label>
      <label class="choice">
        <input
          type="radio"
          name="bad"
          checked={onBad === 'refuse'}
          onChange={() => choose('refuse')}
        />
        {t('preview.stop')}
      </label>
    </fieldset>
  );
}
