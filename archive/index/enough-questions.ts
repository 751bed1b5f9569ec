import {
  breakOff,
  type Enough,
  type EnoughGroup,
  type EnoughOptions,
  EnoughSearch,
  wantsOthers,
} from './enough';
import type { Opening } from './opening';
import type { Term } from './terms';
import { WINDOW } from './window';
import { type Shared, WindowGroups } from './window-groups';
import type { ReadPage } from './window-list';

export interface EnoughQuery extends EnoughOptions {
  groups: readonly EnoughGroup[];
}

/** Pages that lists share, of questions read together: all that a page of text asks of a million statements, about 12 MB. */
const SHARED_AT_ONCE = 1_536;

/** Pages of long lists read together, about 4 MB. A long list is read as the windows come to it. */
const OWN_AT_ONCE = 512;

/**
 * For each question the documents that gain enough, and what it wants besides, in the order asked.
 *
 * @param sided documents, rising, of which questions ask another gain than of all others
 */
export async function answerEnough(
  queries: readonly EnoughQuery[],
  sided: Uint32Array,
  opening: Opening,
): Promise<Enough[]> {
  const answers: Enough[] = [];
  for (let next = 0; next < queries.length; ) {
    const groups = new Set<Shared>();
    const pages = new SharedPages();
    const start = next;
    while (next < queries.length && pages.all.size < SHARED_AT_ONCE) {
      for (const { terms } of (queries[next++] as EnoughQuery).groups) {
        if (groups.has(terms)) continue;
        groups.add(terms);
        for (const { term } of terms) pages.add(term);
      }
    }
    answers.push(
      ...(await together(queries.slice(start, next), [...groups], pages, sided, opening)),
    );
  }
  return answers;
}

/** Where lists stand: the pages that they share, and those of long lists by the window in which they begin. */
class SharedPages {
  readonly all = new Set<number>();
  readonly own: number[][] = [];

  add({ page, own }: Term): void {
    if (!own) this.all.add(page);
    for (const { page, before } of own ?? []) {
      const window = Math.floor((before + 1) / WINDOW);
      const here = this.own[window];
      if (here) here.push(page);
      else this.own[window] = [page];
    }
  }
}

/** Reads the groups of some questions side by side, window by window, and every page once. */
async function together(
  queries: readonly EnoughQuery[],
  groups: readonly Shared[],
  pages: SharedPages,
  sided: Uint32Array,
  opening: Opening,
): Promise<Enough[]> {
  const { impacts, documents } = opening;
  let readShared: ReadPage | undefined;
  let readOwn: ReadPage = () => new Uint8Array();
  const forOthers = new Set(
    queries.filter(wantsOthers).flatMap(({ groups }) => groups.map(({ terms }) => terms)),
  );
  const read = new WindowGroups(groups, forOthers, sided, impacts, documents, (page) =>
    pages.all.has(page) && readShared ? readShared(page) : readOwn(page),
  );
  const numbers = new Map(groups.map((terms, group) => [terms, group]));
  const searches = queries.map(({ groups, ...options }) => {
    const worthy = groups.flatMap(({ terms, worth }, number) => {
      if (terms.length === 0) return [];
      const size = terms.reduce((sum, { term }) => sum + term.df, 0);
      return [{ number, worth, size, group: numbers.get(terms) as number }];
    });
    return new EnoughSearch(read, worthy, options);
  });
  const windows = Math.ceil(documents / WINDOW);
  for (let window = 0; window < windows; ) {
    const asked: number[] = readShared ? [] : [...pages.all];
    let until = window;
    for (let own = 0; until < windows && own < OWN_AT_ONCE; until++) {
      const here = pages.own[until] ?? [];
      own += here.length;
      asked.push(...here);
    }
    readOwn = await opening.pages(asked);
    readShared ??= readOwn;
    try {
      for (; window < until; window++) {
        read.enter(window * WINDOW);
        for (const search of searches) search.window(window * WINDOW);
      }
    } catch (error) {
      breakOff();
      throw error;
    }
  }
  return searches.map((search) => search.finish());
}
