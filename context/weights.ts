/**
 * Every number that decides what is linked, in one place.
 *
 * The log-linear weights were fitted by logistic regression, leaving one page out at a time, on the
 * sixteen development pages annotated by hand, then rounded; six features, so that there is little to
 * overfit. The weight of a statement over narration, with the bias that it took, was set by hand. The
 * thresholds were chosen on the same pages, and for silence on pages of other subjects.
 * `npm run eval -- pages DIR` prints what they give.
 */

/** A sentence with fewer terms says too little to be linked. */
export const FEWEST_TERMS = 4;
/** Candidates asked of the archive for a sentence. */
export const CANDIDATES = 24;
/** Claims whose statements become candidates too. */
export const MOST_CLAIMS = 3;
/** Related statements kept for a sentence. */
export const MOST_RELATED = 10;
/** … and of each relation. */
export const MOST_OF_A_KIND = 4;

/** What is left of a word's weight when every second statement on record has it. */
export const OFTEN_ON_RECORD = 0.35;
/** What is left of the weight of a speaker's name or office. */
export const NAME_WEIGHT = 0.4;
/** Weight of a number: a year or a count is what a claim is about. */
export const NUMBER_WEIGHT = 0.8;

/** Two words this alike (cosine of distilled vectors) stand for one another, at this discount. */
export const ALIKE = 0.6;
export const ALIKE_DISCOUNT = 0.8;

/** Parts of a statement's score for a sentence, in log-odds. */
export const WEIGHTS = {
  bias: -9.2,
  /** Share of the rarer words of the shorter text that both have. */
  coverage: 2.7,
  /** Cosine of the two texts' vectors. */
  meaning: 1.7,
  /** Weight of the longest run of words in common, 1 for about four rare words. */
  phrase: 3.9,
  /** Somebody says it, and it is not the article's own narration. */
  statement: 0.5,
  /** Said by the same speaker. */
  speaker: 1.4,
  /** Share of the best wording of a claim that the statement holds a position on. */
  wording: 4.8,
  /** Weight of the sentence's words that belong to that claim. */
  belonging: 1.7,
};

/**
 * What tells a claim besides the wording that fits best, in log-odds: how like the three nearest wordings
 * are, how much each of the sentence's terms speaks for it, and what both must be together to count.
 * Fitted on the claims of statements on record, which rank the right claim first on the annotated pages
 * too in .69 and .57 to .66 instead of .65 and .51 to .60; then scaled so that no more is linked elsewhere.
 */
export const PROFILE = { nearest: 1.5, odds: 0.28, from: 1 };

/** What it adds to the usual sentence of a page on subject; of what goes beyond, … */
export const USUALLY_TOLD = 1.3;
/** … this power of how far the page is on subject counts: on a page half on subject an eighth. Both were chosen on annotated and saved pages. */
export const OFF_SUBJECT = 3;

/** Log-odds from which a sentence is linked on a page of which we know nothing yet. */
export const LINKED = -0.5;
/** A page is on subject when this share of its sentences comes near a link … */
export const ON_SUBJECT_SHARE = 0.25;
/** … that is, reaches these log-odds. */
export const NEAR_LINK = -3.2;
/** … and so many of its sentences name a country or body that claims on record are about; of the annotated pages on subject none has less, of others none has both. */
export const NAMING_SHARE = 0.2;
/** What is asked of a sentence on such a page, in log-odds; `npm run fit -- bar DIR…` tries other numbers. */
export const BAR = {
  /** From here on it is linked, … */
  onSubject: -2.4,
  /** … by this much less if somebody holds or asks for something … */
  held: 1.2,
  /** … or argues (“must”, “cannot”), … */
  argued: 0.7,
  /** … by this much more if it only tells of events, … */
  narrated: 0.5,
  /** … and by so much for each log-odds that the page's three other sentences nearest to its claim have on average above the usual. */
  saidElsewhere: 0.5,
  /** … and by so much less for each log-odds that it is about any claim that was learnt (chosen by a regression on the open pages), … */
  learnt: 1.5,
  /** … and for each power of e that it has in words, … */
  long: 3,
  /** … above this much of both. A statement that is there word for word does not need them. */
  usually: 12.8,
  /** … and by no more than this where it has less, for a wording may be there all the same. */
  unlearnt: 1.5,
};
export const USUALLY_ELSEWHERE = 5;
/** A page that names the countries and bodies of claims so far (`Page.isOn`) is asked about as a whole: beyond it three in ten would be asked about twice. */
export const ON_SUBJECT_FROM = 0.15;
/** On a page that names them so far, be it short, it is asked how likely each sentence is about what is on record (`record-odds.ts`), … */
export const ODDS_FROM = 0.5;
/** … and it is linked from these log-odds on. On the open pages, each told by weights fitted on others, .87 of the sentences to be linked reach them, and .12 of those not to be. */
export const LINKED_ON_SUBJECT = 0.5;
/**
 * What stands around a sentence adds to a claim (`claims-in-context.ts`): `weight` times the log of how likely the claim is in so many
 * sentences on either side, each counting less by `fade`, above twice `least`. Weight, fade and `least` by a conditional logit
 * over the claims of 1,513 sentences on annotated pages, each page told by the others.
 */
