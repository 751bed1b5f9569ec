import type { HeldClaim, HeldSide } from '../../../archive/speaker-standing';
import { pieces, t } from '../../../words';
import { Glyph } from '../../statement/Glyph';
import { writeRoute } from '../routes';
import { Changes, ToStatement } from './Changes';

interface HeldClaimsProps {
  /** Id of the speaker. */
  speaker: string;
  claims: readonly HeldClaim[];
}

/** The claims that a speaker took a side on: which, in how many statements, from when to when, and when that changed. */
export function HeldClaims({ speaker, claims }: HeldClaimsProps) {
  return (
    <ul class="lines held-claims">
      {claims.map(({ id, proposition, sides, turns, changed }) => (
        <li key={id}>
          <div>
            <a class="to" href={writeRoute({ at: 'claim', id })}>
              {proposition}
            </a>
            {sides.map((side) => (
              <p class="held" key={side.stance}>
                <Glyph stance={side.stance} />
                <span>
                  <a href={tableOf(`speaker:${speaker} claim:${id} stance:${side.stance}`)}>
                    {t(`standing.${side.stance}`, side.statements)}
                  </a>
                  {' · '}
                  <Span side={side} />
                </span>
              </p>
            ))}
            <Changes turns={turns} total={changed} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** From when to when; each date is the way to what was said then. */
function Span({ side: { first, last } }: { side: HeldSide }) {
  if (!first || !last) return <span class="quiet">{t('standing.undated')}</span>;
  if (first.id === last.id) {
    return (
      <span class="quiet">
        <ToStatement to={first} />
      </span>
    );
  }
  return (
    <span class="quiet">
      {pieces('standing.span', {
        first: <ToStatement to={first} />,
        last: <ToStatement to={last} />,
      })}
    </span>
  );
}

/** The table of statements that fit a query. */
export function tableOf(query: string): string {
  return writeRoute({ at: 'statements', ask: { query } });
}
