import { type Among, breakOff, type Enough, type EnoughOptions, EnoughSearch } from './enough';
import type { Field } from './fields';
import type { Weighted } from './loaded';
import type { Opening } from './opening';
import type { Sized } from './orders';
import type { Term } from './terms';
import { WINDOW } from './window';
import { type Shared, Wanted, WindowGroups } from './window-groups';
import type { ReadPage } from './window-list';

/** Words that stand for one thing that is asked for. Questions that name the same object have it read and merged once. */
export interface AskedWords {
  words: readonly string[];
  /** What a word counts by field: idf times the field's weight. At 0 the field is not looked at. */
  weights: Readonly<Record<Field, number>>;
}

export interface EnoughQuery extends EnoughOptions {
  groups: readonly {
    of: AskedWords;
    /** What a document gains by having any of its words in its text. Not below 0. */
    worth: number;
  }[];
}

/** Lists of all documents, or of those alone that are sided. */
export interface Tier {
  find(words: readonly string[]): Promise<Map<string, Term[]>>;
  opening: Opening;
}

/** Pages that lists share, of questions read together: all that a page of text asks of a million statements, about 12 MB. */
const SHARED_AT_ONCE = 1_536;

/** Pages of long lists read together, about 4 MB. A long list is read as the windows come to it. */
const OWN_AT_ONCE = 512;

/**
 * For each question the documents that gain enough, and what it wants besides, in the order asked. The lists of all are
 * read for those questions alone that may find others than sided documents.
 *
 * @param sided documents, rising, of which questions ask another gain than of all others
 * @param apart the lists of these alone; null where they have none
 */
export async function answerEnough(
  queries: readonly EnoughQuery[],
  sided: Uint32Array,
  all: Tier,
  apart: Tier | null,
): Promise<Enough[]> {
  const { of, asked } = numbered(queries);
  const wide = asked.filter(({ search }) => search.wantsOthers);
  const ofSided = sided.length > 0 ? asked : [];
  const [sidedTerms, terms] = await Promise.all([
    termsOf(of, ofSided, apart ?? all),
    termsOf(of, wide, all),
  ]);
  // Those first: they are quickly looked through, and the others must score as much as the best of them.
  const { opening } = apart ?? all;
  await lookThrough(ofSided, sidedTerms, opening, { are: 'sided', sided, isApart: apart !== null });
  await lookThrough(wide, terms, all.opening, { are: 'others', sided, isApart: false });
  return asked.map(({ search }) => search.finish());
}

interface Asked extends Pick<EnoughQuery, 'groups'> {
  /** By group the number of its words among those of all questions. */
  numbers: Int32Array;
  search: EnoughSearch;
}

/**
 * Numbers what questions ask for, so that all else about it stands in arrays: a page of text has some four thousand groups, of
 * a third as many words.
 */
function numbered(queries: readonly EnoughQuery[]): { of: AskedWords[]; asked: Asked[] } {
  const known = new Map<AskedWords, number>();
  const all: AskedWords[] = [];
  const asked = queries.map((query) => {
    const { groups } = query;
    const numbers = new Int32Array(groups.length);
    for (let i = 0; i < groups.length; i++) {
      const { of } = groups[i] as EnoughQuery['groups'][number];
      let number = known.get(of);
      if (number === undefined) {
        number = all.push(of) - 1;
        known.set(of, number);
      }
      numbers[i] = number;
    }
    return { groups, numbers, search: new EnoughSearch(query) };
  });
  return { of: all, asked };
}

/** By number the lists of all that is asked for, each looked up once; none of what is not. */
async function termsOf(
  all: readonly AskedWords[],
  asked: readonly Asked[],
  tier: Tier,
): Promise<Shared[]> {
  const isAsked = new Uint8Array(all.length);
  for (const { numbers } of asked) {
    for (let i = 0; i < numbers.length; i++) isAsked[numbers[i] as number] = 1;
  }
  const words = all.flatMap((of, number) => (isAsked[number] === 1 ? of.words : []));
  const found = words.length > 0 ? await tier.find(words) : new Map<string, Term[]>();
  return all.map((of, number) => {
    const its: Weighted<Term>[] = [];
    if (isAsked[number] === 0) return its;
    for (const word of of.words) {
      for (const term of found.get(word) ?? []) {
        const weight = of.weights[term.field];
        if (weight > 0) its.push({ term, weight });
      }
    }
    return its;
  });
}

/** Asks questions of documents of one kind: as many of them side by side as fit in memory. */
async function lookThrough(
  asked: readonly Asked[],
  terms: readonly Shared[],
  opening: Opening,
  among: Among,
): Promise<void> {
  for (let next = 0; next < asked.length; ) {
    const groups: Shared[] = [];
    /** By number the group, 1 for the first and 0 for none yet, and its postings in all. */
    const groupOf = new Int32Array(terms.length);
    const sizes = new Float64Array(terms.length);
    const pages = new SharedPages();
    const start = next;
    while (next < asked.length && pages.all.size < SHARED_AT_ONCE) {
      const { numbers } = asked[next++] as Asked;
      for (let i = 0; i < numbers.length; i++) {
        const number = numbers[i] as number;
        if (groupOf[number] !== 0) continue;
        const its = terms[number] as Shared;
        for (const { term } of its) {
          pages.add(term);
          sizes[number] = (sizes[number] as number) + term.df;
        }
        groupOf[number] = groups.push(its);
      }
    }
    const together = asked.slice(start, next);
    for (const { search, groups: its, numbers } of together) {
      const sized: Sized[] = [];
      for (let number = 0; number < numbers.length; number++) {
        const at = numbers[number] as number;
        const size = sizes[at] as number;
        if (size === 0) continue;
        const { worth } = its[number] as EnoughQuery['groups'][number];
        sized.push({ number, worth, group: (groupOf[at] as number) - 1, size });
      }
      search.begin(among, sized);
    }
    const searches = together.map(({ search }) => search);
    await side(searches, groups, pages, opening, among);
  }
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
async function side(
  searches: readonly EnoughSearch[],
  groups: readonly Shared[],
  pages: SharedPages,
  opening: Opening,
  among: Among,
): Promise<void> {
  const { impacts, documents } = opening;
  let readShared: ReadPage | undefined;
  let readOwn: ReadPage = () => new Uint8Array();
  const read = new WindowGroups(groups, wantedOf(among), impacts, documents, (page) =>
    pages.all.has(page) && readShared ? readShared(page) : readOwn(page),
  );
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
        for (const search of searches) search.window(read, window * WINDOW);
      }
    } catch (error) {
      breakOff();
      throw error;
    }
  }
}

function wantedOf({ are, sided, isApart }: Among): Wanted | null {
  return isApart || sided.length === 0 ? null : new Wanted(sided, are === 'sided');
}
