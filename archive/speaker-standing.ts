/** Where a speaker stands: on which claims, since when, whether he changed sides, and with whom he shares them. */
import type { Stance } from '../model';
import type { Catalogue } from './catalogue';
import { UNDATED } from './dates';
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
  type Ref,
  refsAt,
  speakersOf,
  type ToldTurn,
  toldTurns,
} from './stances';
import { type Sides, type Standing, standingOf } from './turns';
import { docsWhere } from './where';

/** What is on record of one side of a claim: how many statements, and the first and last that are dated. */
export interface HeldSide {
  stance: Stance;
  statements: number;
  first: Ref | null;
  last: Ref | null;
}

export interface HeldClaim {
  id: string;
  proposition: string;
  /** One, or both; the one taken first before the other. */
  sides: HeldSide[];
  turns: ToldTurn[];
  /** All that there are, told or not. */
  changed: number;
}

/** How another speaker stands to this one, over the claims that both took positions on. */
export interface Fellow extends Named {
  claims: { id: string; proposition: string; standing: Standing }[];
  /** Claims by how the two stand on them. */
  same: number;
  other: number;
  /** His statements on them. */
  statements: number;
}

export interface SpeakerStanding {
  held: Stretch<HeldClaim>;
  fellows: Stretch<Fellow>;
  publishers: FromPublisher[];
}

/** With so many speakers one is compared at most: those who have most to say on his claims. */
const MOST_COMPARED = 2_000;

/** How many claims, and how many others, are told at most. */
export interface StandingLimits {
  claims: number;
  fellows: number;
}

/** Works out where a speaker stands. He has nothing where he is not on record. */
export async function speakerStanding(
  catalogue: Catalogue,
  id: string,
  limits: StandingLimits,
): Promise<SpeakerStanding> {
  const him = catalogue.speakerId(id);
  const held = new Map<string, HeldHere[]>();
  const said = new Map<Segment, number[]>();
  for (const from of catalogue.segments) {
    const his = await catalogue.speakerNumbers(from, [him]);
    if (his.size === 0) continue;
    said.set(from, await docsWhere(from, 'speaker', (it) => his.has(it)));
    await eachPosition(from, [...from.tables.claims.keys()], (passed) => {
      if (!his.has(passed.speaker)) return;
      const claim = from.tables.claims[passed.claim]?.id as string;
      const known = held.get(claim);
      if (known) known.push(passed.whole());
      else held.set(claim, [passed.whole()]);
    });
  }
  const most = [...held].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  return {
    held: { total: most.length, items: await told(catalogue, most.slice(0, limits.claims)) },
    fellows: await fellowsOf(catalogue, him, held, limits.fellows),
    publishers: await byPublisher(catalogue, said),
  };
}

async function told(
  catalogue: Catalogue,
  some: readonly (readonly [string, readonly HeldHere[]])[],
): Promise<HeldClaim[]> {
  const sides = some.map(([, all]) =>
    (['asserts', 'rejects'] as const)
      .map((stance) => inTime(all.filter((one) => one.stance === stance)))
      .filter(({ statements }) => statements > 0)
      .sort((a, b) => (a.first?.latest ?? Infinity) - (b.first?.latest ?? Infinity)),
  );
  const ends = sides.flat().flatMap(({ first, last }) => (first && last ? [first, last] : []));
  const [refs, turns] = await Promise.all([
    refsAt(catalogue, ends),
    toldTurns(
      catalogue,
      some.map(([, all]) => all),
    ),
  ]);
  const inTurn = refs.values();
  const next = () => inTurn.next().value as Ref;
  return some.map(([id], i) => ({
    id,
    proposition: catalogue.claims.get(id)?.proposition ?? id,
    sides: (sides[i] ?? []).map(({ stance, statements, first }) => ({
      stance,
      statements,
      first: first && next(),
      last: first && next(),
    })),
    turns: turns[i]?.turns ?? [],
    changed: turns[i]?.total ?? 0,
  }));
}

/** Positions of one side: how many, the first and the last of those that are dated. */
function inTime(all: readonly HeldHere[]) {
  let first: HeldHere | null = null;
  let last: HeldHere | null = null;
  for (const one of all) {
    if (one.latest === UNDATED) continue;
    if (!first || one.latest < first.latest) first = one;
    if (!last || one.latest > last.latest) last = one;
  }
  return { stance: all[0]?.stance ?? 'asserts', statements: all.length, first, last };
}

/** The others who took positions on his claims, those first who share most claims with him. */
async function fellowsOf(
  catalogue: Catalogue,
  him: string,
  held: ReadonlyMap<string, readonly HeldHere[]>,
  limit: number,
): Promise<Stretch<Fellow>> {
  const his = new Map(
    [...held].map(([claim, all]) => {
      const sides: Sides = { asserts: 0, rejects: 0 };
      for (const { stance } of all) sides[stance] += 1;
      return [claim, sides];
    }),
  );
  const others = new Map<string, Named & { on: Map<string, Sides>; statements: number }>();
  for (const from of catalogue.segments) {
    const here = new Map<number, { on: Map<string, Sides>; statements: number }>();
    const claims = claimNumbers(from, (claim) => his.has(claim));
    await eachPosition(from, claims, ({ claim: number, speaker, stance }) => {
      const its = here.get(speaker) ?? { on: new Map<string, Sides>(), statements: 0 };
      const claim = from.tables.claims[number]?.id as string;
      const sides = its.on.get(claim) ?? { asserts: 0, rejects: 0 };
      sides[stance] += 1;
      its.on.set(claim, sides);
      its.statements += 1;
      here.set(speaker, its);
    });
    const most = [...here]
      .sort(([, a], [, b]) => b.statements - a.statements)
      .slice(0, MOST_COMPARED);
    const named = await speakersOf(
      catalogue,
      from,
      most.map(([number]) => number),
    );
    for (const [number, { on, statements }] of most) {
      const speaker = named.get(number);
      if (!speaker || speaker.id === him) continue;
      const known = others.get(speaker.id) ?? { ...namedOf(speaker), on: new Map(), statements: 0 };
      for (const [claim, { asserts, rejects }] of on) {
        const sides = known.on.get(claim) ?? { asserts: 0, rejects: 0 };
        known.on.set(claim, {
          asserts: sides.asserts + asserts,
          rejects: sides.rejects + rejects,
        });
      }
      known.statements += statements;
      others.set(speaker.id, known);
    }
  }
  const fellows = [...others.values()].map(({ on, ...one }): Fellow => {
    const claims = [...on].map(([claim, sides]) => ({
      id: claim,
      proposition: catalogue.claims.get(claim)?.proposition ?? claim,
      standing: standingOf(his.get(claim) as Sides, sides),
    }));
    const count = (of: Standing) => claims.filter(({ standing }) => standing === of).length;
    return { ...one, claims, same: count('same'), other: count('other') };
  });
  fellows.sort(
    (a, b) =>
      b.claims.length - a.claims.length ||
      b.statements - a.statements ||
      (a.name < b.name ? -1 : 1),
  );
  return { total: fellows.length, items: fellows.slice(0, limit) };
}
