import type { Archive } from '../../archive/archive';
import { list, tagsOf } from '../../archive/listing';
import { emptyQuery, formatQuery, parseQuery, type Query } from '../../archive/query';
import type { LibraryProps } from '../../components/library/Library';
import { type Route, writeRoute } from '../../components/library/routes';

type Table = LibraryProps<Query>['table'];

/** The table of statements: what it asks of the archive, and where it leads. */
export function openTable(archive: Promise<Archive>, go: (route: Route) => void): Table {
  return {
    edition: '',
    packs: [],
    tags: [],
    parse: parseQuery,
    list: async (ask, stretch) => (await archive).reading((it) => list(it, ask, stretch)),
    // Typing and choosing filters is one place, not one for each letter.
    onAsk: (ask) => location.replace(writeRoute({ at: 'statements', ask })),
    onOpen: (id) => go({ at: 'statement', id }),
    onDelete: () => {},
    onEdit: () => {},
  };
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
    opened.facets(),
    opened.counts(),
    opened.packs(),
    opened.reading(tagsOf),
  ]);
  const { inMemory } = opened;
  return { facets, counts, inMemory, table: { ...shown, edition, packs, tags } };
}

/** The search for everything on record about a claim, or of a speaker. */
export function searchFor(wanted: { claim: string } | { speaker: string }): string {
  const query = emptyQuery();
  if ('claim' in wanted) query.claims.push(wanted.claim);
  else query.speakers.push(wanted.speaker);
  return formatQuery(query);
}
