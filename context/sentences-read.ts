import { Recent } from '../text/recent';
import type { ClaimMatches } from './claim-match';
import type { ClaimMatcher } from './claims';
import type { Lexicon } from './lexicon';
import { type Prepared, prepareCut } from './similarity';

/** Twice as many sentences are remembered at most, some 5 MB: what a page that changes, or is read again, has once more. */
const REMEMBERED = 400;

/** A sentence as it was read, whatever page it stood on. */
export interface Remembered {
  words: Prepared;
  claims: ClaimMatches;
  /** How often the lexicon had forgotten what it knew of words. */
  forgotten: number;
}

/** Reads sentences, and remembers them with the claims that they are near to. */
export class Sentences {
  readonly #known = new Recent<Remembered>(REMEMBERED);

  constructor(
    readonly lexicon: Lexicon,
    readonly matcher: ClaimMatcher,
  ) {}

  /** Makes sentences ready; those that are not remembered together. */
  async read(texts: readonly string[]): Promise<Remembered[]> {
    const { lexicon, matcher } = this;
    const known = texts.map((text) => this.#known.get(text) ?? null);
    const cuts = texts.flatMap((text, i) => (known[i] ? [] : lexicon.cut(text)));
    const { forgotten } = lexicon;
    const again = known.filter((each) => each !== null && each.forgotten < forgotten);
    await lexicon.learnWords(
      cuts.map(({ words }) => words),
      again.flatMap((each) => [...(each?.words.terms.keys() ?? [])]),
    );
    for (const each of again) if (each) each.forgotten = forgotten;
    const made = cuts.map((each) => prepareCut(each, lexicon));
    matcher.meet(made);
    const anew = made.values();
    return known.map((each) => {
      if (each) return each;
      const words = anew.next().value as Prepared;
      const its = { words, claims: matcher.match(words), forgotten };
      this.#known.set(words.text, its);
      return its;
    });
  }
}
