import { useState } from 'preact/hooks';
import type { Edtf, Stance } from '../../../model';
import { t } from '../../../words';
import { Glyph } from '../../statement/Glyph';
import { Timeline } from '../../timeline/Timeline';
import type { Desk } from '../desk';
import { Pick, type Picked } from '../Pick';
import { readStatement, writeRoute } from '../routes';
import { Said } from '../Said';
import { ClaimSpeakers } from '../standing/ClaimSpeakers';
import { tableOf } from '../standing/HeldClaims';
import { Part } from '../standing/Part';
import { Publishers } from '../standing/Publishers';
import { useLoaded } from '../useLoaded';
import { useStay } from '../useStay';
import { useTitle } from '../useTitle';
import { ClaimForm } from './ClaimForm';
import { Wordings } from './Wordings';

/** Statements of each side in words, the latest; the table has all. */
const EACH = 12;
/** … and so many are drawn along time: more would be a wall of dots, and each has to be read. */
const DRAWN = 400;
/** Speakers named at once, and how many more each time. */
const SPEAKERS = 20;

interface ClaimPageProps {
  desk: Desk;
  edition: string;
  id: string;
  /** The day of the article that the reader comes from. */
  on: Edtf | null;
}

/** A claim with the positions on both sides: who asserts it at the start of the line, who rejects it at its end. */
export function ClaimPage({ desk, edition, id, on }: ClaimPageProps) {
  const stay = useStay();
  const [isEdited, setEdited] = useState(false);
  const [statement, setStatement] = useState<Picked | null>(null);
  const [stance, setStance] = useState<Stance>('asserts');
  const [speakers, setSpeakers] = useState(SPEAKERS);
  const { value, error } = useLoaded(`${edition} ${id} ${speakers}`, () =>
    desk.claim(id, { each: EACH, drawn: DRAWN, speakers }),
  );
  useTitle(value?.claim.proposition ?? null);
  if (error) return <p role="alert">{t('claims.unread', { reason: error })}</p>;
  if (value === undefined) return <section class="plain" aria-busy="true" />;
  if (value === null) {
    return (
      <section class="plain">
        <h1>{t('common.notOnRecord')}</h1>
        <p class="quiet">{t('claims.gone')}</p>
      </section>
    );
  }
  const { claim, standing } = value;
  const { sides, latest, drawn } = standing;
  const attach = async () => {
    if (statement && (await desk.position(statement.id, claim.id, stance))) setStatement(null);
  };
  return (
    <section class="plain claim-page" {...stay}>
      <p class="quiet">
        <a href={writeRoute({ at: 'claims', text: '' })}>{t('common.claims')}</a> · {claim.subject}
      </p>
      <h1 tabIndex={-1}>{claim.proposition}</h1>
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
              {t('common.edit3')}
            </button>
            <button
              type="button"
              class="act"
              onClick={() => void desk.dropClaim(claim.id).then((done) => done && history.back())}
            >
              {t('common.delete')}
            </button>
          </p>
        )
      )}
      <div class="sides">
        {(['asserts', 'rejects'] as const).map((of) => (
          <div key={of} class={of}>
            <h2>
              <Glyph stance={of} />{' '}
              {t(of === 'asserts' ? 'claims.assertedBy' : 'claims.rejectedBy', sides[of])}
            </h2>
            <Wordings its={claim.wordings[of === 'asserts' ? 'for' : 'against']} />
            <Said
              views={latest[of]}
              acts={(view) => (
                <button
                  type="button"
                  class="act"
                  onClick={() => void desk.position(view.id, claim.id, null)}
                >
                  {t('claims.takeOff')}
                  <span class="unseen">: {view.text.slice(0, 80)}</span>
                </button>
              )}
            />
            {latest[of].length < sides[of] && (
              <p>
                <a href={tableOf(`claim:${claim.id} stance:${of}`)}>
                  {t('standing.allInTable', sides[of])}
                </a>
              </p>
            )}
          </div>
        ))}
      </div>
      <Part
        heading={t('standing.speakers')}
        about={t('standing.speakersAbout')}
        total={standing.speakers.total}
        shown={standing.speakers.items.length}
        onMore={() => setSpeakers(speakers + SPEAKERS)}
      >
        <ClaimSpeakers claim={claim.id} speakers={standing.speakers.items} />
      </Part>
      {drawn.length > 1 && (
        <Timeline
          statements={drawn}
          total={sides.asserts + sides.rejects}
          claim={claim.id}
          title={claim.proposition}
          published={on}
          onRead={readStatement}
        />
      )}
      <Part
        heading={t('standing.publishers')}
        about={t('standing.publishersAbout')}
        total={standing.publishers.length}
        shown={standing.publishers.length}
      >
        <Publishers publishers={standing.publishers} query={`claim:${claim.id}`} />
      </Part>
      <fieldset class="merge">
        <legend>{t('claims.addStatement')}</legend>
        <Pick
          label={t('claims.statementWords')}
          hint={t('common.words')}
          find={desk.findStatements}
          value={statement}
          onPick={setStatement}
        />
        <label>
          {t('claims.which')}
          <select
            value={stance}
            onChange={({ currentTarget }) => setStance(currentTarget.value as Stance)}
          >
            <option value="asserts">{t('common.assertsIt')}</option>
            <option value="rejects">{t('common.rejectsIt')}</option>
          </select>
        </label>
        <button type="button" class="button" disabled={!statement} onClick={() => void attach()}>
          {t('claims.add')}
        </button>
      </fieldset>
    </section>
  );
}