export const IN_CONTEXT = {
  reach: 5,
  fade: 3,
  least: 0.005,
  weight: 1.75,
  step: 0.5,
};
/**
 * A side is told by all signs together (`side-odds.ts`) from this likelihood on, if it is so many times likelier than the other: at 20
 * and 30 times two relations of a page of our own were swapped, at 40 none (`npm run fit -- side-odds DIR…` tries others). Of a wording that names a country where the sentence names none, what stands around must add `named` to the claim: a
 * trap has 1.5.
 */
export const SIDE_ODDS = { told: 0.5, over: 40, named: 2 };
/** Further statements of a linked sentence are shown down to this far below the best. */
export const BELOW_BEST = 2.0;
/** … but none below this; … */
export const SHOWN = -3.2;
/** … or below this, where a claim binds a statement to the sentence and nothing comes as near as that. */
export const SHOWN_BY_CLAIM = -3.8;
/** Log-odds below which a statement is not shown, by what its claim adds. */
export const shownFrom = (claim: number): number =>
  claim >= BOUND_BY_CLAIM ? SHOWN_BY_CLAIM : SHOWN;

/** A claim counts for relations when its match is this strong (a full wording alone is 4.8). */
export const CLAIM_FOUND = 3.6;
/** … and no claim counts that lies further behind the sentence's strongest. */
export const MAIN_SHARE = 0.95;
/** … but what a speaker has said before may be a second claim of the sentence, this much as strong. */
export const BESIDE_SHARE = 0.7;
/** … if this much of the words that tell it, by weight, tells none that is stronger. On the annotated pages four of five sentences with less were wrong. */
export const OWN_WORDS = 0.5;
/** Whose side is on record needs no more of a wording of that side than this. */
export const OWN_SIDE_FOUND = 0.4;
/**
 * … and where only the nearest wording, or only the vote, tells it, the speaker keeps to his side with this much of a
 * wording in a sentence that says it outright, and with this much in any. Chosen on pages written and annotated by others
 * (relations right .44 → .50; on those that nobody looked at .39 → .44), with the traps of our own and none swapped.
 */
export const KEPT_FOUND = 0.75;
export const KEPT_WHOLE = 0.9;
/** A sentence takes a wording's side when this much of it is there … */
export const SIDE_FOUND = 0.72;
/** … or, when nothing is known of where its speaker stands, says it in one breath and little else: the wording has this share of its weight … */
export const SAYS_LITTLE_ELSE = 0.55;
/** … and the other side's best wording lies this far behind. */
export const SIDE_MARGIN = 0.15;
/** … or repeats a statement's words, with this share of its weight at most in others. */
export const MOST_ELSE = 0.3;
/**
 * The side of a sentence is told by so many nearest wordings of each side …
 */
export const VOTERS = 3;
/** … that lie this far apart in likeness. Of curators' wordings, each left out in turn, nine in ten so told are told rightly … */
export const VOTES_APART = 0.12;
/** … or this far, where the side is the only one that the speaker is on record with … */
export const WEAK_VOTES_APART = 0.08;
/** … when a wording that is negated otherwise than the sentence is this much as like. */
export const OTHER_POLARITY = 0.6;
/** … and one that names a country or body other than those of the sentence this much. */
export const OTHER_COUNTRIES = 0.7;
/**
 * Of who is not on record with a claim himself no side is told where more than this share of the words that tell it is the
 * cue's (“warned”, “replied”). Of a hundred sides judged by eye two wrong ones had .46 and .67, the other strangers' nothing.
 */
export const TOLD_BY_CUE = 0.25;
/** “Said before” takes this much of a wording, or the same words. */
export const SAID_BEFORE_FOUND = 0.5;
/** A run of words in common with this weight is “the same words”. */
export const SAME_WORDS = 0.75;

/**
 * A statement is bound to a sentence by a claim when the claim's match adds this much; else its words
 * alone must carry the link (`ranking/shown.ts`).
 */
