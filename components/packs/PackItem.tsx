import type { PackInfo } from '../../archive/archive';
import type { ExportFormat } from '../../archive/formats/out/export-as';
import type { Selection } from '../../archive/records';
import { t } from '../../words';
import { dateText } from '../dates';
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
    t('unit.statements', statements),
    t('unit.speakers', speakers),
    t('unit.sources', sources),
    t('unit.claims', claims),
  ].join(' · ');
}

/** Why a pack is asked nothing though it is on; null for one that can be read. */
export function unreadOf({ old, damaged, own, bundled }: PackInfo): string | null {
  if (damaged && own) return t('packs.damaged.own');
  if (damaged && bundled) return t('packs.damaged.bundled');
  if (damaged) return t('packs.damaged.file');
  if (old) return t('packs.damaged.old');
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
          <p class="tag">{t(pack.bundled ? 'packs.bundled' : 'packs.own')}</p>
        )}
        {unread && <p class="problem">{unread}</p>}
        {pack.off && !unread && <p class="quiet">{t('packs.switchedOff')}</p>}
        {pack.description && (
          <p class="about" dir="auto">
            {pack.description}
          </p>
        )}
        <p class="meta">{holdings(pack)}</p>
        <p class="meta">
          <span class="before">{t('packs.version', { version: pack.version })}</span>
          {pack.made && (
            <span class="before">{t('packs.made', { date: dateText(pack.made) })}</span>
          )}
          <span class="before">{size(pack.bytes)}</span>
          {pack.homepage && (
            <span class="before">
              <a href={pack.homepage} target="_blank" rel="noreferrer">
                {t('packs.homepage')}
                <span class="unseen">: {pack.title}</span>
              </a>
            </span>
          )}
          <span>{pack.licence ?? t('packs.noLicence')}</span>
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
            {t(pack.off ? 'packs.off' : 'packs.on')}
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
