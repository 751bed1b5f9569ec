import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../words';
import { dateText } from '../../dates';
import { number } from '../../packs/format';
import { Announce } from '../../search/Announce';
import { PublisherName } from '../../statement/Publisher';
import type { Desk } from '../desk';
import { ListField } from '../ListField';
import { writeRoute } from '../routes';
import { useLoaded } from '../useLoaded';

interface SourcesProps {
  desk: Desk;
  edition: string;
  text: string;
  onText: (text: string) => void;
  /** What is said where nothing at all is on record; false where something is. */
  nothing: ComponentChildren;
}

/** Publishers shown; the field narrows them. */
const MOST = 300;

/** What is on record by publisher, each with who controls it, and its sources to be read in context. */
export function Sources({ desk, edition, text, onText, nothing }: SourcesProps) {
  const { value, error } = useLoaded(`${edition} ${text}`, () => desk.publishers(text));
  const found = value ? t('unit.publishers', value.length) : '';
  return (
    <section class="plain listed">
      <div class="top">
        <h1>{t('common.sources')}</h1>
        <p class="quiet">{found}</p>
      </div>
      <Announce text={found} />
      <ListField label={t('sources.publisherName')} text={text} onText={onText} />
      {error && <p role="alert">{t('sources.unread', { reason: error })}</p>}
      {value?.length === 0 && (nothing || (text && <p class="quiet">{t('sources.none')}</p>))}
      <ul class="lines">
        {value?.slice(0, MOST).map(({ publisher, statements, sources }) => (
          <li key={publisher.id}>
            <Publisher desk={desk} edition={edition} publisher={publisher} />
            <span class="count long">
              {t('unit.sources', sources)}, {t('unit.statements', statements)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PublisherProps extends Pick<SourcesProps, 'desk' | 'edition'> {
  publisher: Parameters<typeof PublisherName>[0]['publisher'];
}

function Publisher({ desk, edition, publisher }: PublisherProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <PublisherName publisher={publisher} />
      </summary>
      <p class="quiet">{publisher.controlReason}</p>
      {isOpen && <Its desk={desk} edition={edition} publisher={publisher} />}
    </details>
  );
}

function Its({ desk, edition, publisher }: PublisherProps) {
  const { value, error } = useLoaded(`${edition} ${publisher.id}`, () =>
    desk.sources(publisher.id),
  );
  if (error) return <p role="alert">{t('sources.unread', { reason: error })}</p>;
  return (
    <>
      <ul class="lines">
        {value?.items.map(({ source, statements, first }) => (
          <li key={source.id}>
            <a href={writeRoute({ at: 'statement', id: first })}>
              <span lang={source.language} dir="auto">
                {source.title}
              </span>
              <span class="quiet">
                {' '}
                {source.published ? dateText(source.published) : t('date.unknown')}
              </span>
            </a>
            <span class="count">{number(statements)}</span>
          </li>
        ))}
      </ul>
      {value && value.items.length < value.total && (
        <p class="quiet">
          {t('sources.latest', { shown: value.items.length, total: value.total })}
        </p>
      )}
    </>
  );
}
