import type { Mention, Span, SpeakerRef } from '../model';
import { cased, casedExpression } from '../text/cased';
import { fold } from '../text/fold';
import { tokens } from '../text/tokens';
import { isCompound, personAround } from './around';
import { COUNTERPART, readCounterpart } from './counterparts';
import { countryOf } from './countries';
import {
  type Description,
  NATION_NOUNS,
  PORTFOLIOS,
  readDescription,
  readNation,
} from './descriptions';
import type { Names } from './names/names';
import { isNoGivenName } from './not-names';
import { POSSESSIVE_NOUN, POSSESSIVE_VIEW } from './phrases';

/** Something in the text that may be who speaks. */
export interface Subject extends Span {
  kind: 'name' | 'pronoun' | 'description' | 'metonym' | 'stranger';
  /** Known already for a name; worked out for the others in reading order. */
  speaker: SpeakerRef | null;
  description?: Description;
}

const PRONOUN = new RegExp(
  String.raw`\b(?:[Hh]e|[Ss]he)\b|(?<=\b[Aa]ccording to )(?:him|her)(?=[,.;])|${POSSESSIVE_VIEW}|${POSSESSIVE_NOUN}`,
  'gu',
);
/** Every word for one man or woman, wherever it stands; to measure by. */
export const ANY_PRONOUN = /\b(?:he|him|his|himself|she|her|hers|herself)\b/giu;
/** `the Lithuanian president`, `Russia’s top diplomat`, `the president of Russia`, `President` alone before no name. */
const DESCRIPTION = casedExpression(
  String.raw`\b(?=[\p{Lu}acdefhijlmopst])(?:\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir)[ \u00a0]+)?(?:\b(?:(?:(?:\p{Lu}\.){2,}|\p{Lu}\p{L}*)(?:['’]s)?|top|chief|foreign|prime|political|ministry|former|current|then|[Aa]lliance(?:['’]s)?|${PORTFOLIOS.join('|')})[ \u00a0]+)*\b(?:[Pp]resident|(?:[Pp]rime |[Ff]oreign )?[Mm]inister|[Pp]remier|PM|FM|[Cc]hancellor|leader|diplomat|[Ss]ecretary[- ](?:[Gg]eneral|of [Ss]tate)|[Ss]pokes(?:woman|man|person)|analyst|expert|political scientist|official representative|[Hh]ead of [Ss]tate|[Hh]ead of \p{L}+ diplomacy|[Hh]ead of (?:the )?(?:\p{Lu}\p{L}+ )?(?:[Ff]oreign [Mm]inistry|[Mm]inistry of [Ff]oreign [Aa]ffairs|MFA|[Gg]overnment)|(?:[Ff]oreign [Mm]inistry|MFA) (?:head|chief)|[Hh]ead of (?:the [Aa]lliance|N(?:ATO|ato))|[Ll]eader of the \p{L}+ state|(?:foreign policy )?chief)\b(?:[ \u00a0]+of[ \u00a0]+(?:the[ \u00a0]+)?(?:\p{Lu}\p{L}+(?:[ \u00a0]+\p{Lu}\p{L}+)?|foreign affairs(?:[ \u00a0]+of[ \u00a0]+\p{Lu}\p{L}+)?))?`,
  'g',
);
/** `his host`, `her Polish colleague`: somebody, and not who was spoken of. */
const RELATED = casedExpression(
  String.raw`${COUNTERPART}|\b(?:[Hh]is|[Hh]er|[Tt]heir)[ \u00a0](?:host|guest|visitor|counterpart|opposite number)\b`,
  'g',
);
const SAID =
  'said|says|told|tells|added|adds|warned|warns|noted|notes|stressed|stated|argued|argues|wrote|writes|replied|insisted|insists|explained|concluded|announced|declared|believes|thinks|recalled|asked|answers|answered|countered|retorted|agreed|continued';
