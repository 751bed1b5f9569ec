/**
 * What the tagger sees of a paragraph: for each word the hashed features of its surface, and rows
 * for where it stands (quotation marks, sentence). Each feature is a row of the embedding table;
 * a word's input is their sum.
 */
import { fold } from '../../text/fold';
import { beginsSmall } from './letters';

/** A word's own form, the same wherever it stands. */
export interface Surface {
  /** As the word vectors know it. */
  folded: string;
  /** Rows for the word itself; the first is the word as such. */
  own: number[];
  /** Rows that its left neighbour, and its right one, gets from it. */
  toLeft: number[];
  toRight: number[];
}

/** Rows of the table that need no hashing: the word's place. */
const MARKS = 4 * 5 * 5;
const PARAGRAPH = 4 * 8;
const PLACE = 4 * 2 * 7;
const AHEAD = 7 * 4;
/** Where hashed rows begin. */
export const PLACES = MARKS + PARAGRAPH + PLACE + AHEAD;

/**
 * Fowler, Noll and Vo's hash (FNV-1a, 32 bits) of a kind of feature and a text from some place on, mixed once more, into
 * the rows behind the places.
 */
function row(kind: string, text: string, rows: number, from = 0, to = text.length): number {
  let hash = Math.imul(2_166_136_261 ^ kind.charCodeAt(0), 16_777_619);
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519);
  hash ^= hash >>> 13;
  return PLACES + ((hash >>> 0) % (rows - PLACES));
}

/** `Xx` for `Lavrov`, `dd-xx` for `10-year`: letters and digits by kind, runs cut at two. */
function shapeOf(word: string): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (const char of word) {
    const kind = kindOf(char);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) shape += kind;
  }
  return shape;
}

function kindOf(char: string): string {
  const unit = char.charCodeAt(0);
  if (unit < 0x80) {
    if (unit >= 0x61 && unit <= 0x7a) return 'x';
    if (unit >= 0x41 && unit <= 0x5a) return 'X';
    return unit >= 0x30 && unit <= 0x39 ? 'd' : char;
  }
  // Marks of General Punctuation, of which every article has some.
  if (unit >= 0x2010 && unit <= 0x2027) return char;
  if (/\p{Lu}/u.test(char)) return 'X';
  if (/\p{L}/u.test(char)) return 'x';
  return /\p{N}/u.test(char) ? 'd' : char;
}

/**
 * The features of a word's form for a table of so many rows. Words that the vectors do not know
 * (mostly names) share one row as words, so that one never seen does not meet another's weights;
 * their ends and shape still tell.
 */
export function surface(word: string, rows: number, isKnown: (folded: string) => boolean): Surface {
  const lower = word.toLowerCase();
  const { length } = lower;
  const folded = /^[a-z]+$/.test(lower) ? lower : fold(word);
  const name = length <= SHORT || !beginsWithLetter(lower) || isKnown(folded) ? lower : '?';
  return {
    folded,
    own: [
      row('w', name, rows),
      row('s', lower, rows, Math.max(0, length - 3)),
      row('t', lower, rows, Math.max(0, length - 2)),
      row('p', lower, rows, 0, Math.min(3, length)),
      row('h', shapeOf(word), rows),
    ],
    toLeft: [row('>', name, rows)],
    toRight: [row('<', name, rows)],
  };
}

function beginsWithLetter(lower: string): boolean {
  const unit = lower.charCodeAt(0);
  return unit < 0x80 ? unit >= 0x61 && unit <= 0x7a : /^\p{L}/u.test(lower);
}

/** The row of a word as such when it is unknown. */
export function unknownRow(rows: number): number {
  return row('w', '?', rows);
}

/** Words of so many letters are known without vectors: `a`, `i`, `n't`. */
const SHORT = 3;

const OUTSIDE = 0;
const INSIDE = 1;
const OPENING = 2;
const CLOSING = 3;
const EDGE = 4;

const bucket = (distance: number) =>
  distance < 4 ? distance : distance < 7 ? 4 : distance < 13 ? 5 : 6;

/** For each word four rows: marks around it, the paragraph's marks, place in the sentence, what is ahead. */
export function places(words: string[]): Int32Array {
  const { states, flags } = quotationStates(words);
  const sentences = sentencesOf(words, states);
  const rows = new Int32Array(4 * words.length);
  sentences.forEach(({ start, end }, number) => {
    const last = number === sentences.length - 1 ? 1 : 0;
    let quoted = 0;
    for (let i = start; i < end; i++)
      if (states[i] !== OUTSIDE) quoted |= states[i] === INSIDE ? 1 : 2;
    for (let i = start; i < end; i++) {
      const state = states[i]!;
      const before = states[i - 1] ?? EDGE;
      const after = states[i + 1] ?? EDGE;
      rows[4 * i] = (state * 5 + before) * 5 + after;
      rows[4 * i + 1] = MARKS + state * 8 + flags;
      rows[4 * i + 2] =
        MARKS + PARAGRAPH + (Math.min(number, 3) * 2 + last) * 7 + bucket(i - start);
      rows[4 * i + 3] = MARKS + PARAGRAPH + PLACE + bucket(end - 1 - i) * 4 + quoted;
    }
  });
  return rows;
}

/** Inside or outside of double quotation marks. A paragraph that closes what it never opened began inside. */
function quotationStates(words: string[]): { states: Uint8Array; flags: number } {
  const states = new Uint8Array(words.length);
  const first = words.findIndex((word) => word === '“' || word === '”');
  let inside = first !== -1 && words[first] === '”';
  words.forEach((word, i) => {
    if (word === '“') {
      states[i] = OPENING;
      inside = true;
    } else if (word === '”') {
      states[i] = CLOSING;
      inside = false;
    } else states[i] = inside ? INSIDE : OUTSIDE;
  });
  const flags = (first === -1 ? 0 : 1) + (inside ? 2 : 0) + (words[0] === '“' ? 4 : 0);
  return { states, flags };
}

function sentencesOf(words: string[], states: Uint8Array): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (let i = 0; i < words.length; i++) {
    if (words[i] !== '.' && words[i] !== '?' && words[i] !== '!') continue;
    while (states[i + 1] === CLOSING || words[i + 1] === '’' || words[i + 1] === ')') i++;
    // “…?” he asked: the sentence goes on.
    if (i + 1 < words.length && beginsSmall(words[i + 1]!)) continue;
    found.push({ start, end: i + 1 });
    start = i + 1;
  }
  if (start < words.length) found.push({ start, end: words.length });
  return found;
}
