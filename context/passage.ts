import type { Span, SpeakerRef, Statement } from '../model';
import type { ClaimMatches } from './claim-match';
import type { MayHold } from './may-hold';
import type { Prepared, Run } from './similarity';

/** A statement on record made ready for comparison. */
export interface PreparedStatement {
  statement: Statement;
  words: Prepared;
  speaker: SpeakerRef;
}

/** A sentence of the page, ready to be related. */
export interface Passage {
  start: number;
  end: number;
  words: Prepared;
  speaker: SpeakerRef | null;
  /** Whether somebody says it, known or not; else it is the article's own narration. */
  isStatement: boolean;
  /** Where the words that attribute it stand, source and cue, as offsets of `words.text`. */
  attribution: Span[];
  claims: ClaimMatches;
  /** What stands in quotation marks, in the article's offsets. */
  quoted: Span[];
  /** Who may hold it where nobody on record is told to say it. */
  mayHold: MayHold;
}

/** A statement with its score for a passage, in log-odds. */
export interface Scored {
  of: PreparedStatement;
  /** Below what is shown, the run may be left out of it. */
  score: number;
  /** The same where of a claim its wordings alone count. */
  strict: number;
  run: Run | null;
}
