/**
 * Real statements, where a folder of research corpora lies beside the project: CheckThat! 2B targets
 * (dated, with speaker and venue), LIAR (no dates), attributions of PolNeAR (dated by the article).
 * Their texts are for use on this machine: nothing of them is kept in the project.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Said } from './said';

/** Where the corpora are looked for. */
export const DATA = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data');

/** Shorter ones are headings and remains of tables. */
const MIN_LENGTH = 25;
const MAX_LENGTH = 1_500;

/** All of them, each text once, dated ones with venues first; null where the folder is missing. */
export function realStatements(folder = DATA): Said[] | null {
  const files: [string, (line: never) => Said[]][] = [
    ['checkthat2b/targets.jsonl', checked],
    ['liar/train.jsonl', liar],
    ['liar/valid.jsonl', liar],
    ['polnear/train.jsonl', attributed],
    ['polnear/dev.jsonl', attributed],
  ];
  if (!existsSync(join(folder, files[0]?.[0] as string))) return null;
  const seen = new Set<string>();
  const all: Said[] = [];
  for (const [file, read] of files) {
    if (!existsSync(join(folder, file))) continue;
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      if (!line) continue;
      for (const said of read(JSON.parse(line) as never)) {
        const key = said.text.toLowerCase();
        const fits = said.text.length >= MIN_LENGTH && said.text.length <= MAX_LENGTH;
        if (!fits || !said.speaker || seen.has(key)) continue;
        seen.add(key);
        all.push(said);
      }
    }
  }
  return all;
}

interface Checked {
  speaker: string;
  claim: string;
  date: string;
  venue: string | null;
}

function checked({ speaker, claim, date, venue }: Checked): Said[] {
  const place = tidy(venue).replace(/[.:]$/, '');
  return [{ text: tidy(claim), speaker: tidy(speaker), said: date, venue: place || null }];
}

interface Liar {
  statement: string;
  speaker: string;
  context?: string;
}

function liar({ statement, speaker, context }: Liar): Said[] {
  const name = speaker.replace(/-/g, ' ').replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  return [{ text: tidy(statement), speaker: name, said: null, venue: tidy(context) || null }];
}

interface Attributed {
  publisher: string;
  date: string;
  attributions: { sourceKind: string; source: { text: string }[]; content: { text: string }[] }[];
}

function attributed({ date, attributions }: Attributed): Said[] {
  return attributions
    .filter(({ sourceKind }) => sourceKind === 'name')
    .map(({ source, content }) => ({
      text: tidy(content.map(({ text }) => text).join(' ')),
      speaker: tidy(source[0]?.text),
      said: date,
      venue: null,
    }));
}

/** One line of it, without characters that a pack may not have; what is missing is empty. */
function tidy(text: string | null | undefined): string {
  return (text ?? '').replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}
