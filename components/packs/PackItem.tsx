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

/** Why a pack is asked nothing though it is on; null for one that can be read. */
export function unreadOf({ old, damaged, own, bundled }: PackInfo): string | null {
  if (damaged && own)
    return 'A part of it was lost on this device, and it cannot be read. Restore a backup to have it again.';
  if (damaged && bundled)
    return 'A part of it was lost on this device: it is not searched, and marks nothing. It is put in its place again when On Record starts.';
  if (damaged)
    return 'A part of it was lost on this device: it is not searched, and marks nothing. Import its file again to use it.';
  if (old)
    return 'Kept in an older form: it is not searched, and marks nothing. Import its file again to use it.';
  return null;
}

/** A pack on record: it can be switched off, and one that came from a file removed. One that cannot be read can only be removed. */
export function PackItem({ pack, busy, onSwitch, onExport, onRemove }: PackItemProps) {
  const unread = unreadOf(pack);
  return (
    <li class={pack.off || unread ? 'off' : ''}>
      <div>
        <h2 dir="auto">{pack.title}</h2>
        {(pack.bundled || pack.own) && (
          <p class="tag">{pack.bundled ? 'Comes with On Record' : 'Your own record'}</p>
        )}
        {unread && <p class="problem">{unread}</p>}
        {pack.off && !unread && (
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
        {!pack.own && !unread && (
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
        {!unread && (
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
