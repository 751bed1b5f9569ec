import type { Edtf, SpeakerRef } from '../model';
import { fold } from '../text/fold';
import { countryOf } from './countries';
import { type Description, fits, officesOf } from './descriptions';
import type { Known, Names } from './names/names';

/** `his Ukrainian counterpart`, `her Polish colleague`: one of like office elsewhere. */
export const COUNTERPART = String.raw`\b(?:[Hh]is|[Hh]er)[ \u00a0](?:\p{Lu}\p{L}+[ \u00a0])(?:counterpart|colleague|opposite number|neighbou?r)\b`;

/** Reads such words; null where they name no country. */
export function readCounterpart(phrase: string): Description | null {
  const [, nation = '', noun = ''] = phrase.split(/[ \u00a0]/u);
  const country = countryOf(fold(nation));
  return country ? { title: /$^/, words: fold(noun), country, isOfLike: true } : null;
}

/** Whoever held the office in that country on the day that somebody holds in his own; null where that is not one alone. */
export function counterpartOf(
  somebody: SpeakerRef | null,
  { country }: Description,
  names: Names,
  on: Edtf | null,
): SpeakerRef | null {
  const his = somebody && names.get(somebody.id);
  if (!his || country === null || on === null) return null;
  const offices = officesOf(his, on);
  const isLike = (other: Known) =>
    other.id !== his.id && offices.some((title) => fits(other, { title, country, words: '' }, on));
  const [one, ...more] = names.holders(country).filter(isLike);
  return one && more.length === 0 ? { id: one.id, name: one.name } : null;
}
