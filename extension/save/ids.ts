import { idHash } from '../../archive/id-hash';
import { SAVED } from '../../context/record';
import { fold } from '../../text/fold';

/** Longest readable part of an id, in characters. */
const LONGEST = 40;

/** Begins every id that is made here. */
export const MINE = SAVED;

/** The readable part of an id: `Ada Farrow` gives `ada-farrow`; what has no Latin letters gives nothing. */
export function slug(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}

/** 64 bits of a text as hexadecimal digits: for ids, not against malice. */
export function digest(text: string): string {
  return idHash(text)
    .map((each) => each.toString(16).padStart(8, '0'))
    .join('');
}
