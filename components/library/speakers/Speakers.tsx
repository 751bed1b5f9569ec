import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../words';
import { number } from '../../packs/format';
import { Announce } from '../../search/Announce';
import type { Desk } from '../desk';
import { ListField } from '../ListField';
import { writeRoute } from '../routes';
import { useLoaded } from '../useLoaded';

interface SpeakersProps {
  desk: Desk;
  edition: string;
  text: string;
  onText: (text: string) => void;
  /** What is said where nothing at all is on record; false where something is. */
  nothing: ComponentChildren;
}

/** Speakers shown at once, and how many more each time. */
const SOME = 100;

/** All speakers on record, those of whom most is first. */
export function Speakers({ desk, edition, text, onText, nothing }: SpeakersProps) {
  const [limit, setLimit] = useState(SOME);
  const { value, error } = useLoaded(`${edition} ${limit} ${text}`, () =>
    desk.speakers(text, { offset: 0, limit }),
  );
  const found = value ? t('unit.speakers', value.total) : '';
  return (
    <section class="plain listed">
      <div class="top">
        <h1>{t('common.speakers')}</h1>
        <p class="quiet">{found}</p>
      </div>
      <Announce text={found} />
      <ListField label={t('speakers.names')} text={text} onText={onText} />
      {error && <p role="alert">{t('speakers.allUnread', { reason: error })}</p>}
      {value?.total === 0 && (nothing || (text && <p class="quiet">{t('speakers.none')}</p>))}
      <ul class="lines">
        {value?.items.map(({ id, name, role, count }) => (
          <li key={id}>
            <a href={writeRoute({ at: 'speaker', id })}>
              <strong dir="auto">{name}</strong>
              {role && <span class="quiet"> {role}</span>}
            </a>
            <span class="count">{number(count)}</span>
          </li>
        ))}
      </ul>
      {value && value.items.length < value.total && (
        <button type="button" class="act key" onClick={() => setLimit(limit + SOME)}>
          {t('common.shownOf', { shown: value.items.length, total: value.total })}
        </button>
      )}
    </section>
  );
}
