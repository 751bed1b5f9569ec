/** Running text of news, as pages are: saved articles where they lie beside the project, else made. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentences } from '../../../text/sentences';
import { madeStatements } from './made';
import { DATA } from './real';

/** All of it, one article after the other, and whether it is real. */
export function newsText(): { text: string; real: boolean } {
  const folder = join(DATA, 'newshtml', 'gold');
  if (!existsSync(folder)) {
    const made = madeStatements(1_500, 3).map(({ text, speaker }) => `${text} So ${speaker} said.`);
    return { text: made.join(' '), real: false };
  }
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const texts = files.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
  return { text: texts.join('\n\n'), real: true };
}

/** Pages of so many sentences, no two with the same ones where there are enough. */
export function textPages(length: number, count: number): string[][] {
  const { text } = newsText();
  const all = sentences(text).map(({ start, end }) => text.slice(start, end).trim());
  const fit = all.filter((sentence) => sentence.length > 20);
  return Array.from({ length: count }, (_, page) =>
    Array.from({ length }, (_, i) => fit[(page * length + i) % fit.length] as string),
  );
}
