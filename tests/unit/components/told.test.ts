import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { readBackupHead } from '../../../archive/backup-reader';
import { jsonValues } from '../../../archive/formats/json-stream';
import { preview } from '../../../archive/formats/preview';
import type { Readable } from '../../../archive/formats/types';
import { notUnpacked, type PackError } from '../../../archive/lines';
import { readPack } from '../../../archive/pack-reader';
import { troubleOf } from '../../../archive/trouble';
import { told } from '../../../components/told';
import de from '../../../locales/de.json';
import en from '../../../locales/en.json';
import { setWords } from '../../../words/source';

afterEach(() => setWords(en));

const UTF8 = { encoding: 'utf-8', encodingGuessed: false } as const;
const named = (name: string) => Object.assign(new Error('x'), { name });
const troubles = [
  'NewerDatabase',
  'BlockedDatabase',
  'LateDatabase',
  'QuotaExceededError',
  'UnknownError',
  '',
].map((name) => troubleOf(named(name)));
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
    expect(new Set(troubles).size).toBe(6);
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

  it('knows what is said of pages and backups that cannot be taken in, of which no line is wrong', async () => {
    const backup = '{"onRecordBackup":1,"made":"2026-01-02T03:04:05.000Z","packs":[],';
    const page: Readable = { format: 'claim-review', html: true, ...UTF8 };
    const packed = gzipSync(`${backup}"dismissals":0,"settings":0}\n{"settings":{}}\n{"end":2}\n`);
    const attempts: (() => Promise<unknown>)[] = [
      () => preview(page, '<html><p>No fact check.</p></html>'),
      () => readPack('{"onRecord":2}').next(),
      () => readBackupHead('{"onRecordBackup":2}\n{"end":1}'),
      () => readBackupHead(backup),
      () => readBackupHead(new Blob([packed.subarray(0, -20)]).stream()),
    ];
    const said: string[] = [];
    for (const attempt of attempts) {
      const error: unknown = await attempt().catch((it: unknown) => it);
      const { line, problem } = error as PackError;
      expect(line, problem).toBe(null);
      setWords(en);
      expect(told(problem)).toBe(problem);
      setWords(de);
      expect(told(problem)).not.toMatch(/\b(?:the|this|page|is)\b/i);
      said.push(told(problem));
    }
    expect(new Set(said).size).toBe(attempts.length);
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
