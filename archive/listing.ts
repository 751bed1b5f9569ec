/**
 * Statements as a table lists them: all that fit, in one order, any stretch of them at once. What fits is worked out from
 * columns and postings, so that of a million only the rows on show are read.
 */
import type { Form, StatementView } from '../model';
import { askedOfEach } from './asked';
import type { Catalogue, Place } from './catalogue';
import type { Accept } from './filters';
import { formsOf, taggedIn } from './forms-and-tags';
import type { AskedHere } from './found-here';
import { havingPhrases } from './phrases-on-record';
import { parseQuery, type Query } from './query';
import type { Segment } from './segment';
import { type Order, placesOf, sorted, startsOf } from './sorted';
import { FORMS } from './statement-form';
import { viewsOf } from './view';

export type { Order } from './sorted';

/** What is listed, and in which order. What is left out filters nothing. */
export interface Listing {
  /** Words and filters (`query.ts`). */
  query?: string | Query;
  /** Id of a pack. */
  pack?: string;
  /** The reader's own alone, or all others. */
  own?: boolean;
  form?: Form;
  tag?: string;
  /** The newest first where nothing is said. */
  order?: Order;
  isReversed?: boolean;
}

/** A statement of a list, with the pack that it stands in. */
export interface ListedStatement extends StatementView {
  pack: { id: string; title: string };
}

export interface Listed {
  /** All that fit. */
  total: number;
  /** Whether there may be more: phrases are looked for in the best few thousand only. */
  isMore: boolean;
  statements: ListedStatement[];
}

/** What fits a listing, as rows (`sorted.ts`) in its order. */
export interface Rows {
  rows: Uint32Array;
  isMore: boolean;
}

/** Of each catalogue the last listing: a table asks for one stretch of it after the other. */
const last = new WeakMap<Catalogue, { key: string; rows: Promise<Rows> }>();

/** A stretch of what fits. */
export async function list(
  catalogue: Catalogue,
  asked: Listing,
  { offset, limit }: { offset: number; limit: number },
): Promise<Listed> {
  const { rows, isMore } = await rowsOf(catalogue, asked);
  const places = placesOf(catalogue, rows.subarray(offset, offset + limit));
  const views = await viewsOf(catalogue, places);
  const statements = views.map((view, i) => {
    const { id, title } = (places[i] as Place).from.row;
    return { ...view, pack: { id, title } };
  });
  return { total: rows.length, isMore, statements };
}

/** What fits a listing. */
export function rowsOf(catalogue: Catalogue, asked: Listing): Promise<Rows> {
  const key = JSON.stringify(asked);
  const known = last.get(catalogue);
  if (known?.key === key) return known.rows;
  const rows = fitting(catalogue, asked);
  last.set(catalogue, { key, rows });
  rows.catch(() => last.delete(catalogue));
  return rows;
}

async function fitting(catalogue: Catalogue, asked: Listing): Promise<Rows> {
  const { order = 'said', isReversed = false, query: typed = '' } = asked;
  const query = typeof typed === 'string' ? parseQuery(typed) : typed;
  const [rows, { inEach }] = await Promise.all([
    sorted(catalogue, order, isReversed),
    askedOfEach(query, catalogue),
  ]);
  const fits = new Uint8Array(catalogue.indexed);
  const starts = startsOf(catalogue);
  const phrases = havingPhrases(query, catalogue);
  const more = await Promise.all(
    inEach.map(async (its, s) => {
      const accept = its && (await accepting(its, asked));
      if (!accept) return false;
      const start = starts[s] as number;
      const here = { ...its, accept };
      if (phrases) {
        const { found, isMore } = await phrases(here, Number.POSITIVE_INFINITY);
        for (const { doc } of found) fits[start + doc] = 1;
        return isMore;
      }
      for (const doc of await matching(here)) fits[start + doc] = 1;
      return false;
    }),
  );
  return { rows: rows.filter((row) => fits[row] === 1), isMore: more.includes(true) };
}

async function matching({ from, accept, groups, none }: AskedHere): Promise<number[]> {
  if (groups.length + none.length > 0) {
    return (await from.index.matching({ groups, none, accept })).map(({ doc }) => doc);
  }
  const docs: number[] = [];
  for (let doc = 0; doc < from.head.statements; doc++) if (accept(doc)) docs.push(doc);
  return docs;
}

/** What a listing lets pass of a segment besides its query; null where that is nothing. */
async function accepting(
  { from, accept }: AskedHere,
  { pack, own, form, tag }: Listing,
): Promise<Accept | null> {
  if (pack !== undefined && from.row.id !== pack) return null;
  if (own !== undefined && from.row.own !== own) return null;
  const tests = [accept];
  if (form !== undefined) tests.push(await givenAs(from, form));
  if (tag !== undefined) {
    const docs = (await taggedIn(from)).get(tag);
    if (!docs) return null;
    const has = new Set(docs);
    tests.push((doc) => has.has(doc));
  }
  return tests.length === 1 ? accept : (doc) => tests.every((passes) => passes(doc));
}

async function givenAs(from: Segment, form: Form): Promise<Accept> {
  const forms = await formsOf(from);
  const wanted = FORMS.indexOf(form);
  return (doc) => forms.get(doc) === wanted;
}

/** Tags that statements on record have, with how many have each; the commonest first. */
export async function tagsOf({ segments }: Catalogue): Promise<{ tag: string; count: number }[]> {
  const counts = new Map<string, number>();
  for (const from of segments) {
    for (const [tag, docs] of await taggedIn(from)) {
      const shown = docs.reduce((sum, doc) => sum + Number(from.isShown(doc)), 0);
      if (shown > 0) counts.set(tag, (counts.get(tag) ?? 0) + shown);
    }
  }
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}
