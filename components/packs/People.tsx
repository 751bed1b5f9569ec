import { useState } from 'preact/hooks';
import type { Doubt } from '../../archive/formats/types';
import { roleAt } from '../../context/roles';
import { t } from '../../words';
import type { SpeakerChoices } from './work';

/** Names that are asked about, the most frequent first; who stands behind them in the list is taken for somebody new. */
const MOST_ASKED = 200;

export interface PeopleProps {
  title: string;
  doubts: Doubt[];
  onPeople: (speakers: SpeakerChoices) => void;
  onBack: () => void;
}

/** Who is meant by names that may be somebody on record: all of them in one list. Nobody is guessed. */
export function People({ doubts, onPeople, onBack }: PeopleProps) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const asked = doubts.slice(0, MOST_ASKED);
  const choose = (key: string, id: string) => setChosen(new Map([...chosen, [key, id]]));
  const done = () => {
    const answers = doubts.map(({ key, candidates }) => {
      const known = candidates.find(({ speaker }) => speaker.id === chosen.get(key));
      return [key, known?.speaker ?? ('new' as const)] as const;
    });
    onPeople(new Map(answers));
  };
  return (
    <>
      <h2>{t('people.title')}</h2>
      <p>{t('people.intro', doubts.length)}</p>
      <ol class="people">
        {asked.map(({ key, name, count, candidates }) => (
          <li key={key}>
            <fieldset>
              <legend>
                <strong dir="auto">{name}</strong>
                <span class="after">{t('unit.statements', count)}</span>
              </legend>
              {candidates.map(({ speaker, why }) => (
                <label key={speaker.id} class="choice">
                  <input
                    type="radio"
                    name={`who-${key}`}
                    checked={chosen.get(key) === speaker.id}
                    onChange={() => choose(key, speaker.id)}
                  />
                  <span>
                    <span dir="auto">{speaker.name}</span>
                    <span class="quiet"> {[roleOf(speaker), why].filter(Boolean).join(' · ')}</span>
                  </span>
                </label>
              ))}
              <label class="choice">
                <input
                  type="radio"
                  name={`who-${key}`}
                  checked={!chosen.has(key) || chosen.get(key) === ''}
                  onChange={() => choose(key, '')}
                />
                {t('people.new')}
              </label>
            </fieldset>
          </li>
        ))}
      </ol>
      {doubts.length > asked.length && (
        <p class="quiet">{t('people.rarer', doubts.length - asked.length)}</p>
      )}
      <p class="choices">
        <button type="button" class="button key" onClick={done}>
          {t('packs.importDo')}
        </button>
        <button type="button" class="button" onClick={onBack}>
          {t('people.back')}
        </button>
      </p>
    </>
  );
}

/** The latest role, to tell him from a namesake. */
function roleOf(speaker: Doubt['candidates'][number]['speaker']): string | null {
  const last = speaker.roles.at(-1);
  return last ? roleAt(speaker, last.from ?? last.to ?? null) : null;
}
