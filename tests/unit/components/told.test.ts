import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { jsonValues } from '../../../archive/formats/json-stream';
import { notUnpacked, type PackError } from '../../../archive/lines';
import { troubleOf } from '../../../archive/trouble';
import { told } from '../../../components/told';
import de from '../../../locales/de.json';
import en from '../../../locales/en.json';
import { setWords } from '../../../words/source';

afterEach(() => setWords(en));

const named = (name: string) => Object.assign(new Error('x'), { name });
const troubles = ['NewerDatabase', 'BlockedDatabase', 'LateDatabase', 'QuotaExceededError', ''].map(
  (name) => troubleOf(named(name)),
);
const reasons = [
  'The text around these words does not say who said them.',
  '“said Kallas” stands behind the words. “she” is read as Kaja Kallas.',
  '“Berg, the minister, said” stands before the words. The text has named Anna Berg before.',
  '“he said” stands among the words.',
  'The words go on from what Anna Berg is quoted with before.',
];

describe('what rooms without words say', () => {
  it('is told in English as it is', () => {
    for (const text of [...troubles, ...reasons]) expect(told(text)).toBe(text);
  });

  it('is told in the reader’s language, with what it names', () => {
    setWords(de);
    expect(told(reasons[1] ?? '')).toBe(
      'Hinter den Worten steht „said Kallas“. „she“ wird als Kaja Kallas gelesen.',
    );
    expect(new Set(troubles).size).toBe(5);
    for (const text of [...troubles, ...reasons]) {
      expect(told(text).replace(/„[^“]*“/g, '')).not.toMatch(/\b(?:the|this|words|is)\b/i);
    }
  });

  it('stays in English from the first sentence on that is not known', () => {
    setWords(de);
    expect(told(`${reasons[0]} A thing of its own.`)).toMatch(/gesagt hat\. A thing of its own\.$/);
    expect(told('A thing of its own.')).toBe('A thing of its own.');
  });

  it('knows what is said of a file that is not whole, of which no line is wrong', async () => {
    setWords(de);
    const cutShort = jsonValues(
      (async function* () {
        yield '[{"a":';
      })(),
      { lists: new Set() },
    );
    const refused: unknown = await cutShort.next().catch((error: unknown) => error);
    for (const error of [notUnpacked(null), refused]) {
      const { line, problem } = error as PackError;
      expect(line).toBe(null);
      expect(told(problem)).toMatch(/^(?:Die Datei|Das JSON) .* gemacht hat\.$/);
    }
  });

  it('knows every note on a date that the engine writes', () => {
    const source = readFileSync(join(import.meta.dirname, '../../../context/said-when.ts'), 'utf8');
    const notes = [
      ...source.matchAll(
        /(?:saidNote: |inferred\(on(?: - \w+)?, |\? null : )[`'](.+?)[`'](?:,| }|\))/g,
      ),
    ];
    expect(notes.length).toBeGreaterThanOrEqual(5);
    setWords(de);
    for (const [, note = ''] of notes) {
      const written = note.replace(/\$\{\w+\}/, 'on Monday');
      expect(told(written), written).not.toBe(written);
    }
  });
});
