import type { Mention, Span, SpeakerRef } from '../model';
import { fold } from '../text/fold';
import { tokens } from '../text/tokens';
import { personAround } from './around';
import { countryOf } from './countries';
import { type Description, readDescription } from './descriptions';
import type { Names } from './names/names';
import { isNoGivenName } from './not-names';

/** Something in the text that may be who speaks. */
export interface Subject extends Span {
  kind: 'name' | 'pronoun' | 'description' | 'metonym' | 'stranger';
  /** Known already for a name; worked out for the others in reading order. */
  speaker: SpeakerRef | null;
  description?: Description;
}

const PRONOUN = /\b(?:[Hh]e|[Ss]he|(?<=\b[Ii]n )(?:his|her)(?= (?:opinion|view|words)))\b/gu;
/** Every word for one man or woman, wherever it stands; to measure by. */
export const ANY_PRONOUN = /\b(?:he|him|his|himself|she|her|hers|herself)\b/giu;
/** `the Lithuanian president`, `Russia’s top diplomat`, `the president of Russia`, `President` alone before no name. */
const DESCRIPTION =
  /\b(?=[\p{Lu}acdefhlmopst])(?:\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir)[ \u00a0]+)?(?:\b(?:(?:(?:\p{Lu}\.){2,}|\p{Lu}\p{L}*)(?:['’]s)?|top|chief|foreign|prime|political|ministry|former|current|then)[ \u00a0]+)*\b(?:[Pp]resident|(?:[Pp]rime |[Ff]oreign )?[Mm]inister|[Pp]remier|[Cc]hancellor|leader|diplomat|[Ss]ecretary[- ][Gg]eneral|[Ss]pokes(?:woman|man|person)|analyst|expert|political scientist|official representative|[Hh]ead of [Ss]tate|head of \p{L}+ diplomacy|(?:foreign policy )?chief)\b(?:[ \u00a0]+of[ \u00a0]+(?:the[ \u00a0]+)?(?:\p{Lu}\p{L}+(?:[ \u00a0]+\p{Lu}\p{L}+)?|foreign affairs(?:[ \u00a0]+of[ \u00a0]+\p{Lu}\p{L}+)?))?/gu;
/** Two capitalised words or more: a person, perhaps one whom the record does not know. */
const PROPER =
  /\b\p{Lu}[\p{Ll}\p{M}’'-]+(?:[ \u00a0]+(?:\p{Lu}\.|\p{Lu}[\p{Ll}\p{M}’'-]+|van|von|de|der))*[ \u00a0]+\p{Lu}[\p{L}\p{M}’'-]+/gu;
const SAID =
  'said|says|told|tells|added|adds|warned|warns|noted|notes|stressed|stated|argued|argues|wrote|writes|replied|insisted|insists|explained|concluded|announced|declared|believes|thinks|recalled|asked';
/** One capitalised word right beside a verb of saying: a surname that we do not know, `said Kuleba`. */
const SURNAME = String.raw`\p{Lu}\p{Ll}[\p{L}’'-]+`;
const OPENING = String.raw`(?<=^|\n|[.!?]['”"]?[ \u00a0])`;
const MET =
  'met|received|hosted|telephoned|visited|greeted|welcomed|thanked|praised|embraced|arrived|spoke|flew';
const SINGLE = new RegExp(
  // Where no capital stands, nothing else is looked for.
  String.raw`(?=\p{Lu})(?:${[
    // “Rutte, who met Nausėda on Monday, said”, “Lukashenko received Lavrov”
    String.raw`${OPENING}${SURNAME}(?=, (?:who|whose|\p{Ll}+ing)\b)`,
    String.raw`${OPENING}${SURNAME}(?=[ \u00a0]+(?:${MET})\b)`,
    String.raw`\b${SURNAME}(?=[ \u00a0]+(?:has |had |also )?(?:${SAID})\b)`,
    String.raw`(?<=\b(?:${SAID})[ \u00a0])${SURNAME}\b`,
  ].join('|')})`,
  'gu',
);
/** Words by which a run of capitals is a body or a place, not a person. */
const BODY =
  /\b(?:The|Ministry|Minister|Center|Centre|Institute|Council|Conference|Studies|University|Sea|Ocean|Union|Bank|Times|Post|News|Agency|Office|House|Party|Parliament|Congress|Senate|Committee|Commission|Assembly|Court|Army|Forces|Federation|Republic|Republics|States|Kingdom|Nations|Organization|Organisation|War|Pact|Treaty|Agreement|Summit|Forum|Street|Square|Nord|North|South|East|West|Eastern|Western|Northern|Southern|Central|Atlantic|Baltic|Article|Group|Club|Fund|Foundation|Department|Service|Command|Security|Affairs|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/u;
const METONYM =
  /\b(?:[Tt]he )?(?:Kremlin|Moscow|Russia|Russian Federation|Kyiv|Kiev|Ukraine|Washington|White House|United States|Vilnius|Lithuania|Bratislava|Slovakia|Warsaw|Poland|NATO|Nato|Alliance|alliance|European Union|EU|Brussels|West|Berlin|Paris|London|Beijing|Tallinn|Riga)\b(?! (?:and|or) )|\b(?:[Tt]he )?(?:senior |high-ranking )?(?:Western|European|EU|NATO|Nato|Russian|Ukrainian|US|U\.S\.|American|Kyiv['’]s|Ukraine['’]s)(?: \p{L}+){0,2} (?:allies|leaders|powers|officials|members|countries|capitals|politicians|states|backers|representative|diplomats?)\b|\b(?:Western )?(?:[Aa]nalysts|[Ee]xperts)\b/gu;

/**
 * Lists everything in a text that may be the subject of a cue, in reading order, without overlap:
 * names on record first, then descriptions, pronouns, governments by their seats, and strangers,
 * who must be seen so that `he` behind them is not taken for somebody else. `pronouns` tells which words
 * may be subjects for a name.
 */
export function findSubjects(
  text: string,
  mentions: Mention[],
  names: Names,
  pronouns: RegExp = PRONOUN,
): Subject[] {
  const found: Subject[] = mentions.map(({ start, end, speaker }) => ({
    kind: 'name',
    start,
    end,
    speaker,
  }));
  const take = (
    pattern: RegExp,
    make: (words: string) => Omit<Subject, 'start' | 'end'> | null,
  ) => {
    // What is taken is covered up, so that a match begins right behind it.
    for (const match of covered(text, found).matchAll(pattern)) {
      const words = match[0];
      const start = match.index;
      const subject = make(words);
      if (subject) found.push({ start, end: start + words.length, ...subject });
    }
  };
  for (const { end } of mentions) {
    const somebody = personAround(text, end);
    if (somebody) found.push({ kind: 'stranger', ...somebody, speaker: null });
  }
  take(DESCRIPTION, (words) => {
    const description = readDescription(words);
    return description && { kind: 'description', speaker: null, description };
  });
  take(pronouns, () => ({ kind: 'pronoun', speaker: null }));
  take(METONYM, (words) => ({ kind: 'metonym', speaker: names.voice(words) }));
  take(PROPER, (words) => {
    if (BODY.test(words)) return { kind: 'metonym', speaker: null };
    const [first = '', ...rest] = words.split(/\s+/);
    // “In May he”: a word that opens a sentence, and a day or place.
    const isOpening = rest.length === 1 && isNoGivenName(first);
    return isOpening || countryOf(fold(first)) ? null : { kind: 'stranger', speaker: null };
  });
  // Behind “Emmanuel Macron” a bare “Macron” is the same stranger, and no gap in which `he` is another.
  const surnames = found
    .filter(({ kind }) => kind === 'stranger')
    .map(({ start, end }) => tokens(text.slice(start, end)).at(-1)?.text ?? '')
    .filter((name) => name.length > 2 && !countryOf(fold(name)));
  if (surnames.length > 0) {
    const alone = new RegExp(
      `(?<![\\p{L}-])(?:${[...new Set(surnames)].join('|')})(?![\\p{L}-])`,
      'gu',
    );
    take(alone, () => ({ kind: 'stranger', speaker: null }));
  }
  take(SINGLE, (words) =>
    isNoGivenName(words) || countryOf(fold(words)) ? null : { kind: 'stranger', speaker: null },
  );
  return found.sort((a, b) => a.start - b.start);
}

function covered(text: string, spans: Span[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    out += text.slice(at, start) + '\u0000'.repeat(end - start);
    at = end;
  }
  return out + text.slice(at);
}
