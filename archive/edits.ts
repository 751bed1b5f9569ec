/**
 * What a reader changes in a library: his own statements as they stand; a pack's never, but for them a corrected copy in
 * his own record, under the same id, in the place of the pack's, which is hidden. Each change gives what undoes it.
 */
import type { DateBasis, Edtf, Position, Statement } from '../model';
import type { Catalogue, LoadCatalogue, Place } from './catalogue';
import { copiesOf } from './copies';
import { rowsHiding } from './hide';
import { type Listing, rowsOf } from './listing';
import { changeOwn, keyOf, type OwnChange, ownRecords } from './own';
import type { PackRecord, RecordType } from './pack-schema';
import { placesOf } from './sorted';
import type { Store } from './store';

/** Some statements: by id, or all that fit a listing but some. */
export type Chosen = { ids: readonly string[] } | { listing: Listing; except: readonly string[] };

/** What is changed in each of some statements; what is left out stays as it is. */
export interface StatementEdit {
  /** Id of a speaker on record. */
  speaker?: string;
  said?: Edtf | null;
  saidBasis?: DateBasis;
  /** Why the date is what it is; null for no reason. */
  saidNote?: string | null;
  venue?: string | null;
  /** Positions that are taken, in place of others on the same claim; claims of which none is any more. */
  attach?: readonly Position[];
  detach?: readonly string[];
  tag?: readonly string[];
  untag?: readonly string[];
  note?: string | null;
}

export interface Edited {
  /** Changes all back to how it was. */
  undo: OwnChange;
  /** Statements changed, and how many of these are corrected copies of a pack's, made now. */
  changed: number;
  copied: number;
}

/** More are not copied at once: the reader's own record is built anew at each change. */
export const MOST_COPIED = 1_000;

/** Does a change of the reader's own record; gives what undoes it. The caller holds the lock. */
export async function change(
  what: OwnChange,
  store: Store,
  catalogue: LoadCatalogue,
): Promise<OwnChange> {
  const { put = [], drop = [], hide, unhide } = what;
  const before = new Map((await ownRecords(store)).map((record) => [keyOf(record), record]));
  const touched = [...put, ...drop];
  const undo: OwnChange = {
    put: touched.flatMap((it) => before.get(keyOf(it)) ?? []),
    drop: put.filter((it) => !before.has(keyOf(it))).map(({ type, id }) => ({ type, id })),
    ...(unhide ? { hide: unhide } : {}),
    ...(hide ? { unhide: hide } : {}),
  };
  if (touched.length > 0) await changeOwn(what, store, catalogue);
  else {
    const rows = await rowsHiding(await catalogue(), {
      ...(hide && { hide }),
      ...(unhide && { unhide }),
    });
    if (rows.length > 0) await store.commit({ put: rows, out: [] });
  }
  return undo;
}

/** The places of what was chosen. */
export async function placesChosen(catalogue: Catalogue, chosen: Chosen): Promise<Place[]> {
  if ('ids' in chosen) {
    return (await catalogue.places(chosen.ids)).filter((place) => place !== null);
  }
  const { rows } = await rowsOf(catalogue, chosen.listing);
  const places = placesOf(catalogue, rows);
  const except = await catalogue.places(chosen.except);
  const out = new Set(except.map((place) => place && keyOfPlace(place)));
  return out.size === 0 ? places : places.filter((place) => !out.has(keyOfPlace(place)));
}

const keyOfPlace = ({ from, doc }: Place) => `${from.row.segment} ${doc}`;

/** Takes statements away: the reader's own are dropped, with sources that only they had; a pack's are hidden. */
export async function takeAway(
  chosen: Chosen,
  store: Store,
  catalogue: LoadCatalogue,
): Promise<Edited> {
  const places = await placesChosen(await catalogue(), chosen);
  const hidden = new Map<number, number[]>();
  const own: Place[] = [];
  for (const place of places) {
    const { segment } = place.from.row;
    if (place.from.row.own) own.push(place);
    else if (hidden.has(segment)) hidden.get(segment)?.push(place.doc);
    else hidden.set(segment, [place.doc]);
  }
  const [mine] = own;
  const ids = mine ? (await mine.from.rows(own.map(({ doc }) => doc))).map(({ id }) => id) : [];
  const drop = ids.length > 0 ? withoutUse(await ownRecords(store), ids) : [];
  const docs = [...hidden].map(([segment, its]) => ({ segment, docs: Uint32Array.from(its) }));
  const undo = await change({ drop, ...(docs.length ? { hide: { docs } } : {}) }, store, catalogue);
  return { undo, changed: places.length, copied: 0 };
}

/** Statements that go, and the sources and publishers that nothing refers to once they are gone. */
function withoutUse(records: readonly PackRecord[], ids: readonly string[]) {
  const gone = new Set(ids);
  const sources = new Set<string>();
  for (const it of records) if (it.type === 'statement' && !gone.has(it.id)) sources.add(it.source);
  const publishers = new Set<string>();
  for (const it of records) {
    if (it.type === 'source' && sources.has(it.id)) publishers.add(it.publisher);
  }
  const stays: Partial<Record<RecordType, (id: string) => boolean>> = {
    statement: (id) => !gone.has(id),
    source: (id) => sources.has(id),
    publisher: (id) => publishers.has(id),
  };
  return records
    .filter(({ type, id }) => stays[type]?.(id) === false)
    .map(({ type, id }) => ({ type, id }));
}

