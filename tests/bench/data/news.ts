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

/** Texts of so many words, articles put one behind the other, no two with the same ones where there are enough. */
export function longTexts(words: number, count: number): string[] {
  const articles = readArticles() ?? madeArticles();
  const texts: string[] = [];
  for (let next = 0; texts.length < count; ) {
    const text: string[] = [];
    for (let length = 0; length < words; next++) {
      const article = (articles[next % articles.length] as string).split(/(?<=\s)(?=\S)/);
      text.push(article.slice(0, words - length).join(''));
      length += Math.min(article.length, words - length);
    }
    texts.push(text.join('\n\n'));
  }
  return texts;
}

/** So many characters of an article or several, so many of them for each of some workers; none has the articles of another. */
export function shortTexts(characters: number, workers: number, each: number): string[][] {
  const articles = readArticles() ?? madeArticles();
  let next = 0;
  const text = () => {
    let made = '';
    while (made.length < characters) made += `${articles[next++ % articles.length]}\n\n`;
    return made.slice(0, characters);
  };
  return Array.from({ length: workers }, () => Array.from({ length: each }, text));
}

/** Enough that no long text has what another has: what was read before is remembered, and costs nothing. */
const MADE = 20_000;
const IN_AN_ARTICLE = 20;

/** Articles made of statements, each said by somebody. */
export function madeArticles(): string[] {
  const said = madeStatements(MADE, 3).map(({ text, speaker }) => `${text} So ${speaker} said.`);
  return Array.from({ length: MADE / IN_AN_ARTICLE }, (_, i) =>
    said.slice(i * IN_AN_ARTICLE, (i + 1) * IN_AN_ARTICLE).join('\n\n'),
  );
}

/** The articles of PolNeAR, each with its paragraphs; null where they do not lie beside the project. */
function readArticles(): string[] | null {
  const files = ['dev', 'train'].map((name) => join(DATA, 'polnear', `${name}.jsonl`));
  if (!files.every((file) => existsSync(file))) return null;
  return files
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .flatMap((line) => (line ? [(JSON.parse(line) as { text: string }).text] : []));
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
