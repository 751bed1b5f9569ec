/**
 * How well the article's text is found: word precision, recall and F1 on saved pages with a gold
 * body, beside Readability's own extraction of the same pages.
 *
 *   npx tsx tests/eval/article.ts DIR        DIR has pages/NAME.html and gold/NAME.txt
 *   npx tsx tests/eval/article.ts DIR NAME   also prints what is missing and what is too much
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readArticle } from '../../page/article';

interface Score {
  precision: number;
  recall: number;
  f1: number;
}

const [dir, only] = process.argv.slice(2);
if (!dir) throw new Error('usage: npx tsx tests/eval/article.ts DIR [NAME]');

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function bag(words: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function score(found: string, gold: string): Score {
  const a = bag(wordsOf(found));
  const b = bag(wordsOf(gold));
  let both = 0;
  let inA = 0;
  let inB = 0;
  for (const n of a.values()) inA += n;
  for (const n of b.values()) inB += n;
  for (const [word, n] of a) both += Math.min(n, b.get(word) ?? 0);
  const precision = inA ? both / inA : 0;
  const recall = inB ? both / inB : 0;
  return { precision, recall, f1: both ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** Lines of `from` most of whose words are not in `other`. */
function linesApart(from: string, other: string): string[] {
  const have = new Set(wordsOf(other).map((_, i, all) => all.slice(i, i + 3).join(' ')));
  return from.split('\n').filter((line) => {
    const words = wordsOf(line);
    const runs = words.map((_, i) => words.slice(i, i + 3).join(' ')).slice(0, -2);
    return words.length > 0 && runs.filter((run) => have.has(run)).length < runs.length / 2 + 0.1;
  });
}

function peer(html: string): string {
  const { document } = parseHTML(html);
  try {
    // Readability's textContent runs paragraphs together; its HTML is read as paragraphs instead.
    const content = new Readability(document as unknown as Document).parse()?.content ?? '';
    return content.replace(/<[^>]*>/g, ' ').replace(/&[#\w]+;/g, ' ');
  } catch {
    return '';
  }
}

const format = (s: Score): string =>
  [s.precision, s.recall, s.f1].map((x) => x.toFixed(3)).join(' ');
const mean = (scores: Score[]): Score => ({
  precision: scores.reduce((sum, s) => sum + s.precision, 0) / scores.length,
  recall: scores.reduce((sum, s) => sum + s.recall, 0) / scores.length,
  f1: scores.reduce((sum, s) => sum + s.f1, 0) / scores.length,
});

const ours: Score[] = [];
const theirs: Score[] = [];
const times: number[] = [];
let refused = 0;
console.log(`${'page'.padEnd(44)}  ours: P R F1         Readability: P R F1`);
for (const file of readdirSync(join(dir, 'pages')).sort()) {
  const name = file.replace(/\.html$/, '');
  const goldFile = join(dir, 'gold', `${name}.txt`);
  if (only && !name.includes(only)) continue;
  const html = readFileSync(join(dir, 'pages', file), 'utf8');
  const { document } = parseHTML(html);
  const before = performance.now();
  const article = readArticle(document as unknown as Document, { url: `https://${name}/` });
  times.push(performance.now() - before);
  const text =
    article?.blocks
      .slice(article.lead)
      .map((block) => block.text)
      .join('\n') ?? '';
  if (!article) refused++;
  const label = name.slice(0, 44).padEnd(44);
  if (!existsSync(goldFile)) {
    if (!article) console.log(`${label}  not taken for an article`);
    else if (only) console.log(`${article.title} | ${article.published}\n${text}`);
    continue;
  }
  const gold = readFileSync(goldFile, 'utf8');
  const other = peer(html);
  ours.push(score(text, gold));
  theirs.push(score(other, gold));
  console.log(`${label}  ${format(ours.at(-1)!)}    ${format(theirs.at(-1)!)}`);
  if (only) {
    console.log(`title: ${article?.title}\npublished: ${article?.published}  ${article?.language}`);
    console.log(`root: ${article?.root.localName}.${article?.root.getAttribute('class')}`);
    for (const line of linesApart(gold, text)) console.log(`  - ${line}`);
    for (const line of linesApart(text, gold)) console.log(`  + ${line}`);
  }
}
times.sort((a, b) => a - b);
if (ours.length) {
  console.log(
    `${`mean of ${ours.length}`.padEnd(44)}  ${format(mean(ours))}    ${format(mean(theirs))}`,
  );
}
console.log(
  `${times.length} pages, ${refused} not taken for an article, median ${times[times.length >> 1]!.toFixed(0)} ms to read one in Node`,
);
