/** Who and what is on record, as lists and pages of their own: speakers, claims, publishers with their sources, what is hidden. */
import { roleName } from '../context/roles';
import type { Claim, Publisher, Role, Speaker, SpeakerKind, StatementView } from '../model';
import { fold } from '../text/fold';
import type { Catalogue, Place } from './catalogue';
import type { ColumnName } from './columns';
import { type Counted, firstSpeakers } from './first-speakers';
import { hiddenDocs } from './hidden';
import { type Part, partsOf } from './people-edits';
import type { Segment } from './segment';
import { ranked } from './sorted';
import { type SourceHead, searchedNamesOf } from './tables';
import { viewsOf } from './view';
import { docsOnClaims } from './where';

/** A stretch of a list, and how long all of it is. */
export interface Stretch<T> {
  total: number;
  items: T[];
}

export interface ListedSpeaker {
  id: string;
  name: string;
  kind: SpeakerKind;
  /** The office held now, else the last one with its years. */
  role: string | null;
  /** Statements on record. */
  count: number;
}

interface Folded extends ListedSpeaker {
  names: string;
}

const kept = new WeakMap<Catalogue, Promise<Folded[]>>();

/**
 * Speakers who have all words of `text` in a name, by what is on record of them, then by name. Everybody is read where names
 * are asked for: of a million statements by a hundred thousand, some seconds. The first of the whole list do not wait for that.
 */
