import type { Archive } from '../../archive/archive';
import { tagsOf } from '../../archive/listing';
import { emptyQuery, formatQuery, parseQuery, type Query } from '../../archive/query';
import type { LibraryProps } from '../../components/library/Library';
import { type Route, writeRoute } from '../../components/library/routes';
import { isAllOff } from '../../components/search/NothingYet';
import { filterFacets } from '../../extension/filter-facets';
import { openDesk } from '../../extension/library-desk';

type Table = LibraryProps<Query>['table'];

type Opened = Pick<LibraryProps<Query>, 'allOff' | 'table' | 'notice' | 'onUndo' | 'onNoticeRead'>;

/** What is on record as tables and pages: what they ask of the archive, what they change, and where they lead. */
export function openTable(
  archive: Promise<Archive>,
  go: (route: Route) => void,
  show: (change: Pick<Opened, 'notice'>) => void,
  renew: () => void,
): Opened {
  const { desk, undo } = openDesk(archive, (notice) => show({ notice }), renew);
  addEventListener('keydown', (event) => {
    const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
    if (!isUndo || event.shiftKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    void undo();
  });
  return {
    allOff: false,
    table: {
      // No edition that there is: where nothing is on record it is an empty text.
      edition: 'unread',
      packs: [],
      tags: [],
      parse: parseQuery,
      desk,
      // Typing and choosing filters is one place, not one for each letter.
      onAsk: (ask) => location.replace(writeRoute({ at: 'statements', ask })),
      onOpen: (id) => go({ at: 'statement', id }),
    },
    notice: null,
    onUndo: () => void undo(),
    onNoticeRead: () => show({ notice: null }),
  };
}

/** Where keys undo what was typed, and in a question, they are the browser's. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, select, dialog[open]') !== null
  );
}

/** What follows from what is on record now; null while that is what `shown` was made of. */
export async function recordNow(
  archive: Promise<Archive>,
  shown: Table,
): Promise<Partial<LibraryProps<Query>> | null> {
  const opened = await archive;
  const edition = await opened.edition();
  if (edition === shown.edition) return null;
  const [facets, counts, packs, tags] = await Promise.all([
    filterFacets(opened),
    opened.counts(),
    opened.packs(),
    opened.reading(tagsOf),
  ]);
  const { inMemory } = opened;
  const allOff = isAllOff(packs);
  return { facets, counts, allOff, inMemory, table: { ...shown, edition, packs, tags } };
}

/** The search for everything on record about a claim, or of a speaker. */
export function searchFor(wanted: { claim: string } | { speaker: string }): string {
  const query = emptyQuery();
  if ('claim' in wanted) query.claims.push(wanted.claim);
  else query.speakers.push(wanted.speaker);
  return formatQuery(query);
}
