/**
 * What the engine asks of the archive. `archive/` implements it over IndexedDB and over memory; a
 * test implements it over an array. Nothing here knows how it is kept.
 */
import type { Claim, Edtf, Speaker, Statement } from '../model';

/** A statement that may have to do with a sentence, with the engine's raw evidence. */
export interface Candidate {
  statement: Statement;
  /** BM25 over the statement's text, its speaker's names and its claims' wordings. Above 0. */
  bm25: number;
}

export interface CandidateQuery {
  /** Stemmed, folded terms of the sentence (`text/terms`), repeats allowed. */
  terms: string[];
  /** Statements by this speaker get the better of a tie; they are never the only ones. */
  speaker: string | null;
  /** At most this many, best first. */
  limit: number;
}

/** The archive as the engine sees it: a handful of questions, none of which reads all of it. */
export interface OnRecord {
  /** Everybody's names, packed by `names/pack`; the same object while nothing has changed. */
  names(): Promise<Uint8Array>;
  /** Whole speakers, in the order asked; unknown ids are left out. */
  speakersById(ids: readonly string[]): Promise<Speaker[]>;
  /** All claims: few, written by curators. */
  claims(): Promise<Claim[]>;
  candidates(query: CandidateQuery): Promise<Candidate[]>;
  /** Statements that hold a position on a claim. */
  byClaim(claim: string): Promise<Statement[]>;
  /**
   * Inverse document frequency of each term over what is on record, `ln(1 + (N - n + .5) / (n + .5))`;
   * a term that is nowhere has the highest. Same length and order as `terms`.
   */
  idf(terms: string[]): Promise<number[]>;
}

/** What the engine is asked about. */
export interface Article {
  /** The whole text that offsets point into; paragraphs are apart by a line break. */
  text: string;
  /** The day it was published, if known: roles are resolved at it, and only the past is related. */
  published: Edtf | null;
}
