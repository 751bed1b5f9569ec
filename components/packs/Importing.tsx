import { plural } from '../plural';
import { takingIn } from './endings';
import { number, percent, timeLeft } from './format';
import type { PackWork } from './work';

/** How far an import is, and the button that calls it off. */
export function Importing({
  work,
  onCancel,
}: {
  work: Extract<PackWork, { at: 'importing' }>;
  onCancel: () => void;
}) {
  const { progress, elsewhere, isBackup } = work;
  const finishing = progress?.phase === 'indexing';
  const share = finishing ? undefined : progress?.share;
  return (
    <>
      <h2 dir="auto">{takingIn(work)}</h2>
      {elsewhere && <p class="quiet">In another tab. It may stay there, or be cancelled here.</p>}
      <div class="bar-line">
        <progress value={share} aria-label="Read so far" />
        <span>{share === undefined ? '' : percent(share)}</span>
      </div>
      <p class="figures">
        {finishing
          ? 'Writing the index…'
          : progress
            ? isBackup
              ? 'Reading the backup'
              : 'Reading the file'
            : 'Starting…'}
        {progress && <span class="after">{plural(progress.statements, 'statement')}</span>}
        {!finishing && progress?.perSecond != null && (
          <span class="after">{number(Math.round(progress.perSecond))} a second</span>
        )}
        {!finishing && progress?.secondsLeft != null && (
          <span class="after">{timeLeft(progress.secondsLeft)}</span>
        )}
      </p>
      <p class="choices">
        <button type="button" class="button" onClick={onCancel}>
          Cancel
        </button>
        {!elsewhere && <span class="quiet">You may go on reading; keep this tab open.</span>}
      </p>
    </>
  );
}
