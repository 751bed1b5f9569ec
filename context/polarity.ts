import { plain } from '../text/plain';
import { isNegated } from './negation';
import type { Passage } from './passage';

const NOT_SAID = /\b(?:not|n['’]t|never|nor|no longer)\s+(?:[a-zéª]+\s+)?$/;
/** `Is due to confirm`, `may say`: nothing is said yet. */
const NOT_YET =
  /\b(?:(?:due|expected|set|about|likely|scheduled|going|plan[a-zéª]*|prepar[a-zéª]+|ready|hop[a-zéª]+|want[a-zéª]*)\s+to|may|might|could|will)\s+(?:also\s+)?$/;
/** `Russia would agree to …, and Ukraine would …`: the terms of a draft; but `would reject` tells where he stands. */
const WOULD = /\bwould\s+(?:also\s+)?$/;
const DENYING = /\b(?:deni|deny|wonder)/;
/** `Refused to say`. */
const UNSAID =
  /\b(?:refus|declin|fail)[a-zéª]*\s+to\s+(?:say|comment|confirm|admit|acknowledge|tell)/;
/** `was asked whether`; but `asked the allies for help` is said. */
const ASKING =
  /\b(?:was|were|been|when) asked\b|\bask(?:s|ed|ing)?(?:\s+[a-zéª’']+){0,3}\s+(?:whether|if|what|who|why|how|about)\b/;
/** `Does not want that`, `did not agree to`: who is reported so is against it. */
const OF_WILL = /\b(?:want|wish|accept|allow|agree|support|intend|believe|think)/;
const REJECTING =
  /\b(?:reject|dismiss|refus|refut|rul[a-zéª]+ out|oppos|critici|condemn|denounc|decr(?:y|ie)|lament|mock|ridicul|slam|blast|deni|deny|doubt|question|object)/;
/** `Dismissed the idea that`, `rejected claims that`: what follows is what is turned down, whole. */
const OF_A_CLAUSE =
  /^\s*(?:(?:the|any|all|such|these|those|his|her|their|its)\s+)?(?:[a-zéª]+\s+)?that\b/;
const TAKEN_BACK =
  /^\s*(?:that\s+)?(?:s?he|they)\s+(?:had\s+|has\s+)?(?:never|not|dropped|withdr[a-zéª]+|gave up)\b/;

/**
 * Whether a passage disowns what it reports: `did not say that …`, `denied that …`, `was asked whether …`,
 * `is due to say`, `said he dropped …`. Who is reported so has not said it before, nor taken its side.
 */
export function isDisowned({ words, attribution }: Passage): boolean {
  const cue = attribution.at(-1);
  if (!cue) return false;
  const text = plain(words.text);
  const said = text.slice(cue.start, cue.end);
  const before = text.slice(0, cue.start);
  return (
    NOT_YET.test(before.slice(-32)) ||
    (WOULD.test(before) && !REJECTING.test(said)) ||
    (NOT_SAID.test(before.slice(-24)) && !OF_WILL.test(said)) ||
    ASKING.test(text.slice(Math.max(0, cue.start - 6))) ||
    DENYING.test(said) ||
    UNSAID.test(said + text.slice(cue.end, cue.end + 24)) ||
    (REJECTING.test(said) &&
      (isNegated(text.slice(cue.end)) || OF_A_CLAUSE.test(text.slice(cue.end)))) ||
    TAKEN_BACK.test(text.slice(cue.end))
  );
}

/** Whether a passage is a denial, `Moscow denies that …`, `rejected claims that …`: who is reported so holds the reverse. */
export function isDenial({ words, attribution }: Passage): boolean {
  const cue = attribution.at(-1);
  const text = plain(words.text);
  return (
    cue !== undefined &&
    !isNegated(text.slice(cue.end)) &&
    isDenying(text.slice(cue.start, cue.end), text.slice(cue.end)) &&
    !NOT_SAID.test(text.slice(0, cue.start).slice(-24))
  );
}

const isDenying = (said: string, behind: string) =>
  /\bden(?:y|ie)/.test(said) || (REJECTING.test(said) && OF_A_CLAUSE.test(behind));

/** Whether what attributes a passage turns against it: `dismissed the notion that`. */
export function isRejection({ words, attribution }: Passage): boolean {
  const cue = attribution.at(-1);
  return cue !== undefined && REJECTING.test(plain(words.text).slice(cue.start, cue.end + 4));
}
