import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { reasonText } from '../../../components/reasons';
import de from '../../../locales/de.json';
import en from '../../../locales/en.json';
import { setWords } from '../../../words/source';

afterEach(() => setWords(en));

describe('the engine’s reasons', () => {
  it('are told in the reader’s language, with what they name', () => {
    setWords(de);
    expect(reasonText('same phrase: “a road to nowhere”')).toBe(
      'Dieselbe Wendung: „a road to nowhere“',
    );
    expect(reasonText('rare words in common: “veto”, “utopia”')).toBe(
      'Gemeinsame seltene Wörter: „veto“, „utopia“',
    );
  });

  it('are in English as the engine writes them, with a capital', () => {
    for (const reason of ['same phrase: “a road”', 'rare words in common: “a”, “b”']) {
      expect(reasonText(reason)).toBe(reason.charAt(0).toUpperCase() + reason.slice(1));
    }
  });

  it('are all known: none that the engine can write stays in English', () => {
    const source = readFileSync(join(import.meta.dirname, '../../../context/reasons.ts'), 'utf8');
    const inWords = source.slice(source.indexOf('function inWords'));
    const body = inWords.slice(0, inWords.indexOf('\n}\n'));
    const written = [...body.matchAll(/\? ['`]([a-z][^'`$]+)|&& ['`]([a-z][^'`$]+)/g)].map(
      ([, plain, other]) => `${plain ?? other}`,
    );
    expect(written.length).toBeGreaterThanOrEqual(7);
    setWords(de);
    for (const reason of written) {
      const whole = reason.endsWith('“') ? `${reason}x”` : reason;
      expect(reasonText(whole), whole).not.toMatch(new RegExp(`^${whole.slice(0, 9)}`, 'i'));
    }
  });
});
