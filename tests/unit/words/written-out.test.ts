import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './catalogues';
import { writtenOut } from './written-out';

/** Told by components/told.ts, for a worker has no words; and what a programmer alone sees. */
const untold = /^extension\/packs\/(?:worker|errand)\.ts$/;

/** For development alone. */
const unseen = /^components\/(?:gallery\/|(?:quoted-)?fixtures\.ts$)/;

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [relative('', path).split(sep).join('/')] : [];
  });
}

it('what readers see comes from the catalogues', () => {
  const found = ['components', 'page', 'extension', 'entrypoints']
    .flatMap(sources)
    .filter((path) => !untold.test(path) && !unseen.test(path))
    .flatMap((path) =>
      writtenOut(path, readFileSync(join(root, path), 'utf8')).map((words) => `${path}: ${words}`),
    );
  expect(found).toEqual([]);
});

it('what is written out is found, and only that', () => {
  const at = '$';
  const in_ = (text: string) => writtenOut('a.tsx', text);
  expect(in_('<p>Hidden by you</p>')).toHaveLength(1);
  expect(in_('<button title="Close" />')).toHaveLength(1);
  expect(in_("<p>{open ? 'less' : t('more')}</p>")).toHaveLength(1);
  expect(in_(`<p>{\`${at}{name} more\`}</p>`)).toHaveLength(1);
  expect(in_("const problem = 'It was not saved.';")).toHaveLength(1);
  expect(in_("const state = { label: 'Plain text' };")).toHaveLength(1);
  expect(in_("<p class=\"act key\" id='a b'>{t('some.key')} · {count}</p>")).toEqual([]);
  expect(in_("throw new Error('No stage.'); console.warn('It was late.');")).toEqual([]);
  expect(in_(`kind === 'not-related' ? 'asserts' : \`${at}{a} ${at}{b}\``)).toEqual([]);
});
