import { announcement } from '../../packs/announcement';
import { headingOf } from '../../packs/endings';
import { number } from '../../packs/format';
import type { PackWork } from '../../packs/work';
import { plural } from '../../plural';
import { Announce } from '../../search/Announce';

interface LeavingProps {
  work: PackWork;
  onCancel: () => void;
  onDismiss: () => void;
}

/** How far an export is, and how it ended, in a line; nothing for what else is done with packs. */
export function Leaving({ work, onCancel, onDismiss }: LeavingProps) {
  const isRefused = work.at === 'refused' && (work.what === 'export' || work.what === 'backup');
  const shown = work.at === 'writing' || work.at === 'written' || isRefused;
  const [name, act] = work.at === 'writing' ? ['Cancel', onCancel] : ['Close', onDismiss];
  return (
    <>
      <Announce text={shown ? announcement(work) : ''} />
      {shown && (
        <p class="note">
          {work.at === 'writing' && `Exporting: ${number(work.records)} statements written.`}
          {work.at === 'written' &&
            `${plural(work.records, 'statement')} exported to ${work.name}.`}
          {isRefused && `${headingOf(work)}. ${work.problem}`}{' '}
          <button type="button" class="act" onClick={act}>
            {name}
          </button>
        </p>
      )}
    </>
  );
}
