import { useState } from 'preact/hooks';
import type { Edtf } from '../../../model';
import { t } from '../../../words';
import type { Desk } from '../desk';
import { writeRoute } from '../routes';
import { Said } from '../Said';
import { Fellows } from '../standing/Fellows';
import { HeldClaims } from '../standing/HeldClaims';
import { Part } from '../standing/Part';
import { Publishers } from '../standing/Publishers';
import { useLoaded } from '../useLoaded';
import { useTitle } from '../useTitle';
import { Facts } from './Facts';
import { SpeakerForm } from './SpeakerForm';
import { SpeakerTimeline } from './SpeakerTimeline';
import { WhoIsWho } from './WhoIsWho';

/** Claims, and others beside the speaker, that are told at once, and how many more each time. */
const SOME = { claims: 8, fellows: 12 };

interface SpeakerPageProps {
  desk: Desk;
  edition: string;
  id: string;
  /** The day of the article that the reader comes from. */
  on: Edtf | null;
}

/** Statements that are shown here, the latest; the table has all. */
const LATEST = 10;
/** … and so many are drawn along time: more would be a wall of dots, and each has to be read. */
const DRAWN = 400;

/** A speaker: by what names, in which offices, what is on record; to be corrected, merged, taken apart. */
export function SpeakerPage({ desk, edition, id, on }: SpeakerPageProps) {
  const [isEdited, setEdited] = useState(false);
  const { value, error } = useLoaded(`${edition} ${id}`, () => desk.speaker(id));
  const [some, setSome] = useState(SOME);
  const query = `speaker:${id}`;
  const ask = { query };
  const standing = useLoaded(`${edition} ${id} ${some.claims} ${some.fellows}`, () =>
    desk.standing(id, some),
  );
  const said = useLoaded(`${edition} ${id}`, () => desk.list(ask, { offset: 0, limit: DRAWN }));
  useTitle(value?.speaker.name ?? null);
  if (error) return <p role="alert">{t('speakers.unread', { reason: error })}</p>;
  if (value === undefined) return <section class="plain" aria-busy="true" />;
  if (value === null) {
    return (
      <section class="plain">
        <h1>{t('common.notOnRecord')}</h1>
        <p class="quiet">{t('speakers.gone')}</p>
      </section>
    );
  }
  const { speaker, parts } = value;
  const total = said.value?.total ?? 0;
  const drawn = said.value?.statements ?? [];
  return (
    <section class="plain person">
      <p class="quiet">
        <a href={writeRoute({ at: 'speakers', text: '' })}>{t('common.speakers')}</a>
      </p>
      <h1 dir="auto">{speaker.name}</h1>
      {isEdited ? (
        <SpeakerForm
          speaker={speaker}
          onSave={async (fields) => {
            if (await desk.correctSpeaker(speaker.id, fields)) setEdited(false);
          }}
          onClose={() => setEdited(false)}
        />
      ) : (
        <>
          <Facts speaker={speaker} />
          <p class="acts">
            <button type="button" class="act key" onClick={() => setEdited(true)}>
              {t('common.edit3')}
            </button>
            {speaker.decided?.corrects && parts.some(({ own }) => !own) && (
              <button
                type="button"
                class="act"
                onClick={() => void desk.uncorrectSpeaker(speaker.id)}
              >
                {t('speakers.backToPacks')}
              </button>
            )}
          </p>
        </>
      )}
      {drawn.length > 1 && (
        <SpeakerTimeline
          desk={desk}
          edition={edition}
          speaker={speaker}
          statements={drawn}
          total={total}
          claims={standing.value?.held.items ?? []}
          published={on}
          most={DRAWN}
        />
      )}
      {standing.error && <p role="alert">{t('standing.unread', { reason: standing.error })}</p>}
      {standing.value && (
        <Part
          heading={t('standing.positions')}
          about={t('standing.positionsAbout')}
          total={standing.value.held.total}
          shown={standing.value.held.items.length}
          onMore={() => setSome({ ...some, claims: some.claims + SOME.claims })}
        >
          <HeldClaims speaker={speaker.id} claims={standing.value.held.items} />
        </Part>
      )}
      {standing.value && (
        <Part
          heading={t('standing.others')}
          about={t('standing.othersAbout')}
          total={standing.value.fellows.total}
          shown={standing.value.fellows.items.length}
          onMore={() => setSome({ ...some, fellows: some.fellows + SOME.fellows })}
        >
          <Fellows fellows={standing.value.fellows.items} />
        </Part>
      )}
      <h2>{t('common.onRecord')}</h2>
      {said.error && <p role="alert">{t('speakers.statementsUnread', { reason: said.error })}</p>}
      {said.value && total === 0 && <p class="quiet">{t('speakers.nothing')}</p>}
      <Said views={drawn.slice(0, LATEST)} withoutSpeaker />
      {total > 0 && (
        <p>
          <a href={writeRoute({ at: 'statements', ask })}>
            {total > LATEST ? t('standing.allInTable', total) : t('speakers.inTable')}
          </a>
        </p>
      )}
      {standing.value && (
        <Part
          heading={t('standing.publishers')}
          about={t('standing.publishersAbout')}
          total={standing.value.publishers.length}
          shown={standing.value.publishers.length}
        >
          <Publishers publishers={standing.value.publishers} query={query} />
        </Part>
      )}
      <WhoIsWho key={speaker.id} desk={desk} speaker={speaker} parts={parts} />
    </section>
  );
}
