import { t } from '../../words';
import { takingIn } from './endings';
import { percent, timeLeft } from './format';
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
  const share = progress?.share ?? undefined;
  return (
    <>
      <h2 dir="auto">{takingIn(work)}</h2>
      {elsewhere && <p class="quiet">{t('importing.elsewhere')}</p>}
      <div class="bar-line">
        <progress
          value={share}
          aria-label={t(finishing ? 'importing.index' : 'importing.readSoFar')}
        />
        <span>{share === undefined ? '' : percent(share)}</span>
      </div>
      <p class="figures">
        {t(
          finishing
            ? 'importing.index'
            : progress
              ? isBackup
                ? 'importing.backup'
                : 'importing.file'
              : 'importing.starting',
        )}
        {progress && <span class="after">{t('unit.statements', progress.statements)}</span>}
        {progress?.perSecond != null && (
          <span class="after">
            {t('importing.perSecond', { rate: Math.round(progress.perSecond) })}
          </span>
        )}
        {progress?.secondsLeft != null && (
          <span class="after">{timeLeft(progress.secondsLeft)}</span>
        )}
        {/* The time left is of the reading alone: the bar begins anew behind it. */}
        {progress?.secondsLeft != null && !finishing && (
          <span class="after">{t('importing.thenIndex')}</span>
        )}
      </p>
      <p class="choices">
        <button type="button" class="button" onClick={onCancel}>
          {t('common.cancel')}
        </button>
        {!elsewhere && <span class="quiet">{t('importing.keepOpen')}</span>}
      </p>
    </>
  );
}
