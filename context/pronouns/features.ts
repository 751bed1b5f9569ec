import { clausesIn, type Place } from './place';
import type { Feature } from './weights';

/** A pronoun, and the number of its sentence. */
export interface Asked extends Place {
  sentence: number;
}

/** A place in the text where somebody is named, or called `he` or `she` as the pronoun calls him. */
export interface Candidate extends Place {
  sentence: number;
  isPronoun: boolean;
  /** Nobody stands before it in its sentence. */
  isFirst: boolean;
  /** How many others who may be meant are named between it and the pronoun. */
  between: number;
  /** Whether he may be called so, by his name and titles; null where they do not tell. */
  suits: boolean | null;
  /** Whether it is whom the rules of the sentence's subjects and sources take the pronoun for. */
  isRuled: boolean;
}

/** What speaks for and against a candidate: features that are not told are 0. */
export type Row = Partial<Record<Feature, number>>;

/** Of nobody who is a candidate; `alone` where there is none before the pronoun. */
export const nobodysRow = (alone: boolean): Row =>
  alone ? { nobody: 1, alone: 1 } : { nobody: 1 };

/** What is told of a candidate for a pronoun. */
export function featuresOf(text: string, asked: Asked, candidate: Candidate): Row {
  const row: Row =
    candidate.start > asked.start
      ? behind(text, asked, candidate)
      : candidate.sentence === asked.sentence
        ? inSentence(text, asked, candidate)
        : above(asked, candidate);
  if (candidate.between > 0) row.between = Math.log1p(candidate.between);
  if (candidate.joined) row.joined = 1;
  if (candidate.aside && !asked.aside) row.aside = 1;
  if (candidate.suits === false) row.otherGender = 1;
  if (candidate.suits === null) row.noGender = 1;
  if (candidate.isRuled) row.ruled = 1;
  return row;
}

/** `he`, `his` or `him`, by what the pronoun is. */
const calledBy = ({ part }: Place): 'He' | 'His' | 'Him' =>
  part === 'subject' ? 'He' : part === 'owner' ? 'His' : 'Him';

/** Of a candidate behind the pronoun: “In his youth, Lavrov …”. */
function behind(text: string, asked: Asked, { start, part }: Candidate): Row {
  const between = text.slice(asked.end, start);
  const row: Row = { behind: 1 };
  if (part === 'subject') row.behindSubject = 1;
  if (part === 'owner') row.behindOwner = 1;
  if (between.includes(', ')) row.behindComma = 1;
  if (clausesIn(between) === 0) row[`behind${calledBy(asked)}`] = 1;
  return row;
}

/** What a candidate before the pronoun is in its sentence, beside what the pronoun is. */
function parts(asked: Asked, { part }: Candidate): Row {
  const called = calledBy(asked);
  if (part === 'subject') return { [`subject${called}`]: 1 };
  if (part === 'owner') return called === 'His' ? { ownerHis: 1 } : { owner: 1 };
  return part === 'object' ? { object: 1 } : {};
}

const AND = /^,? (?:and|with) $/u;
const COMMA_AND = /, and $/u;
const OPENED = /\b(?:when|while|as|after|because|that|where|if|until|before|since|but) $/u;
const RELATIVE = /^,? whom? $/u;
const WHO = /^,? who\b[^,]*$/u;

/** Of a candidate before it in its own sentence. */
function inSentence(text: string, asked: Asked, candidate: Candidate): Row {
  const row = parts(asked, candidate);
  const called = calledBy(asked);
  const between = text.slice(candidate.end, asked.start);
  const clauses = clausesIn(between);
  if (clauses > 1) row.clauses = Math.log(clauses);
  const isAnd = called === 'His' && AND.test(between);
  const within: Feature = isAnd ? 'andHis' : `clause${called}`;
  if (clauses === 0) row[within] = 1;
  if (COMMA_AND.test(between)) row.commaAnd = 1;
  if (candidate.part === 'subject' && OPENED.test(between)) row.opener = 1;
  if (called === 'He' && RELATIVE.test(between)) row.relative = 1;
  else if (WHO.test(between)) row[`who${called}`] = 1;
  if (candidate.isPronoun) row[`pronoun${called}`] = 1;
  return row;
}

/** Of a candidate in a sentence above. */
function above(asked: Asked, candidate: Candidate): Row {
  const row = parts(asked, candidate);
  const away = asked.sentence - candidate.sentence;
  row[away === 1 ? 'away1' : away === 2 ? 'away2' : 'away3'] = 1;
  if (candidate.isPronoun) row.pronounAbove = 1;
  if (candidate.opens) row.opened = 1;
  if (asked.opens && away === 1 && candidate.isFirst && candidate.part === 'subject') {
    row.bothOpen = 1;
  }
  return row;
}
