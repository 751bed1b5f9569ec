import { plain } from '../text/plain';

const DENIAL =
  'false[a-zéª]*|untrue|lies?|lying|absurd|nonsens[a-zéª]*|ridiculous|laughable|myths?|wrong|fantas[a-zéª]+|fiction|pretext|illusion[a-zéª]*|unthinkable|unrealistic|suicid[a-zéª]*|betrayal|out of the question|anything but|far from|hardly|barely|premature';

const DENIED = new RegExp(String.raw`\b(?:${DENIAL})(?![a-zéª])`);

const NEGATED = new RegExp(
  String.raw`\b(?:no|not|never|nor|neither|without|nobody|nothing|none|cannot|can['’]t|[a-zéª]+n['’]t|den(?:y|ies|ied)|reject\w*|dismiss\w*|refus\w+|rul(?:e|es|ed|ing) out|oppos\w+|unacceptable|impossible|stop|(?<!sanctions |war |aggression |threats? |attacks? |defen[cs]e |crimes? )against|instead of|rather than|fail(?:s|ed|ure)?|${DENIAL})(?![a-zéª])`,
);

const NEGATIONS = new RegExp(NEGATED, 'g');

/**
 * Whether a text holds a word of negation or refusal. It only ever makes the engine abstain: on 20
 * disagreements and the agreements beside them, a negation mismatch fired on 7 and on every fifth.
 */
export function isNegated(text: string): boolean {
  return NEGATED.test(plain(text));
}

/**
 * The same but for “without”, which may stand on either side: guarantees without Russia are what is refused, not the
 * refusal.
 */
export function isNegatedBesides(text: string): boolean {
  return isNegated(text.replaceAll('without', ''));
}

/** How often a text is negated, counted up to two: `no security without Russia` is no plain “no”. */
export function negations(text: string): number {
  return Math.min(2, plain(text).match(NEGATIONS)?.length ?? 0);
}

/** Whether a text calls something false or foolish; then nothing is known of its side. */
export function isDenied(text: string): boolean {
  return DENIED.test(plain(text));
}

const REVERSES =
  /\b(?:(?:keep|keeps|kept|keeping|shut|leave|leaving|left|lock(?:ed)?|push(?:ed)?|stay[a-zéª]*|force[a-zéª]*) out|exclu[a-zéª]+|barr?(?:ed|ing)|bans?|banned|banning|block(?:s|ed|ing)?|prevent[a-zéª]*|halt[a-zéª]*|end(?:s|ed|ing)? (?:of|to|the|all|its|their)|ceas[a-zéª]+|cease|stop[a-zéª]*|cut(?:s|ting)?(?: off| back)?|reduc[a-zéª]+|shrink[a-zéª]*|scrap[a-zéª]*|cancel[a-zéª]*|suspend[a-zéª]*|withdr[a-zéª]+|pull(?:s|ed|ing)? (?:out|back)|remov[a-zéª]+|lift[a-zéª]*|eas(?:e|es|ed|ing)|abandon[a-zéª]*|give up|giving up|gave up|avoid[a-zéª]*|lack[a-zéª]*|less|fewer|weaken[a-zéª]*|limit(?:s|ed|ing)?|restrict[a-zéª]*|freez[a-zéª]+|frozen|deter(?:s|red|ring)?|resist[a-zéª]*|short of)(?![a-zéª])/;

/**
 * Whether a text holds a word that turns what it stands with round, and is no “not”: `kept out of`, `halt`, `lift`.
 */
export function isReversed(text: string): boolean {
  return REVERSES.test(plain(text));
}
