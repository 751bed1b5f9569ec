/**
 * Two texts laid beside one another word by word: the best local alignment (Smith and Waterman, 1981), in which a
 * word counts by its weight, so that what is rare in both holds the place and what is common only fills it.
 */
import type { Prepared, Word } from './similarity';

/** What a stop word weighs here; in `Word` it is 0, but two wordings differ in them too. */
const STOP_WORD = 0.15;
/** A word of one text alone costs this share of its weight: three strange words end what one rare word began. */
const GAP = 0.4;
/** Another form of the same word (`guarantee`, `guarantees`) is nearly the same. */
const SAME_STEM = 0.9;

/** Words of `a` and `b` that answer to one another, by place, rising in both. */
export interface Alignment {
  pairs: readonly (readonly [number, number])[];
  /** Twice the weight in common as a share of both: of all of `a`, and of `b` from the first pair to the last. 0 to 1. */
  likeness: number;
  /** Weight in common. */
  weight: number;
}

const weightOf = ({ term, weight }: Word) => (term === '' ? STOP_WORD : weight);

/**
 * Aligns all words of `a` with a stretch of `b`. Null when they have nothing in common. Takes |a| × |b| steps: for a
 * sentence and a statement some thousand.
 */
export function align(a: readonly Word[], b: readonly Word[]): Alignment | null {
  const columns = b.length + 1;
  const scores = new Float64Array((a.length + 1) * columns);
  let best = 0;
  let end = 0;
  a.forEach((word, i) => {
    for (let j = 0; j < b.length; j++) {
      const at = (i + 1) * columns + j + 1;
      const other = b[j] as Word;
      const pair = pairWeight(word, other);
      const along = pair > 0 ? (scores[at - columns - 1] as number) + pair : 0;
      const up = (scores[at - columns] as number) - GAP * weightOf(word);
      const left = (scores[at - 1] as number) - GAP * weightOf(other);
      const score = Math.max(0, along, up, left);
      scores[at] = score;
      if (score > best) {
        best = score;
        end = at;
      }
    }
  });
  if (best === 0) return null;
  const pairs = withEnds(a, b, trace(a, b, scores, end));
  return { pairs, ...likenessOf(a, b, pairs) };
}

/** The pairs on the way back from the best place to where its score began. */
function trace(
  a: readonly Word[],
  b: readonly Word[],
  scores: Float64Array,
  end: number,
): [number, number][] {
  const columns = b.length + 1;
  const pairs: [number, number][] = [];
  let at = end;
  while ((scores[at] as number) > 0) {
    const i = Math.floor(at / columns) - 1;
    const j = (at % columns) - 1;
    const score = scores[at] as number;
    const pair = pairWeight(a[i] as Word, b[j] as Word);
    if (pair > 0 && score === (scores[at - columns - 1] as number) + pair) {
      pairs.push([i, j]);
      at -= columns + 1;
    } else if (score === (scores[at - columns] as number) - GAP * weightOf(a[i] as Word)) {
      at -= columns;
    } else at -= 1;
  }
  return pairs.reverse();
}

/** How far beyond its ends an alignment looks for words that stand in the same place of both. */
const REACH = 6;

/**
 * A rare word changed near an end weighs more than what stands beyond it, and the alignment stops short: the words
 * there that answer to one another place by place are taken in.
 */
function withEnds(
  a: readonly Word[],
  b: readonly Word[],
  pairs: [number, number][],
): [number, number][] {
  const beyond = ([i, j]: [number, number], step: 1 | -1) => {
    const found: [number, number][] = [];
    for (let k = 1; k <= REACH; k++) {
      const [one, other] = [a[i + step * k], b[j + step * k]];
      if (one && other && pairWeight(one, other) > 0) found.push([i + step * k, j + step * k]);
    }
    return found;
  };
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return pairs;
  return [...beyond(first, -1).reverse(), ...pairs, ...beyond(last, 1)];
}

function likenessOf(
  a: readonly Word[],
  b: readonly Word[],
  pairs: readonly (readonly [number, number])[],
): { likeness: number; weight: number } {
  const sum = (words: readonly Word[]) => words.reduce((all, word) => all + weightOf(word), 0);
  const [first, last] = [pairs[0], pairs.at(-1)];
  const stretch = first && last ? b.slice(first[1], last[1] + 1) : [];
  const weight = pairs.reduce((all, [i, j]) => all + pairWeight(a[i] as Word, b[j] as Word), 0);
  const all = sum(a) + sum(stretch);
  return { weight, likeness: all === 0 ? 0 : (2 * weight) / all };
}

/** What two words have in common; 0 for different ones. */
function pairWeight(a: Word, b: Word): number {
  if (a.folded === b.folded) return weightOf(a);
  return a.term !== '' && a.term === b.term ? SAME_STEM * Math.min(weightOf(a), weightOf(b)) : 0;
}

/** The words of a prepared text that stand in a stretch of it. */
export function wordsIn({ words }: Prepared, start: number, end: number): Word[] {
  return words.filter((word) => word.start >= start && word.end <= end);
}
