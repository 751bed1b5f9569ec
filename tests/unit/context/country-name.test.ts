import { expect, it } from 'vitest';
import { countryName } from '../../../context/country-name';

it('names every country as the browser does, with the article where it has one', () => {
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const others = new Set(['eu', 'un']);
  for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
    if (others.has(code)) continue;
    expect(countryName(code).replace(/^the /, '')).toBe(names.of(code.toUpperCase()));
  }
  expect(['gb', 'nl', 'eu', 'nato', 'lt'].map(countryName)).toEqual([
    'the United Kingdom',
    'the Netherlands',
    'the EU',
    'NATO',
    'Lithuania',
  ]);
});