/** `the Norwegian` where he does something, or behind `said`. */
const NATION = casedExpression(
  String.raw`\b[Tt]he[ \u00a0](?:\p{Lu}\p{Ll}+(?:an|ian|ch|ish|man|woman|ese|vak|ech)|${NATION_NOUNS})(?=[ \u00a0]+(?:(?:also|never|then|has|had|is|was|will|would|did|does)[ \u00a0])?(?:${SAID}|is|was|has|had|did|will|would|never|promised|called|repeated|pointed)\b|[.,;]|,?["”»])`,
  'g',
);
/** Two capitalised words or more: a person, perhaps one whom the record does not know. */
const PROPER = casedExpression(
  String.raw`\b\p{Lu}[\p{Ll}\p{M}’'-]+(?:[ \u00a0]+(?:\p{Lu}\.|\p{Lu}[\p{Ll}\p{M}’'-]+|van|von|de|der))*[ \u00a0]+\p{Lu}[\p{L}\p{M}’'-]+`,
  'g',
);
/** One capitalised word right beside a verb of saying: a surname that we do not know, `said Kuleba`. */
const SURNAME = String.raw`\p{Lu}\p{Ll}[\p{L}’'-]+`;
const OPENING = String.raw`(?<=^|\n|[.!?]['”"]?[ \u00a0])`;
const MET =
  'met|received|hosted|telephoned|visited|greeted|welcomed|thanked|praised|embraced|arrived|spoke|flew';
