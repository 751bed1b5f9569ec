import type { Claim, Stance } from '../model';
import type { LearntOf, LearntSide } from './learnt/learnt-claims';
import type { Word } from './similarity';
import type { Vote } from './vote';

/** A claim that a sentence shares words with. */
export interface ClaimStrength {
  claim: Claim;
  /** What the match adds to a statement's score, in log-odds. */
  strength: number;
  /** The same without what was learnt. */
  worded: number;
}

/** A claim that a sentence is surely about. */
export interface ClaimMatch extends Omit<ClaimStrength, 'worded'> {
  /** Share of the best wording that the sentence holds, 0 to 1. */
  found: number;
  /** Whether the sentence says the wording in one breath, and little else. */
  isWhole: boolean;
  /** The side that the sentence's own words take; null when they do not tell. */
  side: Stance | null;
  /** The side of the wording that fits best and is negated as the sentence is. */
  leans: Stance | null;
  /** The side of the wording that fits best, however it is negated. */
  nearest: Stance;
  /** What was learnt from sentences on the claim tells of this one's side; nothing where it is turned round, or names nobody. */
  learnt: LearntSide;
  /** The same, whatever the sentence turns round or leaves unnamed. */
  learntAnyway: LearntSide;
  /** By how much likelier than at random the sentence is about the claim, by what was learnt (`LEARNT.from`). */
  lift: number;
  /** Whether much of the wording that fits best is there, negated otherwise. */
  isTurned: boolean;
  /** Whether the sentence names nobody, and that wording a country. */
  isOfUnnamed: boolean;
  /** The side that the nearest wordings of both sides tell together. */
  voted: Vote | null;
  /** The same, where they tell it less clearly. */
  tends: Stance | null;
  /** Whether the wording that fits best is negated, by another word than “without”. */
  isOfNegated: boolean;
  /** The sentence's words that stand for those of the wording that fits best, each once, the weightiest first. */
  told: Word[];
  /** Those by which it was learnt that the sentence is about the claim, where that is likely; the most telling first. */
  taught: Word[];
}

/** A sentence's claims, strongest first. */
export interface ClaimMatches {
  /** The strongest, one more than are asked for. */
  first: ClaimStrength[];
  /** Strong matches, and none far behind the strongest. */
  sure: ClaimMatch[];
  /** These and other strong matches that are told by words of their own: a sentence may make two claims. */
  found: ClaimMatch[];
  /** What the strongest adds by its wordings alone; 0 where there is none. */
  strictest: number;
  /** Ids of those that bind a statement to the sentence (`BOUND_BY_CLAIM`). */
  bound(): string[];
  /** What any claim adds to a statement's score; 0 for one that shares nothing with the sentence. */
  strengthOf(claim: string): number;
  /** The same by its wordings alone, whatever else its words tell. */
  strictOf(claim: string): number;
  /** How well a claim fits by its wordings and by all that was learnt: more tells it likelier, and nothing else; 0 for one that shares nothing. */
  fitOf(claim: string): number;
  /** What was learnt tells of the sentence; null where nothing was. */
  learnt: LearntOf | null;
  /** The side of a claim that was learnt, whatever else the sentence says. */
  learntOf(claim: string): LearntSide;
  /** Whether something was learnt of a claim. */
  isLearnt(claim: string): boolean;
  /** What stands around adds to the strength of a claim, in log-odds (`InContext`). */
  liftOf(claim: string): number;
  /** Tells what stands around apart from anything else; '' where nothing is known of it. */
  context: string;
}
