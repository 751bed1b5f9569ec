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
    expect(reasonText('words in common: “veto”, “Moscow” = “Russia”')).toBe(
      'Gemeinsame Wörter: „veto“, „Moscow“ = „Russia“',
    );
  });

  it('are in English as the engine writes them, with a capital', () => {
    for (const reason of ['same phrase: “a road”', 'alike in meaning']) {
      expect(reasonText(reason)).toBe(reason.charAt(0).toUpperCase() + reason.slice(1));
    }
  });

  it('are all known: none that the engine can write stays in English', () => {
    const from = (file: string, first: string) => {
      const source = readFileSync(join(import.meta.dirname, '../../../context', file), 'utf8');
      expect(source).toContain(first);
      return source.slice(source.indexOf(first));
    };
    const ofScore = from('reasons.ts', 'function inWords');
    const [ofSide = ''] = from('relate.ts', 'const SIDES').split('\n};\n');
    const written = [
      ...ofScore.matchAll(/(?:\?|return) ['`]([a-z][^'`$]+)/g),
      ...ofSide.matchAll(/: '([a-z][^']+)'/g),
    ].map(([, reason = '']) => reason);
    expect(written.length).toBeGreaterThanOrEqual(10);
    setWords(de);
    for (const reason of written) {
      const whole = reason.endsWith(': ') ? `${reason}“x”` : reason;
      expect(reasonText(whole), whole).not.toMatch(new RegExp(`^${whole.slice(0, 9)}`, 'i'));
    }
  });
});