export async function speakersListed(
  catalogue: Catalogue,
  text: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<Stretch<ListedSpeaker>> {
  const words = fold(text).split(/\s+/u).filter(Boolean);
  if (words.length === 0 && !kept.has(catalogue)) {
    const first = await firstSpeakers(catalogue, countsOfSpeakers, offset + limit);
    if (first) return stretchOf(inOrder(first), offset, limit, catalogue.speakerCount);
  }
  const known = kept.get(catalogue) ?? everybody(catalogue);
  kept.set(catalogue, known);
  known.catch(() => kept.delete(catalogue));
  const found = (await known).filter(({ names }) => words.every((word) => names.includes(word)));
  return stretchOf(found, offset, limit, found.length);
}

function stretchOf(
  all: readonly Folded[],
  offset: number,
  limit: number,
  total: number,
): Stretch<ListedSpeaker> {
  return { total, items: all.slice(offset, offset + limit).map(({ names: _, ...one }) => one) };
}

async function everybody(catalogue: Catalogue): Promise<Folded[]> {
  const all = new Map<string, Counted>();
  for (const from of catalogue.segments) {
    const counts = await countsOfSpeakers(from);
    let number = 0;
    for await (const one of from.allSpeakers()) {
      const count = counts[number++] as number;
      const speaker = catalogue.met(one);
      const known = all.get(speaker.id);
      if (known) known.count += count;
      else all.set(speaker.id, { speaker, count });
    }
  }
  return inOrder([...all.values()]);
}

/** Those with most on record first, then by name. */
function inOrder(all: readonly Counted[]): Folded[] {
  const ranks = ranked(new Map(all.map(({ speaker: { id, name } }) => [id, name])));
  const rank = ({ id }: Folded) => ranks.get(id) as number;
  return all
    .map(({ speaker, count }) => ({ ...listed(speaker), count }))
    .sort((a, b) => b.count - a.count || rank(a) - rank(b));
}

const countsOfSpeakers = (from: Segment) => countsOf(from, 'speaker', from.head.speakers);

function listed(speaker: Speaker): Omit<Folded, 'count'> {
  const { id, name, kind, roles } = speaker;
  const role = roles.find(({ to }) => to === undefined) ?? roles.at(-1);
  const office =
    role && (role.to === undefined ? roleName(role) : `${roleName(role)}, ${years(role)}`);
  const names = ` ${searchedNamesOf(speaker).map(fold).join(' ')}`;
  return { id, name, kind, role: office ?? null, names };
}

/** Of an office that is no longer held: without them it would read as one that is. */
function years({ from = '', to = '' }: Role): string {
  return `${from.slice(0, 4)} – ${to.slice(0, 4)}`.trim();
}

/** How many shown statements have each number in a column. */
async function countsOf(from: Segment, name: ColumnName, size: number): Promise<Uint32Array> {
  const column = await from.column(name);
  const counts = new Uint32Array(size);
  for (let doc = 0; doc < from.head.statements; doc++) {
    if (from.isShown(doc)) counts[column.get(doc)]! += 1;
  }
  return counts;
}

export interface SpeakerPage {
  speaker: Speaker;
  /** What each pack says, for taking apart. */
  parts: Part[];
}

/** All that is known of a speaker; null for somebody who is not on record. */
export async function speakerPage(catalogue: Catalogue, id: string): Promise<SpeakerPage | null> {
  const [speaker] = await catalogue.speakers([id]);
  return speaker ? { speaker, parts: await partsOf(catalogue, speaker.id) } : null;
}

export interface ListedClaim extends Claim {
  asserts: number;
  rejects: number;
  /** Whether it lies in the reader's own record alone, and can be changed. */
  own: boolean;
}

/** Claims with all words of `text`, those with most positions first. */
export async function claimsListed(catalogue: Catalogue, text: string): Promise<ListedClaim[]> {
  const all = new Map<string, ListedClaim>();
  for (const from of catalogue.segments) {
    for (const [number, claim] of (await from.wholeClaims()).entries()) {
      const one = all.get(claim.id) ?? { ...claim, asserts: 0, rejects: 0, own: true };
      one.asserts += (await docsOnClaims(from, [number], 'asserts')).length;
      one.rejects += (await docsOnClaims(from, [number], 'rejects')).length;
      one.own &&= from.row.own;
      all.set(claim.id, one);
    }
  }
  const words = fold(text).split(/\s+/u).filter(Boolean);
  const has = ({ proposition, subject, wordings }: Claim) => {
    const its = fold([proposition, subject, ...wordings.for, ...wordings.against].join(' '));
    return words.every((word) => its.includes(word));
  };
  const size = ({ asserts, rejects }: ListedClaim) => asserts + rejects;
  return [...all.values()]
    .filter(has)
    .sort((a, b) => size(b) - size(a) || (a.subject < b.subject ? -1 : 1));
}

export interface ListedPublisher {
  publisher: Publisher;
  statements: number;
  sources: number;
}

/** Publishers with all words of `text` in their names, by how much is on record from each. */
export async function publishersListed(
  catalogue: Catalogue,
  text: string,
): Promise<ListedPublisher[]> {
  const all = new Map<string, ListedPublisher>();
  for (const from of catalogue.segments) {
    const { publishers } = from.tables;
    const counts = await countsOf(from, 'publisher', publishers.length);
    const sources = new Uint32Array(publishers.length);
    for (const its of await sourcesPerPublisher(from)) if (its !== NOWHERE) sources[its]! += 1;
    publishers.forEach(({ id }, number) => {
      const publisher = catalogue.publisher(id) as Publisher;
      const one = all.get(publisher.id) ?? { publisher, statements: 0, sources: 0 };
      one.statements += counts[number] as number;
      one.sources += sources[number] as number;
      all.set(publisher.id, one);
    });
  }
  const words = fold(text).split(/\s+/u).filter(Boolean);
  return [...all.values()]
    .filter(({ publisher }) => words.every((word) => fold(publisher.name).includes(word)))
    .sort((a, b) => b.statements - a.statements || (a.publisher.name < b.publisher.name ? -1 : 1));
}

const NOWHERE = 0xffffffff;

/** Of each source of which something is shown, its publisher's number. */
async function sourcesPerPublisher(from: Segment): Promise<Uint32Array> {
  const [source, publisher] = await Promise.all([from.column('source'), from.column('publisher')]);
  const of = new Uint32Array(from.head.sources).fill(NOWHERE);
  for (let doc = 0; doc < from.head.statements; doc++) {
    if (from.isShown(doc)) of[source.get(doc)] = publisher.get(doc);
  }
  return of;
}

export interface ListedSource {
  source: SourceHead;
  statements: number;
  /** A statement in it, by which it is opened. */
  first: string;
}

/** The sources of a publisher, the latest first; at most `limit`. */
export async function sourcesOf(
  catalogue: Catalogue,
  publisher: string,
  limit: number,
): Promise<Stretch<ListedSource>> {
  const found: ListedSource[] = [];
  let total = 0;
  for (const from of catalogue.segments) {
    const its = new Set(
      from.tables.publishers.flatMap(({ id }, number) =>
        catalogue.publisher(id)?.id === publisher ? [number] : [],
      ),
    );
    if (its.size === 0) continue;
    const of = await sourcesPerPublisher(from);
    const numbers = [...of.keys()].filter((number) => its.has(of[number] as number));
    total += numbers.length;
    const some = numbers.slice(0, limit);
    const column = await from.column('source');
    const counts = new Uint32Array(from.head.sources);
    const first = new Map<number, number>();
    for (let doc = 0; doc < from.head.statements; doc++) {
      if (!from.isShown(doc)) continue;
      const number = column.get(doc);
      counts[number]! += 1;
      if (!first.has(number)) first.set(number, doc);
    }
    const [heads, rows] = await Promise.all([
      from.sources(some),
      from.rows(some.map((number) => first.get(number) as number)),
    ]);
    heads.forEach((source, i) => {
      const statements = counts[some[i] as number] as number;
      found.push({ source, statements, first: rows[i]?.id as string });
    });
  }
  const date = ({ source }: ListedSource) => source.published ?? '';
  found.sort((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0));
  return { total, items: found.slice(0, limit) };
}

export interface HiddenStatement {
  view: StatementView;
  pack: string;
  /** Whether the reader's own record has it, corrected. */
  isCorrected: boolean;
}

/** Statements that were taken away, pack by pack. */
export async function hiddenListed(
  catalogue: Catalogue,
  { offset, limit }: { offset: number; limit: number },
): Promise<Stretch<HiddenStatement>> {
  const some: Place[] = [];
  let total = 0;
  for (const from of catalogue.segments) {
    const docs = hiddenDocs(from.row);
    const here = docs.subarray(Math.max(0, offset - total), Math.max(0, offset + limit - total));
    for (const doc of here) some.push({ from, doc });
    total += docs.length;
  }
  const views = await viewsOf(catalogue, some);
  const shown = await catalogue.places(views.map(({ id }) => id));
  return {
    total,
    items: views.map((view, i) => ({
      view,
      pack: some[i]?.from.row.title as string,
      isCorrected: shown[i] !== null,
    })),
  };
}
