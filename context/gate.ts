import type { ClaimMatcher } from './claims';
import type { Lexicon } from './lexicon';
import type { Passage } from './passage';
import { Reach } from './reach';
import type { OnRecord } from './record';
import type { Prepared } from './similarity';
import type { SpokenOf } from './spoken-of';
import { LINKED_NOWHERE, SHOWN } from './weights';

/** To make the language of a claim's subject takes a millisecond where there are thousands; beyond this many it is not asked. */
const MOST_SUBJECTS = 256;

/** A quotation that an editor broke into is compared in parts, each of which may be short. */
const EDITED = /[[(…]|\.{3}/;

/** Of a sentence what its words tell, whatever page it stands on. */
interface Worded {
  isStatement: boolean;
  mayRepeat: boolean;
}

/**
 * Tells which sentences of a page could be linked at all, before anything on record is asked about them: few of a page of
 * other subjects. One without a run of words that stands in any statement, said by nobody on record, reaches no more than
 * `SHOWN` and what claims add (`Reach.runs`). So it can be linked by a claim alone: one that binds a statement to it and of
 * which its surroundings speak (`SpokenOf`), or one worded so fully that they need not.
 *
 * As with `Reach` one thing could differ from asking about every sentence: a statement of which the page has nearly all words,
 * no two of them side by side, and on a claim that the sentence hardly touches, is not linked by its words alone.
 */
export class Gate {
  readonly #worded = new WeakMap<Prepared, Worded>();
  readonly #reaches = new WeakMap<Passage, Reach>();

  constructor(
    readonly onRecord: OnRecord,
    readonly lexicon: Lexicon,
    readonly matcher: ClaimMatcher,
  ) {}

  /** What statements can reach beside a passage. */
  reachOf(passage: Passage): Reach {
    const known = this.#reaches.get(passage);
    if (known) return known;
    const made = new Reach(passage, this.lexicon);
    this.#reaches.set(passage, made);
    return made;
  }

  /** For each of a page's passages whether it could be linked. */
  async open(
    text: string,
    passages: readonly Passage[],
    spokenOf: SpokenOf,
  ): Promise<(passage: Passage, at: number) => boolean> {
    const asked = passages.filter((passage) => !this.#wordedAs(passage));
    const needed = asked.map((passage) => this.reachOf(passage).runs());
    const [told, together] = await Promise.all([
      this.onRecord.neighbours(new Set(needed.flatMap((its) => its?.neighbours ?? []))),
      this.onRecord.heldTogether(),
    ]);
    asked.forEach(({ words, isStatement }, i) => {
      const its = needed[i];
      const isTold = its?.neighbours.map((each) => told.has(each));
      const mayRepeat =
        !its || its.runs.some(({ neighbours }) => neighbours.every((each) => isTold?.[each]));
      this.#worded.set(words, { isStatement, mayRepeat });
    });
    return (passage, at) =>
      passage.speaker !== null ||
      this.#wordedAs(passage)?.mayRepeat !== false ||
      passage.quoted.some(({ start, end }) => EDITED.test(text.slice(start, end))) ||
      this.#mayHold(passage, at, spokenOf, together);
  }

  #wordedAs({ words, isStatement }: Passage): Worded | null {
    const known = this.#worded.get(words);
    return known?.isStatement === isStatement ? known : null;
  }

  /** Whether a claim could link a passage. */
  #mayHold(
    { claims }: Passage,
    at: number,
    spokenOf: SpokenOf,
    together: ReadonlyMap<string, ReadonlySet<string>>,
  ): boolean {
    if (claims.strictest >= LINKED_NOWHERE - SHOWN) return true;
    const bound = claims.bound();
    if (bound.length > 0 && this.matcher.count > MOST_SUBJECTS) return true;
    return bound.some((claim) => {
      if (spokenOf.speaksOf(claim, at)) return true;
      for (const other of together.get(claim) ?? []) {
        if (spokenOf.speaksOf(other, at)) return true;
      }
      return false;
    });
  }
}
