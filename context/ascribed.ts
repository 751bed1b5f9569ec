import type { Span } from '../model';
import { fold } from '../text/fold';
import { plain } from '../text/plain';
import { countriesIn } from './countries';
import { cueVerb } from './cues';
import type { Passage } from './passage';
import { type Word, weightOf } from './similarity';

/** What a passage tells as somebody's thought, by its grammar: whose, and what. */
interface Ascribed {
  holder: Span;
  content: Span;
}

const WORD = "[a-zé][a-zéª’'-]*";
const PUT_IN = '(?:,[^,;]{1,60},)?';
const IS = '(?:is|was|are|were|remains?|remained)';
/** After `that` a clause, and no `that invaded Ukraine`: a subject stands there, or a verb behind one. */
const CLAUSE = `(?=(?:the|an?|its|his|her|their|no|all|every|any|it|he|she|they|there|these|those)\\b|(?:${WORD} ){1,4}(?:must|should|will|would|can|cannot|may|is|are|was|were|be|has|have|had|do|does|did)\\b)`;
/** `It's clear that`, `there's no doubt that`: no genitive. */
const CONTRACTED = "(?!(?:it|he|she|that|this|there|what|who|here|where|how|let)['’])";
/** `Europe’s interest is that`, `the lesson of Munich is that`: nobody's thought but who says so. */
const OF_THE_WORLD =
  '(?!(?:interest|problem|trouble|mistake|weakness|strength|duty|task|fault|tragedy|fate|luck|advantage|lesson|truth|meaning)s?\\b)';
const NOUN = `${OF_THE_WORLD}${WORD}(?: ${OF_THE_WORLD}${WORD}){0,2}`;

/** Each has the holder as its first group, and ends where the content begins. */
const CONSTRUCTIONS = [
  // `Putin's fear, he explained, is that`
  `(?<![a-zéª])${CONTRACTED}(${WORD}?)['’]s? ${NOUN}${PUT_IN} ${IS} that\\b`,
  // `Moscow's aim is to`; but `Russia's army is to leave` is what must happen
  `(?<![a-zéª])(${WORD}?)['’]s? (?:${WORD} )?(?:aim|ambition|demand|desire|dream|goal|hope|idea|intention|offer|plan|purpose|wish)${PUT_IN} ${IS} (?:to|for)\\b`,
  // `the Kremlin's argument that NATO must`
  `(?<![a-zéª])${CONTRACTED}(${WORD}?)['’]s? ${NOUN}${PUT_IN} that ${CLAUSE}`,
  // `the complaint in the Kremlin is that`, `fears of Moscow that`
  `\\b${NOUN} (?:in|of|at|from|among) (?:the )?(${WORD})${PUT_IN} (?:${IS} that\\b|that ${CLAUSE})`,
  // `Moscow is afraid that`, but not `it is clear that`, `is so strong that`, `the end is surely that`
  `(?<![a-zéª])(?!(?:it|this|that|what|which|there|here) )(${WORD}) ${IS} (?!so |such |[a-z]+ly )(?:not |very |still )?${WORD} that\\b`,
  // `Russia worries that`: verbs of feeling are no cues, and so no second voice
  `(?<![a-zéª])(${WORD}) (?:still |also |now |only )?(?:fear|worr(?:y|ie)|dread|suspect|fret|dream|imagine|pretend)(?:s|d|ed|ted)? that\\b`,
  // `What Moscow is afraid of is`
  `\\bwhat (?:the )?(${WORD}) (?:${IS} (?:${WORD} ){1,2}(?:of|about|by)|(?:fear|worr(?:y|ie)|dread)(?:s|d|ed)?(?: about)?) ${IS}\\b`,
].map((each) => new RegExp(each, 'g'));

const OWN = /^(?:i|we|my|our)$/;

/** What stands behind it is another thought. */
const GOES_ON = /;|,?\s(?:but|although|though|whereas)\s/;

function* ascribedIn(text: string): Generator<Ascribed> {
  const said = plain(text);
  for (const construction of CONSTRUCTIONS) {
    for (const match of said.matchAll(construction)) {
      const [all, name = ''] = match;
      const at = match.index + all.indexOf(name);
      yield {
        holder: { start: at, end: at + name.length },
        content: contentFrom(said, match.index + all.length),
      };
    }
  }
}

/** Between a name and its verb: `Moscow still claims`, `Russia has demanded`. */
const TO_ITS_VERB = new Set('still also now only again always has had have'.split(' '));

/** `Macron said Moscow claims that`: what somebody named says within what is said. */
function* relayedIn({ words: { text, words }, attribution }: Passage): Generator<Ascribed> {
  for (const [at, verb] of words.entries()) {
    const form = cueVerb(verb.folded);
    // “Moscow insists that Kyiv recognise Crimea” tells what is asked of Kyiv; “the West thought it had won”, that it was wrong.
    if (form === null || form === verb.folded || form === 'think') continue;
    if (attribution.some(({ start, end }) => start <= verb.start && verb.end <= end)) continue;
    const before = words[at - 1];
    const holder = before && TO_ITS_VERB.has(before.folded) ? words[at - 2] : before;
    const isNamed =
      holder !== undefined &&
      /\p{Lu}/u.test(text.charAt(holder.start)) &&
      /^[^.,;:!?]*$/.test(text.slice(holder.end, verb.start));
    if (isNamed) yield { holder, content: contentFrom(plain(text), verb.end) };
  }
}

function contentFrom(said: string, start: number): Span {
  const length = said.slice(start).search(GOES_ON);
  return { start, end: length < 0 ? said.length : start + length };
}

/** Who is named as the holder of a thought: a word, folded, and the countries or bodies that it names, by code. */
export interface Holder {
  name: string;
  countries: ReadonlySet<string>;
}

/**
 * Whether what tells a claim in a passage is told as the thought of another than who says it: `one of Putin's fears is
 * that`, `the Kremlin's argument that`, `Moscow is afraid that`. The constructions tell it, whatever the noun. Or it is told
 * as what somebody named says: `Moscow claims that`.
 *
 * @param speaksFor whether who says it speaks for a holder, too, and tells his thought as his own
 */
export function isAnothers(
  passage: Passage,
  told: readonly Word[],
  speaksFor: (holder: Holder) => boolean,
): boolean {
  const { text, words } = passage.words;
  for (const { holder, content } of [...ascribedIn(text), ...relayedIn(passage)]) {
    const name = fold(text.slice(holder.start, holder.end));
    if (OWN.test(name) || isSource(passage, name)) continue;
    if (weightOf(told.filter(isIn(content))) <= weightOf(told) / 2) continue;
    if (!speaksFor({ name, countries: countriesIn(words.filter(isIn(holder))) })) return true;
  }
  return false;
}

function isIn({ start, end }: Span): (word: Word) => boolean {
  return (word) => start <= word.start && word.end <= end;
}

/** Whether a name is in that of who speaks, or in what names him. */
function isSource({ speaker, attribution, words: { text } }: Passage, name: string): boolean {
  const names = attribution.map(({ start, end }) => text.slice(start, end));
  return [speaker?.name ?? '', ...names].some((each) => fold(each).split(/\s+/).includes(name));
}