const SINGLE = casedExpression(
  // Where no capital stands, nothing else is looked for.
  String.raw`(?=\p{Lu})(?:${[
    // “Rutte, who met Nausėda on Monday, said”, “Lukashenko received Lavrov”
    String.raw`${OPENING}${SURNAME}(?=, (?:who|whose|\p{Ll}+ing)\b)`,
    String.raw`${OPENING}${SURNAME}(?=[ \u00a0]+(?:${MET})\b)`,
    String.raw`\b${SURNAME}(?=[ \u00a0]+(?:has |had |also )?(?:${SAID})\b)`,
    String.raw`(?<=\b(?:${SAID})[ \u00a0])${SURNAME}\b`,
  ].join('|')})`,
  'g',
);
/** Words by which a run of capitals is a body or a place, not a person. */
const BODY =
  /\b(?:The|Ministry|Minister|Center|Centre|Institute|Council|Conference|Studies|University|Sea|Ocean|Union|Bank|Times|Post|News|Agency|Office|House|Party|Parliament|Congress|Senate|Committee|Commission|Assembly|Court|Army|Forces|Federation|Republic|Republics|States|Kingdom|Nations|Organization|Organisation|War|Pact|Treaty|Agreement|Summit|Forum|Street|Square|Nord|North|South|East|West|Eastern|Western|Northern|Southern|Central|Atlantic|Baltic|Article|Group|Club|Fund|Foundation|Department|Service|Command|Security|Affairs|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;
const METONYM = casedExpression(
  String.raw`\b(?:[Tt]he )?(?:Kremlin|Moscow|Russia|Russian Federation|Kyiv|Kiev|Ukraine|Washington|White House|United States|Vilnius|Lithuania|Bratislava|Slovakia|Warsaw|Poland|NATO|Nato|Alliance|alliance|European Union|EU|Brussels|West|Berlin|Paris|London|Beijing|Tallinn|Riga)\b(?! (?:and|or) )|\b(?:[Tt]he )?(?:senior |high-ranking )?(?:Western|European|EU|NATO|Nato|Russian|Ukrainian|US|U\.S\.|American|Kyiv['’]s|Ukraine['’]s)(?: \p{L}+){0,2} (?:allies|leaders|powers|officials|members|countries|capitals|politicians|states|backers|representative|diplomats?)\b|\b(?:Western )?(?:[Aa]nalysts|[Ee]xperts)\b`,
  'g',
);

/** One of these is in every description; most sentences have none. */
const OF_OFFICES =
  /[Pp]resident|[PF]M\b|[Mm]inister|[Pp]remier|[Cc]hancellor|leader|[Dd]iplomat|[Ss]ecretary|[Ss]pokes|analyst|expert|scientist|representative|[Hh]ead of|diplomacy|chief/;

/** Where a text names offices: “the EU foreign policy chief”. */
export function officesIn(text: string): Span[] {
  if (!OF_OFFICES.test(text)) return [];
  return [...cased(text).matchAll(DESCRIPTION)].flatMap(({ index: start, 0: { length } }) => {
    const end = start + length;
    return readDescription(text.slice(start, end)) ? [{ start, end }] : [];
  });
}

/** A line's subjects, but for those whom only the other lines make known; offsets are the line's. */
interface Alone {
  subjects: readonly Subject[];
  /** Surnames of strangers: of people about a name, and of those whom the line names in full. */
  around: readonly string[];
  full: readonly string[];
}

/**
 * Who may be the subject of a cue in one line of a text, found once for the names in it and for the strangers of the
 * text: no subject goes over a line break.
 */
export class LineSubjects {
  #alone: { key: string; pronouns: RegExp; its: Alone } | null = null;
  #all: { alone: Alone; key: string; its: readonly Subject[] } | null = null;

  constructor(private readonly line: string) {}

  /**
   * Names are covered, so that no part of one is taken.
   *
   * @param spans the names on record in the line
   */
  alone(spans: readonly Span[], names: Names, pronouns: RegExp): Alone {
    const key = spans.map(({ start, end }) => `${start}-${end}`).join();
    if (this.#alone?.key !== key || this.#alone.pronouns !== pronouns) {
      this.#alone = { key, pronouns, its: aloneIn(this.line, spans, names, pronouns) };
    }
    return this.#alone.its;
  }

  /** The same with those who are strangers by what other lines say. */
  all(spans: readonly Span[], alone: Alone, { each, pattern }: Surnames): readonly Subject[] {
    // A point (“U.S.”) stands for any character in the pattern.
    const here = each.filter((its) => its.includes('.') || this.line.includes(its));
    const key = here.join('|');
    if (this.#all?.alone !== alone || this.#all.key !== key) {
      const its = allIn(this.line, spans, alone, here.length > 0 ? pattern : null);
      this.#all = { alone, key, its };
    }
    return this.#all.its;
  }
}

/** Surnames of a text's strangers. */
interface Surnames {
  each: readonly string[];
  /** Null where there are none. */
  pattern: RegExp | null;
}

/** A line of a text, and where it begins. */
export interface Placed {
  start: number;
  line: { readonly text: string; readonly subjects: LineSubjects };
}

/**
 * Lists everything in a text that may be the subject of a cue, in reading order, without overlap:
 * names on record first, then descriptions, pronouns, governments by their seats, and strangers,
 * who must be seen so that `he` behind them is not taken for somebody else. `pronouns` tells which words
 * may be subjects for a name.
 *
 * @param mentions in reading order
 */
export function findSubjects(
  lines: readonly Placed[],
  mentions: readonly Mention[],
  names: Names,
  pronouns: RegExp = PRONOUN,
): Subject[] {
  let next = 0;
  const named = lines.map(({ start, line }) => {
    const from = next;
    while (next < mentions.length && (mentions[next] as Mention).start < start + line.text.length) {
      next++;
    }
    return mentions.slice(from, next);
  });
  const spans = named.map((its, i) => {
    const { start: at } = lines[i] as Placed;
    return its.map(({ start, end }) => ({ start: start - at, end: end - at }));
  });
  const alone = lines.map(({ line }, i) =>
    line.subjects.alone(spans[i] as Span[], names, pronouns),
  );
  // Behind “Emmanuel Macron” a bare “Macron” is the same stranger, and no gap in which `he` is another.
  const surnames = [
    ...new Set([...alone.flatMap((its) => its.around), ...alone.flatMap((its) => its.full)]),
  ];
  const pattern =
    surnames.length > 0
      ? new RegExp(`(?<![\\p{L}-])(?:${surnames.join('|')})(?![\\p{L}-])`, 'gu')
      : null;
  const strangers = { each: surnames, pattern };
  return lines.flatMap(({ start: at, line }, i) => {
    // “Trump-supporting students said”: he says nothing, nor is he the “he” behind them.
    const found = (named[i] as Mention[]).map(
      ({ start, end, speaker }): Subject =>
        isCompound(line.text, end - at)
          ? { kind: 'metonym', start, end, speaker: null }
          : { kind: 'name', start, end, speaker },
    );
    const others = line.subjects.all(spans[i] as Span[], alone[i] as Alone, strangers);
    // Whom a pronoun means is written into it: these are the text's own.
    for (const { start, end, ...its } of others) {
      found.push({ start: start + at, end: end + at, ...its });
    }
    return found.sort((a, b) => a.start - b.start);
  });
}

function aloneIn(line: string, spans: readonly Span[], names: Names, pronouns: RegExp): Alone {
  const found: Subject[] = [];
  for (const { end } of spans) {
    const somebody = personAround(line, end);
    // “Lavrov Putin aides”: they stand behind both names.
    if (somebody && found.every(({ start }) => start !== somebody.start))
      found.push({ kind: 'stranger', ...somebody, speaker: null });
  }
  const around = surnamesOf(line, found);
  const take = taker(line, spans, found);
  take(DESCRIPTION, (words) => {
    const description = readDescription(words);
    return description && { kind: 'description', speaker: null, description };
  });
  take(RELATED, (words) => {
    const description = readCounterpart(words);
    return description ? { kind: 'description', speaker: null, description } : STRANGER;
  });
  take(NATION, (words) => {
    const description = readNation(words);
    return description && { kind: 'description', speaker: null, description };
  });
  take(pronouns, () => ({ kind: 'pronoun', speaker: null }));
  take(METONYM, (words) => ({ kind: 'metonym', speaker: names.voice(words) }));
  const before = found.length;
  take(PROPER, (words) => {
    if (BODY.test(words)) return { kind: 'metonym', speaker: null };
    const [first = '', ...rest] = words.split(/\s+/);
    // “In May he”: a word that opens a sentence, and a day or place.
    const isOpening = rest.length === 1 && isNoGivenName(first);
    return isOpening || countryOf(fold(first)) ? null : STRANGER;
  });
  return { subjects: found, around, full: surnamesOf(line, found.slice(before)) };
}

function allIn(
  line: string,
  spans: readonly Span[],
  alone: Alone,
  pattern: RegExp | null,
): readonly Subject[] {
  const found = [...alone.subjects];
  const take = taker(line, spans, found);
  if (pattern) take(pattern, () => STRANGER, line);
  take(SINGLE, (words) => (isNoGivenName(words) || countryOf(fold(words)) ? null : STRANGER));
  return found.sort((a, b) => a.start - b.start);
}

const STRANGER: Omit<Subject, 'start' | 'end'> = { kind: 'stranger', speaker: null };

/** Adds to some subjects what an expression finds between them and the names, in the line as it is `cased` if not otherwise said. */
function taker(line: string, spans: readonly Span[], found: Subject[]) {
  const plain = cased(line);
  return (
    pattern: RegExp,
    make: (words: string) => Omit<Subject, 'start' | 'end'> | null,
    text = plain,
  ): void => {
    // What is taken is covered up, so that a match begins right behind it.
    for (const match of covered(text, [...spans, ...found]).matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const subject = make(line.slice(start, end));
      if (subject) found.push({ start, end, ...subject });
    }
  };
}

function surnamesOf(line: string, found: readonly Subject[]): string[] {
  return found
    .filter(({ kind }) => kind === 'stranger')
    .map(({ start, end }) => tokens(line.slice(start, end)).at(-1)?.text ?? '')
    .filter((name) => name.length > 2 && !countryOf(fold(name)));
}

function covered(text: string, spans: Span[]): string {
  if (spans.length === 0) return text;
  let out = '';
  let at = 0;
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, start);
    if (end <= from) continue;
    // Never more than there was: all that stands behind would seem to stand elsewhere.
    out += text.slice(at, from) + '\u0000'.repeat(end - from);
    at = end;
  }
  return out + text.slice(at);
}
