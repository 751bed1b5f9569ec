/** Who holds what of claims: read from positions and columns alone, so that of a million statements only those shown are read. */
import type { Edtf, Publisher, Speaker, SpeakerKind, Stance } from '../model';
import type { Catalogue, Place } from './catalogue';
import { statementsAt } from './read';
import type { Segment } from './segment';
import { type Held, isSurelyBefore, turnsOf } from './turns';

/** A position, where it stands. */
export type HeldHere = Held & Place;

/** A statement to be gone to: its date, and its words. */
export interface Ref {
  id: string;
  said: Edtf | null;
  text: string;
}

/** A change of side, both statements told, and the side that it led to. */
export interface ToldTurn {
  before: Ref;
  after: Ref;
  to: Stance;
}

/** Changes of side told of one speaker on one claim, the latest; more is counted. */
const MOST_TURNS = 3;

/** A position as it is gone through: made whole only where it is wanted, for there may be a million. */
export interface Passed {
  /** Numbers in the segment. */
  claim: number;
  speaker: number;
  stance: Stance;
  whole(): HeldHere;
}

/** Goes through the positions of a segment on some of its claims, but for what is not shown. */
export async function eachPosition(
  from: Segment,
  claims: readonly number[],
  each: (passed: Passed) => void,
): Promise<void> {
  if (claims.length === 0) return;
  const [{ starts, docs, asserts }, speakers, said, dates] = await Promise.all([
    from.positions(),
    from.column('speaker'),
    from.column('said'),
    from.dates(),
  ]);
  let doc = 0;
  const passed = {
    claim: 0,
    speaker: 0,
    stance: 'asserts' as Stance,
    whole(): HeldHere {
      const day = said.get(doc);
      const [earliest, latest] = [dates.earliest(day), dates.latest(day)];
      return { from, doc, stance: passed.stance, earliest, latest };
    },
  };
  for (const claim of claims) {
    passed.claim = claim;
    for (let i = starts[claim] as number; i < (starts[claim + 1] as number); i++) {
      doc = docs[i] as number;
      if (!from.isShown(doc)) continue;
      passed.stance = asserts[i] === 1 ? 'asserts' : 'rejects';
      passed.speaker = speakers.get(doc);
      each(passed);
    }
  }
}

/** Numbers of some claims (ids) in a segment. */
export function claimNumbers({ tables }: Segment, wanted: (id: string) => boolean): number[] {
  return tables.claims.flatMap(({ id }, number) => (wanted(id) ? [number] : []));
}

/** Speakers of a segment by number, as all packs know them. */
export async function speakersOf(
  catalogue: Catalogue,
  from: Segment,
  numbers: readonly number[],
): Promise<Map<number, Speaker>> {
  const read = await from.speakers(numbers);
  return new Map(numbers.map((number, i) => [number, catalogue.met(read[i] as Speaker)]));
}

export interface Named {
  id: string;
  name: string;
  kind: SpeakerKind;
}

export const namedOf = ({ id, name, kind }: Speaker): Named => ({ id, name, kind });

/** Reads statements to be gone to, in the order asked. */
export async function refsAt(catalogue: Catalogue, places: readonly Place[]): Promise<Ref[]> {
  const read = await statementsAt(catalogue, places);
  return read.map(({ id, said, text }) => ({ id, said, text }));
}

/** Changes of side of many at once, in as many reads as one takes; with how many there are in all. */
export async function toldTurns(
  catalogue: Catalogue,
  each: readonly (readonly HeldHere[])[],
): Promise<{ turns: ToldTurn[]; total: number }[]> {
  const found = each.map((held) => turnsOf(held));
  const told = found.map((turns) => turns.slice(-MOST_TURNS));
  const refs = await refsAt(
    catalogue,
    told.flat().flatMap(({ before, after }) => [before, after]),
  );
  let at = 0;
  return told.map((all, i) => {
    const pairs = all.map((turn): ToldTurn => {
      const [before, after] = [refs[at] as Ref, refs[at + 1] as Ref];
      at += 2;
      return { before, after, to: turn.after.stance };
    });
    const turns = pairs.filter(({ before, after }) => isSurelyBefore(before.said, after.said));
    return { turns, total: (found[i]?.length ?? 0) - pairs.length + turns.length };
  });
}

/** What is on record from a publisher. */
export interface FromPublisher {
  publisher: Publisher;
  statements: number;
  sources: number;
}

/** Some statements by their publishers, those with most first. */
export async function byPublisher(
  catalogue: Catalogue,
  docs: ReadonlyMap<Segment, readonly number[]>,
): Promise<FromPublisher[]> {
  const all = new Map<string, FromPublisher>();
  for (const [from, its] of docs) {
    const [publisher, source] = await Promise.all([
      from.column('publisher'),
      from.column('source'),
    ]);
    const seen = new Set<number>();
    for (const doc of its) {
      const known = catalogue.publisher(from.tables.publishers[publisher.get(doc)]?.id ?? '');
      if (!known) continue;
      const one = all.get(known.id) ?? { publisher: known, statements: 0, sources: 0 };
      one.statements += 1;
      if (!seen.has(source.get(doc))) one.sources += 1;
      seen.add(source.get(doc));
      all.set(known.id, one);
    }
  }
  return [...all.values()].sort(
    (a, b) => b.statements - a.statements || (a.publisher.name < b.publisher.name ? -1 : 1),
  );
}
