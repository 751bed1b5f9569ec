import type { Tagged } from './labels';
import { beginsLarge } from './letters';
import { pairFeatures } from './pair-features';
import { endsSentence } from './paragraphs';

/** What belongs together in a paragraph, as indices of its spans. */
export interface Pairing {
  /** For each cue its source. One source may serve several cues. */
  sources: Map<number, number>;
  /** For each content its cue. */
  contents: Map<number, number>;
}

/**
 * Each cue takes its best source, and each content goes to its best cue, by a log-linear model
 * over what stands between the two; `weights` are those of `Tagger.pairing`. A source is hardly ever of another
 * sentence than its cue: “Trump hosted them and promised help. In Paris, Macron …” gave Macron the promise,
 * and of 16 such on PolNeAR's development part none was right.
 */
export function pair(words: string[], spans: Tagged[], weights: Float32Array): Pairing {
  const sources = new Map<number, number>();
  const contents = new Map<number, number>();
  spans.forEach((span, i) => {
    if (span.role === 'source') return;
    const wanted = span.role === 'cue' ? 'source' : 'cue';
    let best = -1;
    let top = Number.NEGATIVE_INFINITY;
    spans.forEach((other, j) => {
      if (other.role !== wanted || (wanted === 'source' && isApart(words, span, other))) return;
      let score = 0;
      for (const feature of pairFeatures(words, spans, i, j, weights.length)) {
        score += weights[feature]!;
      }
      if (score > top) {
        top = score;
        best = j;
      }
    });
    if (best !== -1) (span.role === 'cue' ? sources : contents).set(i, best);
  });
  return { sources, contents };
}

/** `Paul Ryan, R-Wis., said`: no sentence ends there. */
const OF_A_STATE = /^[DIR]-\p{Lu}/u;

/**
 * Whether a sentence ends between a cue and a source, outside quotation marks. A cue that opens a sentence (“Warned
 * that …”) may have the source before, and one in whose own sentence nobody is named the source behind.
 */
function isApart(words: string[], cue: Tagged, source: Tagged): boolean {
  if (source.from > cue.from) {
    return endsWithin(words, cue.to, source.from) && isNamedBefore(words, cue.from);
  }
  return endsWithin(words, source.to, cue.from - 1);
}

function endsWithin(words: string[], from: number, to: number): boolean {
  let isQuoted = false;
  for (let i = from; i < to; i++) {
    if (isMark(words[i]!)) isQuoted = words[i] === '“';
    if (!isQuoted && isEnd(words, i)) return true;
  }
  return false;
}

/** Whether a capital stands between the beginning of a word's sentence and the word, but for the first. */
function isNamedBefore(words: string[], at: number): boolean {
  for (let i = at - 1; i > 0 && !isEnd(words, i - 1); i--) if (beginsLarge(words[i]!)) return true;
  return false;
}

function isEnd(words: string[], i: number): boolean {
  const before = words[i - 1] ?? '';
  return !OF_A_STATE.test(before) && endsSentence(before, words[i]!, words[i + 1] ?? '');
}

const isMark = (word: string) => word === '“' || word === '”';
