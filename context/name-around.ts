import { fold } from '../text/fold';

/** Trades that no speaker on record plies in the news of these subjects: `midfielder Lavrov`. */
const TRADES =
  'midfielder|striker|goalkeeper|defender|winger|footballer|captain|coach|referee|skater|swimmer|sprinter|boxer|wrestler|player|golfer|cyclist|gymnast|athlete|pianist|violinist|cellist|organist|singer|rapper|musician|dancer|ballerina|actor|actress|comedian|painter|sculptor|poet|novelist|composer|conductor|chef|cook|baker|butcher|doctor|nurse|surgeon|pharmacist|dentist|teacher|farmer|carpenter|plumber|builder|driver|sailor|fisherman|student|pupil|schoolboy|schoolgirl|victim|suspect|defendant|resident|shopkeeper|priest|monk|nun|bishop|novice|neighbour|neighbor|pensioner|photographer|architect|designer|model|influencer';

const TRADE_BEFORE = new RegExp(
  `\\b(?:${TRADES})(?:[ \\u00a0]+(?:named|called))?[ \\u00a0]+$`,
  'iu',
);
const TRADE_BEHIND = new RegExp(
  `^(?:,|[ \\u00a0]\\()[ \\u00a0]*(?:(?:an?|the)[ \\u00a0]+)?(?:[\\p{L}-]+[ \\u00a0]+){0,2}(?:${TRADES})\\b`,
  'iu',
);
/** Ships, animals and places that bear a person's name. */
const THING_BEFORE =
  /(?:\b(?:Fort|Mount|Lake|Cape|Camp|Port|Saint|St)[ \u00a0]+|\b(?:horse|ship|vessel|ferry|tanker|cat|dog|parrot|goat|bear|boat|asteroid|village|restaurant|pub|brand)(?:[ \u00a0]+(?:named|called))?[ \u00a0]+|\b(?:town|village|city|hamlet|river|street|parish|county)[ \u00a0]+of[ \u00a0]+)$/u;
/** A wife, a daughter, a widow: the surname is hers. */
const HERS = /\b(?:Mrs|Ms|Miss|Lady|lady|Madame|Mme|Frau|Pani|pani)\.?[ \u00a0]+$/u;
const BYLINE = /(?:^|\n)[ \u00a0]*(?:By|BY|Text(?: by)?:|Photos?(?: by)?:)[ \u00a0]+$/u;
/** A line this long is prose, not a byline. */
const LONGEST_BYLINE = 90;
/** How far a name's neighbours are looked at, in characters. */
const REACH = 60;

/** What the text around a name makes of it: `another` bears it, it is no person's (`thing`), or nothing. */
export function aroundName(text: string, start: number, end: number): 'another' | 'thing' | null {
  const before = text.slice(Math.max(0, start - REACH), start);
  const behind = text.slice(end, end + REACH);
  if (THING_BEFORE.test(before) || HERS.test(before)) return 'thing';
  if (TRADE_BEFORE.test(before) || TRADE_BEHIND.test(behind)) return 'another';
  return isByline(text, start, before) ? 'another' : null;
}

function isByline(text: string, start: number, before: string): boolean {
  if (!BYLINE.test(before)) return false;
  const line = text.slice(text.lastIndexOf('\n', start) + 1).split('\n', 1)[0] ?? '';
  return line.length <= LONGEST_BYLINE && !/[.!?]\s/u.test(line);
}

/** A small word behind a surname that makes a thing of it: `Trump card`, `the Nausėda family store`. */
const SMALL_BEHIND = new Set('card cards family families brand'.split(' '));

/** Whether the small word behind a name takes it away from the person. */
export function isThingBehind(word: string): boolean {
  return SMALL_BEHIND.has(fold(word));
}
