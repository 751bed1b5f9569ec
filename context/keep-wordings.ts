import type { Claim } from '../model';
import { fold } from '../text/fold';
import { term, termsBy } from '../text/terms';
import { WordCutter } from '../text/word-cutter';
import { countriesIn, EVERYWHERE } from './countries';
import { IN_PROPOSITION, type KeptWordings, type Numbers, WORDINGS_FORMAT } from './kept-wordings';

/** Stands nowhere: tells how high the archive's scale of frequencies goes. */
const NOWHERE = '\u0000nowhere';

/**
 * Works out of claims' wordings what the engine needs of them.
 *
 * @param idf inverse document frequencies of terms on record, in the order asked
 * @param isName whether a term stands in somebody's name
 */
export async function keepWordings(
  claims: readonly Claim[],
  idf: (terms: readonly string[]) => Promise<number[]>,
  isName: (term: string) => boolean,
): Promise<KeptWordings> {
  const words = new Words();
  const last = new Map<number, number>();
  const texts: number[] = [];
  const lengths: number[] = [];
  /** By term how often it stands in each claim. */
  const times: Map<number, number>[] = [];
  const asked = new Set<string>();
  const countries = new Set<string>();
  claims.forEach(({ proposition, wordings }, claim) => {
    const count = (text: string, by: number): number[] => {
      termsBy(text, term, (each) => asked.add(each));
      const its = words.of(text);
      const first = its.filter(
        (word, i) => !its.slice(0, i).some((other) => words.termOf[other] === words.termOf[word]),
      );
      for (const word of first) {
        const number = words.termOf[word] as number;
        times[number] ??= new Map();
        times[number].set(claim, (times[number].get(claim) ?? 0) + by);
      }
      for (const word of its) if (by === 1) last.set(words.termOf[word] as number, word);
      return first;
    };
    count(proposition, IN_PROPOSITION);
    for (const code of countriesIn(foldedWords(proposition))) countries.add(code);
    for (const text of [...wordings.for, ...wordings.against]) {
      const its = count(text, 1);
      lengths.push(its.length);
      texts.push(...its);
    }
  });
  const terms = words.terms();
  const found = await idf([...asked, NOWHERE]);
  const idfs = new Map([...asked].map((each, i) => [each, found[i] as number]));
  const starts = [0];
  for (const its of times) starts.push((starts.at(-1) as number) + its.size);
  return {
    format: WORDINGS_FORMAT,
    terms: terms.join('\n'),
    idf: Float64Array.from(terms, (each) => idfs.get(each) ?? Number.NaN),
    highest: found.at(-1) || 1,
    isName: Uint8Array.from(terms, (each) => Number(isName(each))),
    words: words.folded.join('\n'),
    termOf: narrow(words.termOf),
    worded: narrow([...last.keys()]),
    last: narrow([...last.values()]),
    lengths: narrow(lengths),
    texts: narrow(texts),
    starts: narrow(starts),
    claims: narrow(times.flatMap((its) => [...its.keys()])),
    times: narrow(times.flatMap((its) => [...its.values()])),
    countries: [...countries].filter((code) => code !== EVERYWHERE),
  };
}

/** Terms and their spellings, numbered as they are met. */
class Words {
  readonly folded: string[] = [];
  readonly termOf: number[] = [];
  readonly #terms = new Map<string, number>();
  readonly #numbers = new Map<string, number>();

  /** Numbers of a text's words, stop words left out. */
  of(text: string): number[] {
    const found: number[] = [];
    const cutter = new WordCutter(text);
    while (cutter.next()) {
      const token = text.slice(cutter.start, cutter.end);
      const its = term(token);
      if (its !== '') found.push(this.#number(its, foldedOf(token)));
    }
    return found;
  }

  terms(): string[] {
    return [...this.#terms.keys()];
  }

  #number(its: string, folded: string): number {
    // “US” and “us” are spelt alike, and no two terms.
    const key = `${its} ${folded}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const of = this.#terms.get(its) ?? this.#terms.size;
    this.#terms.set(its, of);
    this.#numbers.set(key, this.folded.length);
    this.termOf.push(of);
    return this.folded.push(folded) - 1;
  }
}

/** All words of a text, stop words too. */
function foldedWords(text: string): { folded: string }[] {
  const words: { folded: string }[] = [];
  const cutter = new WordCutter(text);
  while (cutter.next()) words.push({ folded: foldedOf(text.slice(cutter.start, cutter.end)) });
  return words;
}

function foldedOf(token: string): string {
  return fold(token).replaceAll('.', '');
}

function narrow(numbers: readonly number[]): Numbers {
  const isNarrow = numbers.every((each) => each < 2 ** 16);
  return isNarrow ? Uint16Array.from(numbers) : Uint32Array.from(numbers);
}
