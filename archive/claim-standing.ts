/** A claim with who holds what of it: the latest statements of either side, its speakers, its publishers. */
import type { StatementView } from '../model';
import { type Catalogue, dated, newestFirst, type Place } from './catalogue';
import type { Stretch } from './directory';
import type { Segment } from './segment';
import {
  byPublisher,
  claimNumbers,
  eachPosition,
  type FromPublisher,
  type HeldHere,
  type Named,
  namedOf,
  speakersOf,
  type ToldTurn,
  toldTurns,
} from './stances';
import type { Sides } from './turns';
import { viewsOf } from './view';

/** A speaker with his statements on a claim, by side, and his changes of side. */
export interface OnClaim extends Named, Sides {
  turns: ToldTurn[];
  /** All changes that there are, told or not. */
  changed: number;
}

export interface ClaimStanding {
  /** All statements of each side. */
  sides: Sides;
  /** The latest of each side. */
  latest: Record<keyof Sides, StatementView[]>;
  /** The latest of both, to be drawn along time. */
  drawn: StatementView[];
  speakers: Stretch<OnClaim>;
  publishers: FromPublisher[];
}

/** How many statements of each side are told in words, how many drawn, and how many speakers named. */
export interface ClaimLimits {
  each: number;
  drawn: number;
  speakers: number;
}

/** Works out who holds what of a claim (an id). */
export async function claimStanding(
  catalogue: Catalogue,
  id: string,
  limits: ClaimLimits,
): Promise<ClaimStanding> {
  const places: HeldHere[] = [];
  const docs = new Map<Segment, number[]>();
  const by = new Map<Segment, Map<number, HeldHere[]>>();
  for (const from of catalogue.segments) {
    const here = new Map<number, HeldHere[]>();
    const its: number[] = [];
    const numbers = claimNumbers(from, (claim) => claim === id);
    await eachPosition(from, numbers, (passed) => {
      const one = passed.whole();
      places.push(one);
      its.push(one.doc);
      const known = here.get(passed.speaker);
      if (known) known.push(one);
      else here.set(passed.speaker, [one]);
    });
    by.set(from, here);
    docs.set(from, its);
  }
  const newest = (await dated(places)).sort(newestFirst);
  const of = (stance: keyof Sides) => newest.filter((one) => one.stance === stance);
  const some = new Set<Place>([
    ...newest.slice(0, limits.drawn),
    ...of('asserts').slice(0, limits.each),
    ...of('rejects').slice(0, limits.each),
  ]);
  const views = await viewsOf(catalogue, [...some]);
  const viewOf = new Map([...some].map((place, i) => [place, views[i] as StatementView]));
  const shown = (all: readonly Place[], most: number) =>
    all.slice(0, most).flatMap((place) => viewOf.get(place) ?? []);
  return {
    sides: { asserts: of('asserts').length, rejects: of('rejects').length },
    latest: {
      asserts: shown(of('asserts'), limits.each),
      rejects: shown(of('rejects'), limits.each),
    },
    drawn: shown(newest, limits.drawn),
    speakers: await speakersOn(catalogue, by, limits.speakers),
    publishers: await byPublisher(catalogue, docs),
  };
}

/** Whoever took a side, those who changed it first, then those of whom most is on record. */
async function speakersOn(
  catalogue: Catalogue,
  by: ReadonlyMap<Segment, ReadonlyMap<number, readonly HeldHere[]>>,
  limit: number,
): Promise<Stretch<OnClaim>> {
  const all = new Map<string, Named & Sides & { held: HeldHere[] }>();
  for (const [from, here] of by) {
    const named = await speakersOf(catalogue, from, [...here.keys()]);
    for (const [number, held] of here) {
      const speaker = named.get(number);
      if (!speaker) continue;
      const its = all.get(speaker.id) ?? {
        ...namedOf(speaker),
        asserts: 0,
        rejects: 0,
        held: [],
      };
      for (const one of held) {
        its[one.stance] += 1;
        its.held.push(one);
      }
      all.set(speaker.id, its);
    }
  }
  const isOnBoth = ({ asserts, rejects }: Sides) => Number(asserts > 0 && rejects > 0);
  const sorted = [...all.values()].sort(
    (a, b) =>
      isOnBoth(b) - isOnBoth(a) || b.held.length - a.held.length || (a.name < b.name ? -1 : 1),
  );
  const some = sorted.slice(0, limit);
  const turns = await toldTurns(
    catalogue,
    some.map(({ held }) => held),
  );
  return {
    total: sorted.length,
    items: some.map(({ held: _, ...one }, i) => ({
      ...one,
      turns: turns[i]?.turns ?? [],
      changed: turns[i]?.total ?? 0,
    })),
  };
}