export const BOUND_BY_CLAIM = 2.0;
/**
 * … and a wording is found, or a word of the statement stands in the sentence, or all that tells the claim adds so much. Of 337
 * linked sentences judged by eye six had none of these, five of them wrongly. To ask for more words in common mends one more,
 * and loses a link of the held-out pages.
 */
export const BOUND_UNTOLD = 5;
/** What was spoken of in a year that its claim names is spoken of so many years more. */
export const BOUND_IN_TIME = 1;
/** A statement is another one over again when so much of the shorter one's weight is in both. */
export const OVER_AGAIN = 0.8;
/** A statement on another claim takes the third place if it lies no further behind, in log-odds. */
export const OTHER_CLAIM_BEHIND = 0.5;

/** A page is a copy of a source when so many of the source's statements stand in it whole … */
export const FEWEST_COPIED = 4;
/** … in at least this share of its sentences. */
export const COPIED_SHARE = 0.15;

/** A page shorter than this, in sentences, is not on subject because one of them comes near a link. */
export const SHORT_PAGE = 12;
/**
 * On a page that names no speaker on record, no country and no alliance, only words this near (log-odds)
 * are linked: the root causes of back pain reach 0.5, the red lines of a town's budget 1.
 */
export const LINKED_NOWHERE = 2.0;

/**
 * Whether a sentence's surroundings speak of what a claim is about is told by so many sentences before and
 * behind it …
 *
 * `npm run fit -- spoken-of DIR…` chose these on four folders of annotated pages, 194 sentences that were listed and 84
 * on foreign pages that come near a statement; each page judged by the others: “8 sentences, page as 30
 * words: lost 1, kept 0; spoken of from 0.27, unnamed 0.85”. With 4 or more sentences hardly anything changes (lost
 * 1 or 2, kept 0 or 1).
 */
export const AROUND = 8;
/** … and by the whole page, as if by so many words more; a page with fewer words than `FEWEST_AROUND` besides the sentence tells nothing. */
export const OF_PAGE = 30;
export const FEWEST_AROUND = 40;
/** They do when their words tell the subject this much on average (log-odds beside news) … */
export const SPOKEN_OF = 0.25;
/** … or, where the page names no country that the claim is about, this much. */
export const SPOKEN_OF_UNNAMED = 0.85;
/** A sentence's other words are of something else when they tell that much against the subject together (log-odds by weight). */
export const AGAINST = 1.2;
/** Of a subject known by so many words half of that is asked. */
export const LITTLE_KNOWN = 300;

/**
 * What was learnt of claims from sentences on them (`learnt/claim-reader.ts`), in log-odds. A few values of each were tried on
 * the open annotated pages and with the tests of traps. Those of sides lie about one above the least that showed none
 * reversed there, at no loss, since some were on pages of which no sentence was looked at.
 */
export const LEARNT = {
  /** A claim is likely where the log-odds that a sentence is about it are so much above those of a claim at random … */
  from: 1,
  /** … and it is told by no more than this, nor against it by more than this. */
  most: 6,
  least: -0.5,
  /** That it is about any claim is told by no more than this, for or against. */
  surely: 4,
  /** How much that counts for a claim beside its wordings: where statements are bound to a sentence … */
  strength: 1,
  /** … and where it is asked which claims it is surely about. */
  firm: 0.7,
  /** … and how much its wordings count beside it where it is asked which claim a sentence is about before all. Of 226 sentences of open pages by others .78 are on that claim, by what binds statements .75; of 257 by two authors more .63 and .60. */
  worded: 0.4,
  /** A side that was learnt is told with so much: of whom a side is on record, … */
  own: 2,
  kept: 2,
  /** … whatever other cue the sentence has; … */
  surelyOwn: 3.5,
  /** … where it is about that claim before all, or surely and likely; … */
  onRecord: 0.5,
  /** … of somebody on record whose allies are on one side of what it is so much likelier about than at random; … */
  withAllies: 1,
  /** … of who says again what he is on record with, … */
  again: 2.5,
  /** … of a stranger in a sentence that is about the claim before all, … */
  clear: 3.5,
  /** … whatever other cue it has, where it is so much likelier about the claim than at random, … */
  likely: 2,
  /** … and, where it names nobody, so much surer about it than about any other claim; … */
  apart: 3.5,
  /** … of nobody in a sentence that argues; … */
  argued: 4,
  /** … and another than the wordings' forbids theirs. */
  against: 2,
  /** Where so much of a wording is there, negated otherwise, nothing is told: words do not tell what a “not” does. */
  turned: 0.6,
  /** … nor, where it has so much of the wording, of who is on record with the side of it. */
  whole: 0.8,
  /** … in the clause that has so much of the words that tell the claim. */
  inClause: 0.8,
};
