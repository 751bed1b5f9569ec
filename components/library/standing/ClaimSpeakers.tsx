import type { OnClaim } from '../../../archive/claim-standing';
import { t } from '../../../words';
import { Glyph } from '../../statement/Glyph';
import { writeRoute } from '../routes';
import { Changes } from './Changes';
import { tableOf } from './HeldClaims';

interface ClaimSpeakersProps {
  /** Id of the claim. */
  claim: string;
  speakers: readonly OnClaim[];
}

/** Whoever took a side on a claim, with how many statements take which, and when that changed. */
export function ClaimSpeakers({ claim, speakers }: ClaimSpeakersProps) {
  return (
    <ul class="lines on-claim">
      {speakers.map((one) => (
        <li key={one.id}>
          <div>
            <a class="to" href={writeRoute({ at: 'speaker', id: one.id })} dir="auto">
              {one.name}
            </a>
            <Changes turns={one.turns} total={one.changed} />
          </div>
          <p class="both">
            {(['asserts', 'rejects'] as const).map(
              (stance) =>
                one[stance] > 0 && (
                  <a
                    key={stance}
                    class="held"
                    href={tableOf(`speaker:${one.id} claim:${claim} stance:${stance}`)}
                  >
                    <Glyph stance={stance} />
                    {t(`standing.${stance}`, one[stance])}
                  </a>
                ),
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
