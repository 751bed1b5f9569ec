/** What our script is measured against, run in a page without it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const require = createRequire(import.meta.url);

/**
 * The least that any marking has to do: walk the text nodes of the page, put their text together, and
 * paint so many highlights, spread over it.
 */
export async function walkAndPaint(page: Page, marks: number): Promise<void> {
  await page.evaluate(`(() => {
    const nodes = [];
    let text = '';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      text += walker.currentNode.data;
      if (walker.currentNode.length > 60) nodes.push(walker.currentNode);
    }
    const set = new Highlight();
    for (let n = 0; n < ${marks}; n++) {
      const node = nodes[Math.floor((n * nodes.length) / ${marks})];
      set.add(new StaticRange({ startContainer: node, startOffset: 20, endContainer: node, endOffset: 34 }));
    }
    CSS.highlights.set('bench', set);
    return text.length;
  })()`);
}

/** The rule that `walkAndPaint` paints by, in place before. */
export async function addHighlightRule(page: Page): Promise<void> {
  await page.addStyleTag({
    content: '::highlight(bench) { text-decoration: underline dotted 2px; }',
  });
}

/** Puts mark.js into the page, before it is measured. */
export async function addMarkJs(page: Page): Promise<void> {
  const path = require.resolve('mark.js/dist/mark.min.js');
  await page.addScriptTag({ content: readFileSync(path, 'utf8') });
}

/** Has mark.js mark words, as whole words, in all of the page. */
export async function markWithMarkJs(page: Page, words: string[]): Promise<void> {
  await page.evaluate(
    `void new Mark(document.body).mark(${JSON.stringify(words)}, { accuracy: 'exactly', separateWordSearch: false })`,
  );
}

/** The capitalised words of a text that stand there most often: what names look like. */
export function frequentNames(text: string, many: number): string[] {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/(?<=[a-z,] )\p{Lu}\p{Ll}{3,}/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, many)
    .map(([word]) => word);
}
