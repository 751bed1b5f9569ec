import { beforeAll, expect, it } from 'vitest';
import { bundledEngine } from '../../../cli/engine';
import type { Engine } from '../../../context/annotate';

/** `[what it shows, text, words that are said and by whom]`; null for nobody on record. */
export type Case = [string, string, [string, string | null][]];

let engine: Engine;
beforeAll(async () => {
  engine = await bundledEngine();
}, 60_000);

/** Who is told to say most of some words of a text. */
async function sayerOf(text: string, words: string): Promise<string | null> {
  const { quotations } = await engine.annotate({ text, published: '2022-05-09' });
  const start = text.indexOf(words);
  const end = start + words.length;
  expect(start, `“${words}” stands in the text`).toBeGreaterThanOrEqual(0);
  const its = quotations.filter(({ content }) =>
    content.some((part) => part.start < end && start < part.end),
  );
  return its.find(({ speaker }) => speaker)?.speaker?.name ?? null;
}

/** One test for each of some texts, with the bundled record, on 9 May 2022. */
export const eachSaid = (cases: Case[]) =>
  it.each(cases)('%s', async (_, text, expected) => {
    const told = [];
    for (const [words] of expected) told.push([words, await sayerOf(text, words)]);
    expect(told).toEqual(expected);
  });
