import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, rules, type SourceFile } from './architecture/rules';

const root = join(import.meta.dirname, '..');
const skipped = new Set(['node_modules', 'artifacts', 'fixtures']);

/** The first rule parses the whole tree, which takes its time where others work on the same cores. */
const PATIENCE = 60_000;

/** Everything that is ours and is TypeScript. */
function sources(folder = root): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return entry.name.startsWith('.') || skipped.has(entry.name) ? [] : sources(path);
    }
    if (!/\.tsx?$/.test(entry.name)) return [];
    const text = readFileSync(path, 'utf8');
    return [{ path: relative(root, path).split(sep).join('/'), text }];
  });
}

const tree = sources();
/** Each test of a rule shows what breaks it, and a near miss that does not. */
const cases: Record<string, { bad: SourceFile[]; good: SourceFile[] }> = {
  'text/ and context/ are pure': {
    bad: [
      file('text/fold.ts', "import Dexie from 'dexie';"),
      file('context/annotate.ts', "import { browser } from 'wxt/browser';"),
      file('context/annotate.ts', "import type { Store } from '../archive/store';"),
      file('context/annotate.ts', "const late = await import('../page/marks');"),
    ],
    good: [
      file('context/annotate.ts', "import { stemmer } from 'stemmer'; import '../text/fold';"),
    ],
  },
  'text/ stands at the bottom': {
    bad: [file('text/fold.ts', "import { mentions } from '../context/mentions';")],
    good: [file('text/fold.ts', "import type { Edtf } from '../model';")],
  },
  'words/ stand by themselves, and are for what is seen': {
    bad: [
      file('words/index.ts', "import { fold } from '../text/fold';"),
      file('archive/store.ts', "import { t } from '../words';"),
    ],
    good: [
      file('words/index.ts', "import { message } from './source';"),
      file('components/a.tsx', "import { t } from '../words';"),
    ],
  },
  'no catalogue goes into a script that ships': {
    bad: [file('components/a.tsx', "import en from '../locales/en.json';")],
    good: [
      file('words/catalogue.ts', "import type en from '../locales/en.json';"),
      file('tests/a.ts', "import en from '../locales/en.json';"),
      file('components/gallery/words.ts', "import en from '../../locales/en.json';"),
    ],
  },
  'page/ never imports archive/': {
    bad: [file('page/marks.ts', "export { search } from '../archive/search';")],
    good: [file('page/marks.ts', "import { ask } from '../messages'; // not '../archive/search'")],
  },
  'components/ take no more than types from archive/': {
    bad: [
      file('components/a.tsx', "import { search } from '../archive/search';"),
      file('components/a.tsx', "import { type Hit, search } from '../archive/search';"),
    ],
    good: [
      file('components/search/a.tsx', "import type { Hit } from '../../archive/search';"),
      file('components/a.tsx', "import { type Hit } from '../archive/search';"),
    ],
  },
  'no room imports a door': {
    bad: [
      file('page/marks.ts', "import { start } from '../entrypoints/content';"),
      file('components/a.tsx', "import { open } from '../extension/archive';"),
      file('extension/archive.ts', "import { start } from '../entrypoints/content';"),
    ],
    good: [file('entrypoints/content.ts', "import { start } from '../page/start';")],
  },
  'nothing that ships imports a tool or a test': {
    bad: [file('entrypoints/background.ts', "import '../cli/control';")],
    good: [file('cli/start.ts', "import '../archive/store';")],
  },
  'nothing that ships imports a package but what the product is made of': {
    bad: [
      file('archive/search.ts', "import MiniSearch from 'minisearch';"),
      file('page/a.ts', "import '@orama/orama';"),
    ],
    good: [
      file('archive/search.ts', "import Dexie from 'dexie';\nimport type { A } from 'minisearch';"),
      file('tests/bench/a.ts', "import MiniSearch from 'minisearch';"),
    ],
  },
  'text/ and context/ use no browser globals': {
    bad: [
      file('text/fold.ts', 'export const a = document.title;'),
      file('context/a.ts', 'export const a = () => browser.runtime.id;'),
    ],
    good: [
      file('text/fold.ts', '// document.title\nexport const a = "window.top";'),
      file('page/a.ts', 'export const a = document.title;'),
    ],
  },
  'no file is over 300 lines': {
    bad: [file('page/a.ts', 'a;\n'.repeat(301))],
    good: [file('page/a.ts', 'a;\n'.repeat(300))],
  },
  'a door is wiring, at most 80 lines': {
    bad: [file('entrypoints/content.ts', 'a;\n'.repeat(81))],
    good: [file('page/content.ts', 'a;\n'.repeat(81))],
  },
  'no markup and no code is made from strings': {
    bad: [
      file('page/a.ts', 'box.innerHTML = text;'),
      file('page/a.ts', 'box.outerHTML += text;'),
      file('page/a.ts', "box.insertAdjacentHTML('beforeend', text);"),
      file('components/a.tsx', 'const a = <p dangerouslySetInnerHTML={{ __html: text }} />;'),
      file('page/a.ts', 'eval(text);'),
      file('page/a.ts', 'new Function(text)();'),
    ],
    good: [file('page/a.ts', '// innerHTML = x\nconst before = root.outerHTML; evaluate(before);')],
  },
};

describe('the house', () => {
  for (const rule of rules) {
    it(rule.name, { timeout: PATIENCE }, () => {
      expect(tree.flatMap(rule.check)).toEqual([]);
    });
  }

  it('has files to look at, in every room', () => {
    const folders = new Set(tree.map(({ path }) => path.split('/', 1)[0]));
    for (const room of ['text', 'context', 'archive', 'page', 'components', 'entrypoints']) {
      expect(folders).toContain(room);
    }
  });
});

describe('each rule can fail', () => {
  for (const rule of rules) {
    it(rule.name, () => {
      const { bad, good } = cases[rule.name] ?? { bad: [], good: [] };
      expect(bad.length).toBeGreaterThan(0);
      for (const one of bad) expect(rule.check(one), one.text).not.toEqual([]);
      for (const one of good) expect(rule.check(one), one.text).toEqual([]);
    });
  }

  it('imports are resolved to paths from the root', () => {
    const found = importsOf(file('components/search/a.tsx', "import { x } from '../../text/x';"));
    expect(found).toEqual([{ from: 'text/x', typeOnly: false }]);
  });
});

function file(path: string, text: string): SourceFile {
  return { path, text };
}
