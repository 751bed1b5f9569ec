/**
 * Which names of a file may be somebody on record, and may not. The very same name meets by itself
 * (`meeting.ts`), and another name is another person; what lies between is asked, never guessed.
 */
import type { Speaker } from '../../model';
import { fold } from '../../text/fold';
import { nameKey } from '../../text/name-key';
import { forgiven, slips } from '../index/near';
import { namesOf } from '../tables';
import type { Doubt, FoundName } from './types';

/** Candidates that are shown for a name. */
const MOST_CANDIDATES = 8;

/** A name cut for comparing. */
interface Cut {
  folded: string;
  /** The sounds of its words (`nameKey`), the surname last. */
  words: string[];
  /** The same, in the order of the alphabet, as one text. */
  sorted: string;
}

/** A name of somebody on record. */
interface Known extends Cut {
  speaker: Speaker;
}

/**
 * The names that must be asked about, with who may be meant, in the order given. A name is not asked about
 * when its Wikidata item, or where it has none its spelling, is exactly that of one person on record and
 * of no other.
 */
export function doubtful(names: Iterable<FoundName>, known: Iterable<Speaker>): Doubt[] {
  const people = [...known].filter(({ kind }) => kind !== 'unnamed');
  const all = people.flatMap((speaker): Known[] =>
    namesOf(speaker).map((name) => ({ speaker, ...cut(name) })),
  );
  const items = new Set(people.map(({ wikidata }) => wikidata));
  const bySurname = new Map<string, Known[]>();
  const byBeginning = new Map<string, Known[]>();
  const put = (map: Map<string, Known[]>, key: string, one: Known) => {
    const list = map.get(key);
    if (list) list.push(one);
    else map.set(key, [one]);
  };
  for (const one of all) {
    const surname = one.words.at(-1);
    if (!surname) continue;
    put(bySurname, surname, one);
    const [first] = one.words;
    if (first && first !== surname) put(bySurname, first, one);
    if (one.words.length > 1) put(byBeginning, surname.slice(0, 2), one);
  }
  return [...names].flatMap((found): Doubt[] => {
    if (found.wikidata && items.has(found.wikidata)) return [];
    const its = cut(found.name);
    const surname = its.words.at(-1);
    if (!surname) return [];
    const near = [
      ...(bySurname.get(surname) ?? []),
      ...(byBeginning.get(surname.slice(0, 2)) ?? []),
      // A title may stand behind the surname: “Lavrov, Foreign Minister”.
      ...its.words.slice(0, -1).flatMap((word) => bySurname.get(word) ?? []),
    ];
    const candidates = new Map<Speaker, string>();
    const same = new Set<Speaker>();
    for (const one of near) {
      if (candidates.has(one.speaker)) continue;
      if (one.folded === its.folded && !differs(found, one.speaker)) same.add(one.speaker);
      const why = whyDoubted(found, its, one);
      if (why) candidates.set(one.speaker, why);
    }
    if (same.size === 1) return [];
    for (const speaker of same) candidates.set(speaker, 'one of several of this name');
    if (candidates.size === 0) return [];
    const list = [...candidates].slice(0, MOST_CANDIDATES);
    return [{ ...found, candidates: list.map(([speaker, why]) => ({ speaker, why })) }];
  });
}

function cut(name: string): Cut {
  const words = (name.match(/[\p{L}\p{M}’'-]+/gu) ?? []).map(nameKey).filter(Boolean);
  return { folded: fold(name), words, sorted: [...words].sort().join(' ') };
}

function differs(found: FoundName, { wikidata }: Speaker): boolean {
  return found.wikidata !== null && wikidata !== undefined && found.wikidata !== wikidata;
}

/** Why a name may be that of somebody on record, in words for the reader; null when it is not. */
function whyDoubted(found: FoundName, its: Cut, one: Known): string | null {
  if (its.folded === one.folded) {
    return differs(found, one.speaker) ? 'same name, another Wikidata item' : null;
  }
  const { words } = its;
  if (one.words.length < 2) return null;
  const surname = words.at(-1) as string;
  const itsSurname = one.words.at(-1) as string;
  if (words.length === 1) return surname === itsSurname ? 'surname alone' : null;
  if (its.sorted === one.sorted) {
    return surname === itsSurname ? 'another spelling' : 'the same names in another order';
  }
  const given = words.slice(0, -1);
  const itsGiven = one.words.slice(0, -1);
  if (one.speaker.kind === 'person' && isAmong(one.words, words)) {
    return 'with a title, or more names';
  }
  if (surname === itsSurname) {
    const [first, itsFirst] = [given[0] as string, itsGiven[0] as string];
    if (first === itsFirst && first.length > 1) return 'with or without a middle name';
    if (abbreviates(given, itsGiven) || abbreviates(itsGiven, given)) return 'initials';
    return isNear(first, itsFirst) ? 'another spelling' : null;
  }
  return given.join() === itsGiven.join() && isNear(surname, itsSurname)
    ? 'another spelling'
    : null;
}

/** Whether a name stands whole among more words: as it is, or the surname first. */
function isAmong(name: readonly string[], words: readonly string[]): boolean {
  if (words.length <= name.length) return false;
  const text = ` ${words.join(' ')} `;
  const surnameFirst = [name.at(-1), ...name.slice(0, -1)];
  return text.includes(` ${name.join(' ')} `) || text.includes(` ${surnameFirst.join(' ')} `);
}

/** Whether some given names are initials of the others, as far as both go. */
function abbreviates(short: readonly string[], long: readonly string[]): boolean {
  if (!short.some((word) => word.length === 1)) return false;
  return short.every((word, i) => {
    const its = long[i];
    return its === undefined ? i > 0 : word.length === 1 ? its.startsWith(word) : its === word;
  });
}

function isNear(a: string, b: string): boolean {
  return slips(a, b) <= Math.min(forgiven(a), forgiven(b));
}
