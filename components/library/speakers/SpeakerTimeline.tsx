import { useState } from 'preact/hooks';
import type { HeldClaim } from '../../../archive/speaker-standing';
import type { Edtf, Speaker, StatementView } from '../../../model';
import { t } from '../../../words';
import { Timeline } from '../../timeline/Timeline';
import type { Desk } from '../desk';
import { readStatement } from '../routes';
import { useLoaded } from '../useLoaded';

interface SpeakerTimelineProps {
  desk: Pick<Desk, 'list'>;
  edition: string;
  speaker: Speaker;
  /** The latest of all statements, and how many there are. */
  statements: readonly StatementView[];
  total: number;
  /** Those on which positions can be told apart. */
  claims: readonly Pick<HeldClaim, 'id' | 'proposition'>[];
  /** The day of the article that the reader comes from. */
  published: Edtf | null;
  /** How many are drawn at most. */
  most: number;
}

/** A speaker's statements along time: all, or those on one claim, with the sides told apart. */
export function SpeakerTimeline(props: SpeakerTimelineProps) {
  const { desk, edition, speaker, statements, total, claims, published, most } = props;
  const [claim, setClaim] = useState('');
  const { value } = useLoaded(`${edition} ${speaker.id} ${claim}`, async () =>
    claim
      ? desk.list({ query: `speaker:${speaker.id} claim:${claim}` }, { offset: 0, limit: most })
      : null,
  );
  const its = claim ? (value?.statements ?? []) : statements;
  const proposition = claims.find(({ id }) => id === claim)?.proposition;
  return (
    <>
      {claims.length > 0 && (
        <label class="on-which">
          {t('timeline.which')}
          <select value={claim} onChange={({ currentTarget }) => setClaim(currentTarget.value)}>
            <option value="">{t('timeline.allStatements')}</option>
            {claims.map((one) => (
              <option key={one.id} value={one.id}>
                {one.proposition}
              </option>
            ))}
          </select>
        </label>
      )}
      <Timeline
        key={claim}
        statements={its}
        claim={claim || null}
        title={proposition ? `${speaker.name}: ${proposition}` : speaker.name}
        published={published}
        roles={speaker.roles}
        total={claim ? (value?.total ?? 0) : total}
        onRead={readStatement}
      />
    </>
  );
}
