import type { Edtf, Position, Stance, Statement } from '../model';
import { fold } from '../text/fold';
import type { Holder } from './ascribed';
import type { Passage, Scored } from './passage';
import type { Known } from './relate';

/** The position that a statement holds on a claim, if any. */
export function holds(statement: Statement, claim: string): Position | null {
  return statement.positions.find((position) => position.claim === claim) ?? null;
}

/** Whether two speakers, by id, speak for one government on a day. */
export type SpeaksWith = (one: string, other: string, on: Edtf | null) => boolean;

/** On which sides of a claim those are recorded who may tell where a passage's speaker stands. */
export class PositionsHeld {
  #spokenFor: ReadonlySet<string> | null = null;

  /** @param scored what was found for the passage */
  constructor(
    readonly passage: Passage,
    readonly scored: readonly Scored[],
    readonly known: Pick<Known, 'speaksWith' | 'affiliationsOf' | 'spokenFor'>,
  ) {}

  /** Of somebody on record, by id. */
  of(id: string, claim: string): ReadonlySet<Stance> {
    return this.#stances(claim, ({ of }) => of.speaker.id === id);
  }

  /** The speaker's own. */
  own(claim: string): ReadonlySet<Stance> {
    const { speaker } = this.passage;
    return speaker ? this.of(speaker.id, claim) : new Set();
  }

  /** Of those who spoke for his government when they said it. */
  government(claim: string): ReadonlySet<Stance> {
    const { speaker } = this.passage;
    if (!speaker) return new Set();
    return this.#stances(claim, ({ of }) =>
      this.known.speaksWith(speaker.id, of.speaker.id, of.statement.said),
    );
  }

  /** Of those who belonged to a country or body that he speaks for. */
  allies(claim: string): ReadonlySet<Stance> {
    return this.#stances(claim, ({ of }) =>
      this.#speaksForAny(this.known.affiliationsOf(of.speaker.id, of.statement.said)),
    );
  }

  /** Whether the speaker speaks for a country, or for whom somebody on record of that surname does: Peskov tells what Putin wants. */
  speaksFor({ name, countries }: Holder): boolean {
    const isTheirs = (codes: ReadonlySet<string>) => this.#speaksForAny(codes);
    if (countries.size > 0) return isTheirs(countries);
    return this.scored.some(
      ({ of }) =>
        fold(of.speaker.name).endsWith(` ${name}`) &&
        isTheirs(this.known.affiliationsOf(of.speaker.id, of.statement.said)),
    );
  }

  #speaksForAny(codes: ReadonlySet<string>): boolean {
    this.#spokenFor ??= this.known.spokenFor(this.passage);
    return [...this.#spokenFor].some((code) => codes.has(code));
  }

  /** Few hold the claim; whose they are takes longer to tell, and is asked last, and of each side till one is found. */
  #stances(claim: string, isCounted: (each: Scored) => boolean): Set<Stance> {
    const stances = new Set<Stance>();
    for (const each of this.scored) {
      const stance = holds(each.of.statement, claim)?.stance;
      if (stance && !stances.has(stance) && isCounted(each)) stances.add(stance);
    }
    return stances;
  }
}
