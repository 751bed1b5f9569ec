import type { PackInfo } from '../../archive/archive';
import { Announce } from '../search/Announce';
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
        <h1>Packs</h1>
        {!inMemory && <Chooser disabled={busy} onFiles={onFiles} />}
      </div>
      {inMemory ? (
        <p class="quiet">
          {props.trouble ??
            'This browser refuses to store the archive here, so packs cannot be added: they would be gone when the tab is closed.'}
        </p>
      ) : (
        <p class="quiet">
          Everything on record comes in packs. Drop a file anywhere on this page, paste a table, or
          choose a file: a pack, a spreadsheet’s table (CSV), fact checks, quotations or annotations
          as JSON, or a backup. You see what is in it first, and nothing leaves this device.
        </p>
      )}
      <Announce text={announcement(work)} />
      <WorkPanel {...props} />
      {packs && (
        <ul class="list" aria-label="Packs on record">
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
          <h2 id="everything">Everything</h2>
          <p class="quiet">
            A backup has all packs, your own record, what you have hidden and the settings in one
            file. To restore it, drop it here.
          </p>
          {unread.length > 0 && (
            <p class="problem">{notBackedUp(unread.map((pack) => pack.title))}</p>
          )}
          <p class="choices">
            <button type="button" class="button" disabled={busy} onClick={props.onBackup}>
              Back up…
            </button>
            <ExportButton
              class="button"
              what="everything on record"
              count={packs.reduce(
                (sum, pack) => sum + (pack.off || unreadOf(pack) ? 0 : pack.statements),
                0,
              )}
              disabled={busy}
              onExport={(format) => onExport({ of: 'all' }, 'Everything on record', format)}
            />
          </p>
        </section>
      )}
      {disk && (
        <p class="disk">
          On Record takes {size(disk.used)} on this device, and may take {size(disk.left)} more.
        </p>
      )}
    </section>
  );
}
