import type { PackInfo } from '../../archive/archive';
import { Announce } from '../search/Announce';
import { announcement } from './announcement';
import { Chooser } from './Chooser';
import { size } from './format';
import { PackItem } from './PackItem';
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
  /** The reader said yes to the question. */
  onRemove: (id: string) => void;
}

/** The packs on record, and the way in for others. */
export function Packs(props: PacksProps) {
  const { packs, inMemory, disk, work, onFile, onSwitch, onRemove } = props;
  const busy = isBusy(work);
  return (
    <section class="plain packs">
      <div class="head">
        <h1>Packs</h1>
        {!inMemory && <Chooser disabled={busy} onFile={onFile} />}
      </div>
      {inMemory ? (
        <p class="quiet">
          This browser refuses to store the archive here, so packs cannot be added: they would be
          gone when the tab is closed.
        </p>
      ) : (
        <p class="quiet">
          Everything on record comes in packs. Drop a pack anywhere on this page, or choose its
          file: <code>.onrecord.jsonl</code>, also with <code>.gz</code>. It never leaves this
          device.
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
              onRemove={onRemove}
            />
          ))}
        </ul>
      )}
      {disk && (
        <p class="disk">
          On Record takes {size(disk.used)} on this device, and may take {size(disk.left)} more.
        </p>
      )}
    </section>
  );
}
