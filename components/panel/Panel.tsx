import { useMemo, useState } from 'preact/hooks';
import { t } from '../../words';
import { Framed } from '../popover/Card';
import { Announce } from '../search/Announce';
import { arranged, filtered, kindsOf, type Order, UNFILTERED } from './arrange';
import type { Entry } from './entries';
import { List, type ListProps } from './List';
import { isWaiting, Notice, type NoticeProps, placeWords } from './Notice';
import { Tools } from './Tools';

export interface PanelProps
  extends NoticeProps,
    Pick<ListProps, 'current' | 'opened' | 'onOpen' | 'onFold' | 'onGo'> {
  /** In reading order. */
  entries: readonly Entry[];
  /** Whether the reader was taken somewhere in the page, and can go back. */
  away: boolean;
  onBack: () => void;
  /** The archive could not be kept on disk and lives in memory. */
  inMemory: boolean;
  /** How the list stands at first. */
  order?: Order;
}

/** The marks of the page in front, in words: what the marks themselves are to who sees and points. */
export function Panel(props: PanelProps) {
  const { place, entries, away, inMemory } = props;
  const [order, setOrder] = useState<Order>(props.order ?? 'text');
  const [filter, setFilter] = useState(UNFILTERED);
  const [following, setFollowing] = useState(true);
  const shown = useMemo(() => filtered(entries, filter), [entries, filter]);
  const sections = useMemo(() => arranged(shown, order), [shown, order]);
  const listed = sections.reduce((sum, section) => sum + section.entries.length, 0);
  const marked = entries.filter(({ gone }) => !gone).length;
  const title = place.at === 'page' ? place.title : '';
  return (
    <Framed.Provider value="list">
      <header class="top">
        <h1 class="unseen">{t('panel.title')}</h1>
        {title && (
          <p class="title" dir="auto">
            {title}
          </p>
        )}
        {marked > 0 && (
          <p class="tally">
            {listed === entries.length
              ? t('panel.marks', marked)
              : t('panel.some', marked, { shown: listed })}
          </p>
        )}
        {entries.length > 0 && (
          <Tools
            order={order}
            onOrder={setOrder}
            filter={filter}
            kinds={kindsOf(entries)}
            onFilter={setFilter}
            following={following}
            onFollow={setFollowing}
          />
        )}
      </header>
      <Said place={place} marked={marked} />
      <div class="middle" aria-busy={isWaiting(place)}>
        {entries.length > 0 && (
          <List {...props} order={order} sections={sections} following={following} />
        )}
        {entries.length > 0 && listed === 0 && (
          <p class="note">
            {t('panel.noneFits')}{' '}
            <button
              type="button"
              class="act key"
              onClick={() => {
                setFilter(UNFILTERED);
                setOrder('text');
              }}
            >
              {t('panel.all')}
            </button>
          </p>
        )}
        {marked === 0 && <Notice {...props} />}
      </div>
      {(away || inMemory) && (
        <footer class="status">
          {away && (
            <p>
              <button type="button" class="act key back" onClick={props.onBack}>
                {t('panel.back')}
              </button>
            </p>
          )}
          {inMemory && <p>{t('panel.inMemory')}</p>}
        </footer>
      )}
    </Framed.Provider>
  );
}

/** Tells who listens what the panel is beside, once for each page, and not at each change of a page. */
function Said({ place, marked }: Pick<PanelProps, 'place'> & { marked: number }) {
  const key = place.at === 'page' ? `${place.url} ${place.state}` : place.at;
  const isMarked = place.at === 'page' && place.state === 'marked';
  const text = useMemo(
    () => (isMarked ? t('panel.here', marked, { title: place.title }) : placeWords(place)),
    [key, isMarked],
  );
  return <Announce text={isWaiting(place) ? '' : text} />;
}
