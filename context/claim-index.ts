import type { Claim, Stance } from '../model';
import type { Lexicon } from './lexicon';
import { isNegated } from './negation';
import { type Prepared, prepare } from './similarity';

/** A curator's wording of a claim. */
export interface PreparedWording {
  /** Number of its claim. */
  claim: number;
  stance: Stance;
  words: Prepared;
  negated: boolean;
}

/** Where a term stands: numbers, and what it counts at each. */
export interface Places {
  at: number[];
  counts: number[];
}

/** A term that stands in this many wordings of a claim is wholly of it. */
const AT_HOME = 2;

/**
 * Claims by the terms of their wordings, so that a sentence meets only those that it shares a term
 * with, however many there are. The lexicon must have learnt the claims' words.
 */
export class ClaimIndex {
  readonly wordings: PreparedWording[] = [];
  /** In which wordings a term stands, and what it weighs there. */
  readonly #inWordings = new Map<string, Places>();
  /** To which claims a term belongs, and how much: less the more claims share it. */
  readonly #atHome = new Map<string, Places>();

  constructor(
    readonly claims: readonly Claim[],
    lexicon: Lexicon,
  ) {
    claims.forEach(({ proposition, wordings }, claim) => {
      // How often each term stands in the wordings and (twice) the proposition.
      const bag = new Map<string, number>();
      const add = ({ terms }: Prepared, times: number) => {
        for (const term of terms.keys()) bag.set(term, (bag.get(term) ?? 0) + times);
      };
      add(prepare(proposition, lexicon), AT_HOME);
      const sides = [
        ...wordings.for.map((wording) => ['asserts', wording] as const),
        ...wordings.against.map((wording) => ['rejects', wording] as const),
      ];
      for (const [stance, wording] of sides) {
        const words = prepare(wording, lexicon);
        add(words, 1);
        for (const [term, weight] of words.terms) {
          enter(this.#inWordings, term, this.wordings.length, weight);
        }
        this.wordings.push({ claim, stance, words, negated: isNegated(wording) });
      }
      for (const [term, times] of bag) {
        enter(this.#atHome, term, claim, Math.min(1, times / AT_HOME));
      }
    });
    for (const { at, counts } of this.#atHome.values()) {
      const share = distinction(at.length, claims.length);
      counts.forEach((count, i) => {
        counts[i] = share * count;
      });
    }
  }

  /** Numbers of the wordings that have a term, with its weight in each. */
  wordingsWith(term: string): Places | undefined {
    return this.#inWordings.get(term);
  }

  /** Numbers of the claims that a term belongs to, with how much it does, 0 to 1. */
  claimsWith(term: string): Places | undefined {
    return this.#atHome.get(term);
  }
}

function enter(places: Map<string, Places>, term: string, at: number, count: number): void {
  const known = places.get(term);
  if (!known) places.set(term, { at: [at], counts: [count] });
  else {
    known.at.push(at);
    known.counts.push(count);
  }
}

/** 1 for a term of one claim, near 0 for one that stands in all (an idf, scaled to its highest). */
function distinction(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5)) / Math.log(1 + (all + 0.5) / 0.5);
}
