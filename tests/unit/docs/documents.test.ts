import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const documents = ['', 'docs/', 'seeds/', 'seeds/sentences/'].flatMap((folder) =>
  readdirSync(join(root, folder)).flatMap((name) => (name.endsWith('.md') ? [folder + name] : [])),
);
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** What is made, what a reader would name himself, and what lies beside the project. */
const ELSEWHERE = /^(?:artifacts\/|\.output\/|\.\.\/|\d)|XX|SOURCE|FILE|NAME|DIR/;

/** Paths that a text names in code or links to, as it names them. */
function pathsIn(text: string): string[] {
  const inCode = [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]*)`/g)].map(([, path = '']) => path);
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => path);
  return [...inCode, ...linked].filter((path) => !ELSEWHERE.test(path));
}

/** The paths of a document that lead nowhere, from the root or from where it stands. */
function leadingNowhere(document: string, text: string): string[] {
  const from = [root, join(root, dirname(document)), join(root, 'context')];
  return pathsIn(text).filter((path) => from.every((folder) => !existsSync(join(folder, path))));
}

describe('the documents', () => {
  it('are found', () => {
    expect(documents.length).toBeGreaterThan(8);
  });

  it.each(documents)('%s names files that there are', (document) => {
    expect(leadingNowhere(document, read(document))).toEqual([]);
  });

  it.each(documents)('%s names commands that there are', (document) => {
    const named = [...read(document).matchAll(/npm run (?:--silent )?([a-z][\w-]*)/g)];
    expect(named.map(([, name = '']) => name).filter((name) => !scripts[name])).toEqual([]);
  });

  it('would be told a path or a link that leads nowhere', () => {
    const text = 'See `context/none.ts`, [there](none.md), `context/bar.ts` and [here](README.md).';
    expect(leadingNowhere('README.md', text)).toEqual(['context/none.ts', 'none.md']);
  });
});

it('the contents of the decisions list all of them', () => {
  const text = read('docs/decisions.md');
  const [contents = ''] = text.split('\n## ', 1);
  const plain = (words: string) => words.replaceAll('`', '');
  const listed = [...contents.matchAll(/\[([^\]]+)\]\(#/g)].map(([, name = '']) => plain(name));
  const headings = [...text.matchAll(/^##+ (.+)$/gm)].map(([, name = '']) => plain(name));
  expect(headings.length).toBeGreaterThan(30);
  expect(headings.filter((heading) => !listed.includes(heading))).toEqual([]);
});
