import type { PackInfo } from '../../archive/archive';
import type { ExportFormat } from '../../archive/formats/out/export-as';
import type { Selection } from '../../archive/records';
import { formatEdtf } from '../../text/edtf';
import { plural } from '../plural';
import { ExportButton } from '../transfer/ExportButton';
import { size } from './format';
import { RemoveButton } from './RemoveButton';

export interface PackItemProps {
  pack: PackInfo;
  /** A pack is being taken in or out. */
  busy: boolean;
  onSwitch: (id: string, isOn: boolean) => void;
  onExport: (selection: Selection, title: string, format: ExportFormat) => void;
  onRemove: (id: string) => void;
}

/** What a pack holds, in a line. */
export function holdings(pack: Pick<PackInfo, 'statements' | 'speakers' | 'sources' | 'claims'>) {
  const { statements, speakers, sources, claims } = pack;
  return [
    plural(statements, 'statement'),
    plural(speakers, 'speaker'),
    plural(sources, 'source'),
    plural(claims, 'claim'),
  ].join(' · ');
}

/** A pack on record: it can be switched off, and one that came from a file removed. One of an older form can only be removed. */
export function PackItem({ pack, busy, onSwitch, onExport, onRemove }: PackItemProps) {
  return (
    <li class={pack.off || pack.old ? 'off' : ''}>
      <div>
        <h2 dir="auto">{pack.title}</h2>
        {(pack.bundled || pack.own) && (
          <p class="tag">{pack.bundled ? 'Comes with On Record' : 'Your own record'}</p>
        )}
        {pack.old && (
          <p class="problem">
            Kept in an older form: it is not searched, and marks nothing. Import its file again to
            use it.
          </p>
        )}
        {pack.off && !pack.old && (
          <p class="quiet">Switched off: it is not searched, and marks nothing.</p>
        )}
        {pack.description && (
          <p class="about" dir="auto">
            {pack.description}
          </p>
        )}
        <p class="meta">{holdings(pack)}</p>
        <p class="meta">
          <span class="before">Version {pack.version}</span>
          {pack.made && <span class="before">made {formatEdtf(pack.made)}</span>}
          <span class="before">{pack.licence ?? 'no licence named'}</span>
          <span>{size(pack.bytes)}</span>
          {pack.homepage && (
            <span class="after">
              <a href={pack.homepage} target="_blank" rel="noreferrer">
                Homepage<span class="unseen"> of {pack.title}</span>
              </a>
            </span>
          )}
        </p>
      </div>
      <div class="acts">
        {!pack.own && !pack.old && (
          <label class="switch">
            <input
              type="checkbox"
              role="switch"
              aria-checked={!pack.off}
              checked={!pack.off}
              disabled={busy}
              onChange={({ currentTarget }) => onSwitch(pack.id, currentTarget.checked)}
            />
            <span class="unseen">{pack.title}: </span>
            {pack.off ? 'Off' : 'On'}
          </label>
        )}
        {!pack.old && (
          <ExportButton
            what={pack.title}
            count={pack.statements}
            disabled={busy}
            onExport={(format) => onExport({ of: 'pack', id: pack.id }, pack.title, format)}
          />
        )}
        {!pack.bundled && !pack.own && (
          <RemoveButton pack={pack} disabled={busy} onRemove={() => onRemove(pack.id)} />
        )}
      </div>
    </li>
  );
}
