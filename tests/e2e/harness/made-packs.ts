/** Packs made by number: as many statements as wanted, each with words that no other has. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Made {
  id: string;
  version?: string;
  statements: number;
  /** The line, from 1, that is made wrong. */
  badLine?: number;
}

/** Lines before the first statement: header, publisher, speakers, source. */
const SPEAKERS = 20;
export const linesBefore = SPEAKERS + 3;

/** Writes a pack to a file, gzipped, and gives its path. */
export function madePack({ id, version = '1', statements, badLine }: Made): string {
  const lines: object[] = [
    { onRecord: 1, id, title: `Made pack ${id}`, version, licence: 'CC0 1.0', made: '2026-11' },
    {
      type: 'publisher',
      id: `${id}:paper`,
      name: `The ${id} Paper`,
      control: 'independent',
      controlLabel: 'Independent',
      controlReason: 'It was made for a test.',
    },
  ];
  for (let i = 0; i < SPEAKERS; i++) {
    const name = `${['Jonas', 'Marta', 'Petras', 'Ieva'][i % 4]} ${id}son${'abcdefghijklmnopqrst'[i]}`;
    lines.push({
      type: 'speaker',
      id: `${id}:s${i}`,
      name,
      kind: 'person',
      aliases: [],
      roles: [],
    });
  }
  lines.push({
    type: 'source',
    id: `${id}:a`,
    publisher: `${id}:paper`,
    title: `Report of ${id}`,
    publishedBasis: 'unknown',
    language: 'en',
  });
  for (let i = 0; i < statements; i++) {
    const text = `Harbour ${i} of ${id} was dredged in version ${version}, and ${ordinals[i % ordinals.length]} ships came.`;
    lines.push({
      type: 'statement',
      id: `${id}:${i}`,
      speaker: `${id}:s${i % SPEAKERS}`,
      said: `20${String(10 + (i % 15))}-0${1 + (i % 9)}`,
      saidBasis: 'stated',
      form: 'direct',
      text,
      source: `${id}:a`,
      selector: { start: 0, end: text.length, exact: text, prefix: '', suffix: '' },
      positions: [],
    });
  }
  const texts = lines.map((line) => JSON.stringify(line));
  if (badLine !== undefined) texts[badLine - 1] = '{"type": "statement", "id": broken}';
  const path = join(mkdtempSync(join(tmpdir(), 'packs-')), `${id}.onrecord.jsonl.gz`);
  writeFileSync(path, gzipSync(`${texts.join('\n')}\n`));
  return path;
}

const ordinals = ['seven', 'eleven', 'forty', 'sixty', 'a thousand', 'no', 'some', 'hardly any'];
