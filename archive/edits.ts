/**
 * What a reader changes in a library: his own statements as they stand; a pack's never, but for them a corrected copy in
 * his own record, under the same id, in the place of the pack's, which is hidden. Each change gives what undoes it.
 */
import type { DateBasis, Edtf, Position, Statement } from '../model';
import type { Catalogue, LoadCatalogue } from './catalogue';
import { type Chosen, countOf, docsChosen } from './chosen';
import { copiesOf } from './copies';
import { hiddenDocs } from './hidden';
import { keyOf, ownRecords } from './own';
import type { PackRecord, RecordType } from './pack-schema';
import type { Store } from './store';
import { change, type Undo } from './undo';

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
  undo: Undo;
  /** Statements changed, and how many of these are corrected copies of a pack's, made now. */
  changed: number;
  copied: number;
}

/** More are not copied at once: the reader's own record is built anew at each change. */
export const MOST_COPIED = 1_000;

/** Takes statements away: the reader's own are dropped, with sources that only they had; a pack's are hidden. */
export async function takeAway(
  chosen: Chosen,
  store: Store,
  catalogue: LoadCatalogue,
): Promise<Edited> {
  const each = await docsChosen(await catalogue(), chosen);
  const mine = each.find(({ from }) => from.row.own);
  const ids = mine ? (await mine.from.rows([...mine.docs])).map(({ id }) => id) : [];
  const drop = ids.length > 0 ? withoutUse(await ownRecords(store), ids) : [];
  const docs = each.flatMap(({ from, docs }) =>
    from.row.own ? [] : [{ segment: from.row.segment, docs }],
  );
  const undo = await change({ drop, ...(docs.length ? { hide: { docs } } : {}) }, store, catalogue);
  return { undo, changed: countOf(each), copied: 0 };
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
  const each = await docsChosen(catalogue, chosen);
  const ofPacks = each.filter(({ from }) => !from.row.own);
  if (countOf(ofPacks) > MOST_COPIED) {
    throw new Error(
      `At most ${MOST_COPIED} statements of packs can be corrected at once, for each is copied into your own record. Choose fewer.`,
    );
  }
  const foreign = ofPacks.flatMap(({ from, docs }) => Array.from(docs, (doc) => ({ from, doc })));
  const records = await ownRecords(store);
  const own = new Map(records.map((record) => [keyOf(record), record]));
  const mine = each.find(({ from }) => from.row.own);
  const ids = mine ? (await mine.from.rows([...mine.docs])).map(({ id }) => id) : [];
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
      hide: { docs: ofPacks.map(({ from, docs }) => ({ segment: from.row.segment, docs })) },
    },
    store,
    load,
  );
  return { undo, changed: countOf(each), copied: foreign.length };
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
  const claims = attach.length > 0 ? await catalogue.wholeClaims() : null;
  for (const { claim } of attach) {
    const known = claims?.get(claim);
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
  const own = (await ownRecords(store)).filter((it) => it.type === 'statement');
  const docs: { segment: number; docs: Uint32Array }[] = [];
  const copies = new Set<string>();
  for (const from of catalogue.segments) {
    const hiddenAmong = async (some: readonly string[]) => {
      const found = await from.find('statement', some);
      return some.flatMap((id, i) => {
        const doc = found[i] as number;
        return doc >= 0 && !from.isShown(doc) ? [{ id, doc }] : [];
      });
    };
    const wanted = ids
      ? Uint32Array.from(await hiddenAmong(ids), ({ doc }) => doc)
      : hiddenDocs(from.row);
    if (wanted.length === 0) continue;
    docs.push({ segment: from.row.segment, docs: wanted });
    // One of the reader's own that is hidden itself is no copy of anything.
    if (from.row.own) continue;
    const mine = own.map(({ id }) => id).filter((id) => !ids || ids.includes(id));
    for (const { id } of await hiddenAmong(mine)) copies.add(id);
  }
  const drop = own.filter(({ id }) => copies.has(id)).map(({ type, id }) => ({ type, id }));
  const undo = await change({ drop, unhide: { docs } }, store, load);
  return { undo, changed: docs.reduce((sum, its) => sum + its.docs.length, 0), copied: 0 };
}