/** Changes statements; those of packs become corrected copies. Throws where these would be too many. */
export async function editStatements(
  chosen: Chosen,
  edit: StatementEdit,
  store: Store,
  load: LoadCatalogue,
): Promise<Edited> {
  const catalogue = await load();
  const places = await placesChosen(catalogue, chosen);
  const foreign = places.filter(({ from }) => !from.row.own);
  if (foreign.length > MOST_COPIED) {
    throw new Error(
      `At most ${MOST_COPIED} statements of packs can be corrected at once, for each is copied into your own record. Choose fewer.`,
    );
  }
  const records = await ownRecords(store);
  const own = new Map(records.map((record) => [keyOf(record), record]));
  const mine = places.filter(({ from }) => from.row.own);
  const [first] = mine;
  const ids = first ? (await first.from.rows(mine.map(({ doc }) => doc))).map(({ id }) => id) : [];
  const { statements, others } = await copiesOf(catalogue, foreign);
  const put: PackRecord[] = [...others, ...(await referredToBy(edit, catalogue))];
  const changed = [
    ...ids.map(
      (id) => own.get(keyOf({ type: 'statement', id })) as { type: 'statement' } & Statement,
    ),
    ...statements,
  ].map((it) => ({ ...edited(it, edit), type: 'statement' as const }));
  const undo = await change(
    {
      put: [...put.filter((it) => !own.has(keyOf(it))), ...changed],
      hide: { docs: foreign.map(({ from, doc }) => ({ segment: from.row.segment, docs: [doc] })) },
    },
    store,
    load,
  );
  return { undo, changed: places.length, copied: foreign.length };
}

/** The speaker and claims that an edit names, which the reader's own record must have. */
async function referredToBy(
  { speaker, attach = [] }: StatementEdit,
  catalogue: Catalogue,
): Promise<PackRecord[]> {
  const records: PackRecord[] = [];
  if (speaker !== undefined) {
    const [known] = await catalogue.speakers([speaker]);
    if (!known) throw new Error('This speaker is not on record any more.');
    records.push({ type: 'speaker', ...known });
  }
  for (const { claim } of attach) {
    const known = catalogue.claims.get(claim);
    if (!known) throw new Error('This claim is not on record any more.');
    records.push({ type: 'claim', ...known });
  }
  return records;
}

function edited(it: Statement, edit: StatementEdit): Statement {
  const { saidNote, venue, note, tags = [], ...rest } = it;
  const kept = <K extends 'saidNote' | 'venue' | 'note'>(name: K, was: string | undefined) => {
    const is = edit[name] === undefined ? was : edit[name];
    return is ? { [name]: is } : {};
  };
  const { attach = [], detach = [], tag = [], untag = [] } = edit;
  const settled = new Set([...attach.map(({ claim }) => claim), ...detach]);
  const tagged = [...new Set([...tags.filter((one) => !untag.includes(one)), ...tag])];
  const said = edit.said === undefined ? it.said : edit.said;
  const basis = edit.said === undefined ? it.saidBasis : (edit.saidBasis ?? 'stated');
  return {
    ...rest,
    speaker: edit.speaker ?? it.speaker,
    said,
    saidBasis: said === null ? 'unknown' : basis,
    ...kept('saidNote', edit.said === undefined ? saidNote : undefined),
    ...kept('venue', venue),
    positions: [...it.positions.filter(({ claim }) => !settled.has(claim)), ...attach],
    ...(tagged.length > 0 ? { tags: tagged } : {}),
    ...kept('note', note),
  };
}

/**
 * Shows statements of packs again, all that are hidden where none are named; a corrected copy that stands in the place of one
 * goes.
 */
export async function takeBack(
  ids: readonly string[] | null,
  store: Store,
  load: LoadCatalogue,
): Promise<Edited> {
  const catalogue = await load();
  const docs: { segment: number; docs: number[] }[] = [];
  const back: string[] = [];
  for (const from of catalogue.segments) {
    const hidden = [...(from.row.hidden?.docs ?? [])];
    const rows = await from.rows(hidden);
    const wanted = hidden.filter((_, i) => !ids || ids.includes(rows[i]?.id as string));
    if (wanted.length === 0) continue;
    docs.push({ segment: from.row.segment, docs: wanted });
    back.push(...rows.flatMap(({ id }) => (!ids || ids.includes(id) ? [id] : [])));
  }
  const copies = new Set(back);
  const own = (await ownRecords(store)).filter((it) => it.type === 'statement');
  const drop = own.filter(({ id }) => copies.has(id)).map(({ type, id }) => ({ type, id }));
  const undo = await change({ drop, unhide: { docs } }, store, load);
  return { undo, changed: back.length, copied: 0 };
}
