import { expect, it } from 'vitest';
import {
  APOSTROPHE,
  CAPITAL,
  flagsOf,
  LETTER,
  MARK,
  NUMBER,
  SOFT_HYPHEN,
  SURROGATE,
  UPPER,
} from '../../../text/characters';

it('knows of every code unit what Unicode’s properties say', () => {
  const wrong: number[] = [];
  for (let unit = 0; unit < 0x10000; unit++) {
    const char = String.fromCharCode(unit);
    let flags = 0;
    if (/\p{L}/u.test(char)) flags |= LETTER;
    if (/\p{N}/u.test(char)) flags |= NUMBER;
    if (/\p{M}/u.test(char) || unit === SOFT_HYPHEN) flags |= MARK;
    if (/\p{Lu}/u.test(char)) flags |= UPPER;
    if (char !== char.toLowerCase()) flags |= CAPITAL;
    if (/\p{Cs}/u.test(char)) flags |= SURROGATE;
    if (/['’ʼ]/.test(char)) flags |= APOSTROPHE;
    const all = LETTER | NUMBER | MARK | UPPER | CAPITAL | SURROGATE | APOSTROPHE;
    if ((flagsOf(unit) & all) !== flags) wrong.push(unit);
  }
  expect(wrong).toEqual([]);
});
