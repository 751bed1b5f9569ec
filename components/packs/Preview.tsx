import { formatEdtf } from '../../text/edtf';
import { plural } from '../plural';
import { Words } from '../statement/Words';
import { size } from './format';
import type { PackWork } from './work';

/** What a file holds, before it is taken in. */
export function Preview({
  work,
  onImport,
  onDismiss,
}: {
  work: Extract<PackWork, { at: 'preview' }>;
  onImport: () => void;
  onDismiss: () => void;
}) {
  const { file, preview, replaces } = work;
  const { header, statements } = preview;
  return (
    <>
      <p class="meta">
        <span class="before">{file}</span>
        {size(work.size)}
      </p>
      <h2 dir="auto">{header.title}</h2>
      {header.description && <p dir="auto">{header.description}</p>}
      <p class="meta">
        <span class="before">Version {header.version}</span>
        {header.made && <span class="before">made {formatEdtf(header.made)}</span>}
        {header.licence ?? 'no licence named'}
      </p>
      {replaces && (
        <p class="replaces">
          It takes the place of <strong dir="auto">{replaces.title}</strong>, version{' '}
          {replaces.version}, with {plural(replaces.statements, 'statement')}, when it is whole.
        </p>
      )}
      {statements.length > 0 && (
        <ul class="samples" aria-label="Its first statements">
          {statements.map((one) => (
            <li key={one.text}>
              <Words text={one.text} form={one.form} />
              <p class="meta">
                <strong dir="auto">{one.speaker}</strong>
                {one.said && <span class="after">{formatEdtf(one.said)}</span>}
              </p>
            </li>
          ))}
        </ul>
      )}
      <p class="choices">
        <button type="button" class="button key" onClick={onImport}>
          {replaces ? 'Replace' : 'Import'}
        </button>
        <button type="button" class="button" onClick={onDismiss}>
          Leave it
        </button>
      </p>
    </>
  );
}
