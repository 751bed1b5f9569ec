import type { PackInfo } from '../../archive/archive';
import { t } from '../../words';
import { Announce } from '../search/Announce';
import { told } from '../told';
import { ExportButton } from '../transfer/ExportButton';
import { announcement } from './announcement';
import { Chooser } from './Chooser';
import { notBackedUp } from './endings';
import { size } from './format';
import { PackItem, type PackItemProps, unreadOf } from './PackItem';
import { WorkPanel, type WorkPanelProps } from './WorkPanel';
import { isBusy } from './work';

export interface PacksProps extends WorkPanelProps {
  /** On record, the bundled one first; null until they were read. */
  packs: PackInfo[] | null;
  /** The archive is in memory: what is imported would be gone with the tab. */
  inMemory: boolean;
  /** Bytes that all of On Record takes on the disk, and what it may still take; null when not told. */
  disk: { used: number; left: number } | null;
  onSwitch: (id: string, isOn: boolean) => void;
  onExport: PackItemProps['onExport'];
  onBackup: () => void;
  /** Why nothing can be kept here; null where it can. */
  trouble: string | null;
  /** The reader said yes to the question. */
  onRemove: (id: string) => void;
}

/** The packs on record, and the way in for others. */
export function Packs(props: PacksProps) {
  const { packs, inMemory, disk, work, onFiles, onSwitch, onExport, onRemove } = props;
  const busy = isBusy(work);
  const unread = (packs ?? []).filter((pack) => !pack.bundled && unreadOf(pack));
  return (
    <section class="plain packs">
      <div class="head">
        <h1>{t('common.packs')}</h1>
        {!inMemory && <Chooser disabled={busy} onFiles={onFiles} />}
      </div>
      {inMemory ? (
        <p class="quiet">{props.trouble ? told(props.trouble) : t('packs.refusesToAdd')}</p>
      ) : (
        <p class="quiet">{t('packs.intro')}</p>
      )}
      <Announce text={announcement(work)} />
      <WorkPanel {...props} />
      {packs && (
        <ul class="list" aria-label={t('packs.onRecordList')}>
          {packs.map((pack) => (
            <PackItem
              key={pack.id}
              pack={pack}
              busy={busy}
              onSwitch={onSwitch}
              onExport={onExport}
              onRemove={onRemove}
            />
          ))}
        </ul>
      )}
      {packs && !inMemory && (
        <section class="everything" aria-labelledby="everything">
          <h2 id="everything">{t('packs.everything')}</h2>
          <p class="quiet">{t('packs.backupIntro')}</p>
          {unread.length > 0 && (
            <p class="problem">{notBackedUp(unread.map((pack) => pack.title))}</p>
          )}
          <p class="choices">
            <button type="button" class="button" disabled={busy} onClick={props.onBackup}>
              {t('packs.backUp')}
            </button>
            <ExportButton
              class="button"
              what={t('packs.everythingLower')}
              count={packs.reduce(
                (sum, pack) => sum + (pack.off || unreadOf(pack) ? 0 : pack.statements),
                0,
              )}
              disabled={busy}
              onExport={(format) => onExport({ of: 'all' }, t('packs.everythingTitle'), format)}
            />
          </p>
        </section>
      )}
      {disk && (
        <p class="disk">{t('packs.disk', { used: size(disk.used), left: size(disk.left) })}</p>
      )}
    </section>
  );
}
