/**
 * What the engine asks of the archive. `archive/` implements it over IndexedDB and over memory; a
 * test implements it over an array. Nothing here knows how it is kept.
 *
 * All questions about an article are asked together, so that the archive answers each kind in one
 * transaction: a bounded number of calls an article, whatever its length. Statements are read last,
 * and only those that can still be linked: reading is what costs in a large archive.
 */
import type { Claim, Edtf, Statement } from '../model';
import type { Dismissed } from './dismissals';
import type { KeptWordings } from './kept-wordings';

/** Begins the id of all that the reader saved from pages, so that no pack has the same. */
export const SAVED = 'my:';

/**
 * Stands for a statement that was found and not read yet: a number that means something to whoever
 * gave it, and the same statement until what is on record changes.
 */
export type Place = number;

/** A statement that may have to do with a sentence, with the raw evidence; the statement is not read yet. */
export interface Candidate {
  place: Place;
  /** BM25 over the statement's text, its speaker's names and its claims' wordings. Above 0. */
  bm25: number;
  /** Indices of the query's terms that its text has, rising. */
  shared: readonly number[];
  /** Whether it is by the query's speaker. */
  isOwn: boolean;
  /** Ids of the claims that it holds a position on; none for most. */
  claims: readonly string[];
}

/** A term of a sentence. */
export interface QueryTerm {
  /** Stemmed and folded, as `text/terms` gives it. */
  term: string;
  /** How often it stands in the sentence. */
  times: number;
  /** The most that it can weigh in the comparison of texts, 0 to 1; BM25 has nothing to do with it. */
  weight: number;
}

/** Words of a sentence that stand together. */
export interface NeededRun {
  /** Indices of the query's terms, each once. */
  terms: readonly number[];
  /** The query's `neighbours` that stand in it, by their places. */
  neighbours: readonly number[];
  least: number;
}

export interface CandidateQuery {
  /** Each term of the sentence, once. */
  terms: readonly QueryTerm[];
  /** Statements by this speaker get the better of a tie; they are never the only ones. */
  speaker: string | null;
  /**
   * A statement whose text shares terms that weigh less than this in all is no candidate, whatever its
   * BM25: it could not be linked (`Reach.least`). So terms that weigh less than this all together need
   * not be looked through: a statement that has none but those is not wanted. At 0 or below, every
   * statement with a term is a candidate, also one that has it in its speaker's names or its claims'
   * wordings alone.
   */
  least: number;
  /** The same for a statement that holds a position on any claim; `least` where it is not told. */
  leastSided?: number;
  /**
   * A statement that holds no position and is not by the query's speaker is no candidate either if its text has all
   * terms of none of these runs, or not all of its neighbours, or shares terms that weigh less in all than its `least`.
   * An archive may leave that unheeded: it is found out later. None is asked for where they are left out.
   */
  runs?: readonly NeededRun[];
  /**
   * Two words of weight each that stand side by side in the sentence, and the stop words between them: stems, and stop
   * words by letter, with blanks between. A text that shares a run has all of the run's neighbours.
   */
  neighbours?: readonly string[];
  /** At most this many, best first: by BM25, among those that pass `least`. */
  limit: number;
  /**
   * Statements that hold a position on one of these claims (ids) are candidates besides, behind the
   * others and however many they are, if their text shares terms that weigh `least` in all; at 0 or
   * below they need share none.
   */
  besides?: { claims: readonly string[]; least: number };
}

/** The archive as the engine sees it: a handful of questions, none of which reads all of it. */
export interface OnRecord {
  /** Everybody's names, packed by `names/pack`; the same object while nothing has changed. */
  names(): Promise<Uint8Array>;
  /** All claims: few, written by curators. */
  claims(): Promise<Claim[]>;
  /** What was worked out of their wordings, in the order in which `claims` has them. */
  wordings(): Promise<KeptWordings>;
  /** Of some neighbours, as queries have them, those that may stand in a statement's text; the others stand in none. */
  neighbours(asked: ReadonlySet<string>): Promise<ReadonlySet<string>>;
  /** For each claim (id) the others on which a statement that holds a position on it holds one too. */
  heldTogether(): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  /** For each query its candidates, in the order asked. */
  candidates(queries: readonly CandidateQuery[]): Promise<Candidate[][]>;
  /** Statements that were found, in the order asked; null for one that has gone meanwhile. */
  statements(places: readonly Place[]): Promise<(Statement | null)[]>;
  /**
   * Inverse document frequency of each term over what is on record, `ln(1 + (N - n + .5) / (n + .5))`;
   * a term that is nowhere has the highest. Same length and order as `terms`.
   */
  idf(terms: readonly string[]): Promise<number[]>;
}

/** What the engine is asked about. */
export interface Article {
  /** The whole text that offsets point into; paragraphs are apart by a line break. */
  text: string;
  /** The day it was published, if known: roles are resolved at it, and only the past is related. */
  published: Edtf | null;
  /** What the reader dismissed there: it is read as if the denied names were strangers'. */
  dismissed?: Dismissed;
}
