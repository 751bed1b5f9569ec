import type { Fellow } from '../../../archive/speaker-standing';
import type { Standing } from '../../../archive/turns';
import { t } from '../../../words';
import { writeRoute } from '../routes';
import { tableOf } from './HeldClaims';

const STANDING = {
  same: 'standing.isSame',
  other: 'standing.isOther',
  unclear: 'standing.isUnclear',
} as const satisfies Record<Standing, string>;

/** Others by the claims on which both took a side: on how many the same, on how many the other, and which they are. */
export function Fellows({ fellows }: { fellows: readonly Fellow[] }) {
  return (
    <ul class="lines fellows">
      {fellows.map(({ id, name, claims, same, other, statements }) => (
        <li key={id}>
          <details>
            <summary>
              <strong dir="auto">{name}</strong>{' '}
              <span class="quiet">
                {same > 0 && t('standing.sameOn', claims.length, { same })}
                {same > 0 && other > 0 && ' · '}
                {other > 0 && t('standing.otherOn', claims.length, { other })}
                {same + other === 0 && t('standing.eitherOn', claims.length)}
              </span>
            </summary>
            <ul class="their">
              {claims.map((claim) => (
                <li key={claim.id}>
                  <span class="quiet">{t(STANDING[claim.standing])}</span>{' '}
                  <a href={writeRoute({ at: 'claim', id: claim.id })}>{claim.proposition}</a>{' '}
                  <a class="quiet" href={tableOf(`speaker:${id} claim:${claim.id}`)}>
                    {t('standing.theirWords')}
                    <span class="unseen">
                      : {name}, {claim.proposition}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
            <p>
              <a href={writeRoute({ at: 'speaker', id })}>
                {t('standing.pageOf', { speaker: name })}
              </a>
            </p>
          </details>
          <span class="count">{t('unit.statements', statements)}</span>
        </li>
      ))}
    </ul>
  );
}
