/** Numbers, as narrow as they may be. */
export type Numbers = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/**
 * What is worked out of claims' wordings when packs change, and kept: to cut and stem them all anew, and to ask for the
 * frequencies of their terms, took a woken worker longer than its first page. Claims go by their place among all on
 * record, wordings by the place of their claim, those for it first.
 */
export interface KeptWordings {
  format: number;
  /** Terms, a line each, as they are met: claim by claim, the proposition first. */
  terms: string;
  /** Inverse document frequency of each on record, and of a term that is nowhere; NaN where it was not asked. */
  idf: Float64Array<ArrayBuffer>;
  highest: number;
  /** Whether it stands in somebody's name: 1 or 0. */
  isName: Uint8Array<ArrayBuffer>;
  /** Spellings of terms, folded, a line each as they are met. */
  words: string;
  /** By word the number of its term. */
  termOf: Numbers;
  /** The terms of wordings, as they are met there, and for each the word that was met last. */
  worded: Numbers;
  last: Numbers;
  /** How many terms each wording has, and wording for wording its words, the first of each term. */
  lengths: Numbers;
  texts: Numbers;
  /** By term, and one more, where its claims begin in what follows: claims, rising, and how often it stands in each. */
  starts: Numbers;
  claims: Numbers;
  /** In how many wordings, and `IN_PROPOSITION` if the proposition has it too. */
  times: Numbers;
  /** Countries and bodies that propositions name, by code. */
  countries: string[];
}

/** Added to how often a term stands in a claim's wordings when its proposition has it. */
export const IN_PROPOSITION = 0x8000;

/** To be raised when what is kept changes, or means something else; when words are folded or stemmed otherwise, `SEGMENT_FORMAT` is. */
export const WORDINGS_FORMAT = 2;

/** Whether what was kept is what we keep today: an earlier edition of ours may have left another, or nothing. */
export function areOurs(kept: KeptWordings | undefined): kept is KeptWordings {
  return kept?.format === WORDINGS_FORMAT;
}

/** The lines that a kept text stands for. */
export function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}
