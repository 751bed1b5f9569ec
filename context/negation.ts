const DENIAL = String.raw`false\p{L}*|untrue|lies?|lying|absurd|nonsens\p{L}*|ridiculous|laughable|myths?|wrong|fantas\p{L}+|fiction|pretext|illusion\p{L}*|unthinkable|unrealistic|suicid\p{L}*|betrayal|out of the question|anything but|far from|hardly|barely|premature`;

const DENIED = new RegExp(String.raw`\b(?:${DENIAL})(?!\p{L})`, 'iu');

const NEGATED = new RegExp(
  String.raw`\b(?:no|not|never|nor|neither|without|nobody|nothing|none|cannot|can['’]t|\p{L}+n['’]t|den(?:y|ies|ied)|reject\w*|dismiss\w*|refus\w+|rul(?:e|es|ed|ing) out|oppos\w+|unacceptable|impossible|stop|(?<!sanctions |war |aggression |threats? |attacks? |defen[cs]e |crimes? )against|instead of|rather than|fail(?:s|ed|ure)?|${DENIAL})(?!\p{L})`,
  'iu',
);

const NEGATIONS = new RegExp(NEGATED, 'giu');

/**
 * Whether a text holds a word of negation or refusal. It only ever makes the engine abstain: on 20
 * disagreements and the agreements beside them, a negation mismatch fired on 7 and on every fifth.
 */
export function isNegated(text: string): boolean {
  return NEGATED.test(text);
}

/** How often a text is negated, counted up to two: `no security without Russia` is no plain “no”. */
export function negations(text: string): number {
  return Math.min(2, text.match(NEGATIONS)?.length ?? 0);
}

/** Whether a text calls something false or foolish; then nothing is known of its side. */
export function isDenied(text: string): boolean {
  return DENIED.test(text);
}

const REVERSES =
  /\b(?:(?:keep|keeps|kept|keeping|shut|leave|leaving|left|lock(?:ed)?|push(?:ed)?|stay\p{L}*|force\p{L}*) out|exclu\p{L}+|barr?(?:ed|ing)|bans?|banned|banning|block(?:s|ed|ing)?|prevent\p{L}*|halt\p{L}*|end(?:s|ed|ing)? (?:of|to|the|all|its|their)|ceas\p{L}+|cease|stop\p{L}*|cut(?:s|ting)?(?: off| back)?|reduc\p{L}+|shrink\p{L}*|scrap\p{L}*|cancel\p{L}*|suspend\p{L}*|withdr\p{L}+|pull(?:s|ed|ing)? (?:out|back)|remov\p{L}+|lift\p{L}*|eas(?:e|es|ed|ing)|abandon\p{L}*|give up|giving up|gave up|avoid\p{L}*|lack\p{L}*|less|fewer|weaken\p{L}*|limit(?:s|ed|ing)?|restrict\p{L}*|freez\p{L}+|frozen|deter(?:s|red|ring)?|resist\p{L}*|short of)(?!\p{L})/iu;

/**
 * Whether a text holds a word that turns what it stands with round, and is no “not”: `kept out of`, `halt`, `lift`.
 */
export function isReversed(text: string): boolean {
  return REVERSES.test(text);
}
