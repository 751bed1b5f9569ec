import { useState } from 'preact/hooks';
import type { Stance } from '../../../model';
import { plural } from '../../plural';
import { Glyph } from '../../statement/Glyph';
import { Timeline } from '../../timeline/Timeline';
import type { Desk } from '../desk';
import { Pick, type Picked } from '../Pick';
import { readStatement, writeRoute } from '../routes';
import { Said } from '../Said';
import { useLoaded } from '../useLoaded';
import { ClaimForm } from './ClaimForm';

interface ClaimPageProps {
  desk: Desk;
  edition: string;
  id: string;
}

/** A claim with the positions on both sides: who asserts it at the start of the line, who rejects it at its end. */
export function ClaimPage({ desk, edition, id }: ClaimPageProps) {
  const [isEdited, setEdited] = useState(false);
  const [statement, setStatement] = useState<Picked | null>(null);
  const [stance, setStance] = useState<Stance>('asserts');
  const { value, error } = useLoaded(`${edition} ${id}`, () => desk.claim(id));
  if (error) return <p role="alert">This claim could not be read. {error}</p>;
  if (value === undefined) return <section class="plain" aria-busy="true" />;
  if (value === null) {
    return (
      <section class="plain">
        <h1>Not on record</h1>
        <p class="quiet">No claim has this address. Its pack may be gone or switched off.</p>
      </section>
    );
  }
  const { claim, statements } = value;
  const side = (of: Stance) =>
    statements.filter(({ positions }) =>
      positions.some((it) => it.claim === claim.id && it.stance === of),
    );
  const attach = async () => {
    if (statement && (await desk.position(statement.id, claim.id, stance))) setStatement(null);
  };
  return (
    <section class="plain claim-page">
      <p class="quiet">
        <a href={writeRoute({ at: 'claims', text: '' })}>Claims</a> · {claim.subject}
      </p>
      <h1>{claim.proposition}</h1>
      {isEdited ? (
        <ClaimForm
          claim={claim}
          onSave={async (its) => {
            if (await desk.putClaim(its)) setEdited(false);
          }}
          onClose={() => setEdited(false)}
        />
      ) : (
        claim.own && (
          <p class="acts">
            <button type="button" class="act key" onClick={() => setEdited(true)}>
              Edit…
            </button>
            <button
              type="button"
              class="act"
              onClick={() => void desk.dropClaim(claim.id).then((done) => done && history.back())}
            >
              Delete
            </button>
          </p>
        )
      )}
      <div class="sides">
        {(['asserts', 'rejects'] as const).map((of) => (
          <div key={of} class={of}>
            <h2>
              <Glyph stance={of} /> {of === 'asserts' ? 'Asserted' : 'Rejected'} by{' '}
              {plural(side(of).length, 'statement')}
            </h2>
            <p class="quiet">{claim.wordings[of === 'asserts' ? 'for' : 'against'].join(' · ')}</p>
            <Said
              views={side(of)}
              acts={(view) => (
                <button
                  type="button"
                  class="act"
                  onClick={() => void desk.position(view.id, claim.id, null)}
                >
                  Take off this claim<span class="unseen">: {view.text.slice(0, 80)}</span>
                </button>
              )}
            />
          </div>
        ))}
      </div>
      {statements.length > 1 && (
        <Timeline
          statements={statements}
          claim={claim.id}
          title={claim.proposition}
          published={null}
          onRead={readStatement}
        />
      )}
      <fieldset class="merge">
        <legend>Add a statement</legend>
        <Pick
          label="Words of a statement on record"
          hint="Words"
          find={desk.findStatements}
          value={statement}
          onPick={setStatement}
        />
        <label>
          Which
          <select
            value={stance}
            onChange={({ currentTarget }) => setStance(currentTarget.value as Stance)}
          >
            <option value="asserts">asserts it</option>
            <option value="rejects">rejects it</option>
          </select>
        </label>
        <button type="button" class="button" disabled={!statement} onClick={() => void attach()}>
          Add
        </button>
      </fieldset>
    </section>
  );
}
