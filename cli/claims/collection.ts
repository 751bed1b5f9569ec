/**
 * A file of targets as something on record: terms weighed by how rare they are in it, statements
 * made ready, and candidates for a sentence.
 */
import { lessened, rarityOf } from '../../context/lexicon';
import { Reader, type Sentence, type Statement } from '../../context/ranking/sides';
import { terms } from '../../text/terms';
import { readVectors } from '../engine';
import type { Target } from './files';

/** How many candidates each way of asking brings. */
const BY_WORDS = 60;
const BY_PASSAGE = 100;
const BY_SPEAKER = 80;
const BY_MEANING = 60;
/** What the same speaker is worth when asking, as a share of the speaker's rarity on record. */
const SPEAKER = 0.6;

interface Postings {
  at: number[];
  impact: number[];
}

export class Collection {
  readonly reader: Reader;
  readonly statements: Statement[];
  readonly indexOf: Map<string, number>;
  readonly #postings = new Map<string, Postings>();
  readonly #speakers = new Map<string, number[]>();
  /** The statements' vectors, one behind the other: each sentence is held against all of them. */
  readonly #vectors: Float32Array;

  constructor(readonly targets: Target[]) {
    const vectors = readVectors();
    const share = rarityIn(targets);
    const weigh = (term: string, folded: string) =>
      rarityOf(folded, vectors) * lessened(share(term));
    this.reader = new Reader(weigh, vectors);
    this.statements = targets.map((target) => this.reader.statement(target));
    this.#vectors = new Float32Array(targets.length * vectors.dimensions);
    this.statements.forEach(({ whole }, i) => {
      if (whole.vector) this.#vectors.set(whole.vector, i * vectors.dimensions);
    });
    this.indexOf = new Map(targets.map(({ id }, i) => [id, i]));
    this.statements.forEach(({ whole, speaker }, i) => {
      for (const { term, impact } of whole.list) {
        const known = this.#postings.get(term) ?? { at: [], impact: [] };
        this.#postings.set(term, known);
        known.at.push(i);
        known.impact.push(impact);
      }
      if (speaker === null) return;
      this.#speakers.set(speaker, [...(this.#speakers.get(speaker) ?? []), i]);
    });
  }

  /**
   * Statements that may have to do with a sentence, in no order that matters: those nearest by its
   * words, by its passage's words, by these and the speaker, and by these and meaning.
   *
   * @param until leaves out what was said after this day
   */
  candidates(sentence: Sentence, until: number | null): number[] {
    const isAsked = (i: number) => {
      const { day } = this.statements[i] as Statement;
      return until === null || day === null || day <= until;
    };
    const own = [...sentence.around].filter(([, times]) => times >= 1);
    const before = [...sentence.around].filter(([, times]) => times < 1);
    const byWords = this.#add(own, new Float64Array(this.targets.length));
    const byPassage = this.#add(before, byWords.slice());
    const bySpeaker = byPassage.slice();
    const same = sentence.speaker === null ? [] : (this.#speakers.get(sentence.speaker) ?? []);
    const worth = SPEAKER * (1 - Math.log(1 + same.length) / Math.log(2 + this.targets.length));
    for (const i of same) bySpeaker[i] = (bySpeaker[i] as number) + worth;
    const byMeaning = this.#likeness(sentence.passage.vector);
    for (let i = 0; i < byMeaning.length; i++) {
      byMeaning[i] = 1 + (byMeaning[i] as number) + (byPassage[i] as number) / 3;
    }
    return [
      ...new Set([
        ...best(byWords, BY_WORDS, isAsked),
        ...best(byPassage, BY_PASSAGE, isAsked),
        ...best(bySpeaker, BY_SPEAKER, isAsked),
        ...best(byMeaning, BY_MEANING, isAsked),
      ]),
    ];
  }

  /** The cosine of a vector with each statement's, 0 where either is unknown. */
  #likeness(vector: Float32Array | null): Float64Array {
    const likeness = new Float64Array(this.targets.length);
    if (!vector) return likeness;
    const vectors = this.#vectors;
    for (let i = 0, at = 0; i < likeness.length; i++) {
      let sum = 0;
      for (let k = 0; k < vector.length; k++, at++) {
        sum += (vector[k] as number) * (vectors[at] as number);
      }
      likeness[i] = sum;
    }
    return likeness;
  }

  /** Adds what terms, each so many times, give to the scores. */
  #add(asked: [term: string, times: number][], scores: Float64Array): Float64Array {
    for (const [term, times] of asked) {
      const postings = this.#postings.get(term);
      if (!postings) continue;
      const { at, impact } = postings;
      for (let j = 0; j < at.length; j++) scores[at[j] as number]! += times * (impact[j] as number);
    }
    return scores;
  }
}

/** The indices of the highest scores above 0, among those asked for, best first. */
function best(scores: Float64Array, count: number, isAsked: (i: number) => boolean): number[] {
  const found: number[] = [];
  let least = 0;
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number;
    if (score <= least || !isAsked(i)) continue;
    let at = found.length;
    while (at > 0 && (scores[found[at - 1] as number] as number) < score) at--;
    found.splice(at, 0, i);
    if (found.length > count) found.pop();
    if (found.length === count) least = scores[found.at(-1) as number] as number;
  }
  return found;
}

/** Inverse document frequency of each term, as a share of the highest. */
function rarityIn(targets: Target[]): (term: string) => number {
  const count = new Map<string, number>();
  for (const { text, beside } of targets) {
    for (const term of new Set(terms(`${text}\n${beside}`)))
      count.set(term, (count.get(term) ?? 0) + 1);
  }
  const idf = (n: number) => Math.log(1 + (targets.length - n + 0.5) / (n + 0.5));
  const highest = idf(0);
  return (term) => idf(count.get(term) ?? 0) / highest;
}
