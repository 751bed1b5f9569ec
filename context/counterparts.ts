import { fold } from '../text/fold';
import { countryOf } from './countries';
import type { Description } from './descriptions';

/** `his Ukrainian counterpart`, `her Polish colleague`: one of like office elsewhere. Who that is the archive tells wrongly too often. */
export const COUNTERPART = String.raw`\b(?:[Hh]is|[Hh]er)[ \u00a0](?:\p{Lu}\p{L}+[ \u00a0])(?:counterpart|colleague|opposite number|neighbou?r)\b`;

/** Reads such words; null where they name no country. */
export function readCounterpart(phrase: string): Description | null {
  const [, nation = '', noun = ''] = phrase.split(/[ \u00a0]/u);
  const country = countryOf(fold(nation));
  return country ? { title: /$^/, words: fold(noun), country } : null;
}
