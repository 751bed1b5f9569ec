import { t } from '../../../words';
import { announcement } from '../../packs/announcement';
import { headingOf } from '../../packs/endings';
import type { PackWork } from '../../packs/work';
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
  const [name, act] =
    work.at === 'writing' ? [t('common.cancel'), onCancel] : [t('common.close'), onDismiss];
  return (
    <>
      <Announce text={shown ? announcement(work) : ''} />
      {shown && (
        <p class="note">
          {work.at === 'writing' && t('table.exporting', work.records)}
          {work.at === 'written' && t('table.exported', work.records, { file: work.name })}
          {isRefused && `${headingOf(work)}. ${work.problem}`}{' '}
          <button type="button" class="act" onClick={act}>
            {name}
          </button>
        </p>
      )}
    </>
  );
}
