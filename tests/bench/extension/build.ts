/** Makes the bench's extensions: one for each variant, alike but for what stands behind the message. */
import { copyFileSync, existsSync, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { seedsPack } from '../../../seeds/pack';
import { CACHE } from '../data/prepare';
import type { Peer } from './peers';

export type VariantName = 'ours' | 'empty' | Peer;

/** The npm package of each peer. */
const PACKAGES: Record<Peer, string> = {
  minisearch: 'minisearch',
  flexsearch: 'flexsearch',
  orama: '@orama/orama',
  lunr: 'lunr',
  dexie: 'dexie',
  sqlite: '@sqlite.org/sqlite-wasm',
};

const root = join(import.meta.dirname, '..', '..', '..');
const here = import.meta.dirname;

type BrowserName = 'chromium' | 'firefox';

/** Builds a variant's extension with a pack in it; gives its folder. */
export async function buildExtension(
  variant: VariantName,
  browser: BrowserName,
  pack: string | null,
): Promise<string> {
  if (variant in PACKAGES) demandPackage(PACKAGES[variant as Peer]);
  const folder = await bundle(variant, browser, {
    worker: join(here, 'worker.ts'),
    page: join(here, 'page.ts'),
    content: join(here, 'content.ts'),
  });
  if (pack) linkSync(pack, join(folder, 'pack.onrecord.jsonl.gz'));
  if (variant === 'ours') {
    writeFileSync(join(folder, 'seeds.onrecord.jsonl'), seedsPack());
    for (const name of ['vectors.bin', 'claims.bin', 'quotations.bin']) {
      copyFileSync(join(root, 'public', name), join(folder, name));
    }
  }
  if (variant === 'sqlite') {
    const wasm = require.resolve('@sqlite.org/sqlite-wasm/sqlite3.wasm');
    copyFileSync(wasm, join(folder, 'sqlite3.wasm'));
  }
  return folder;
}

/** Builds the extension that looks for names, with these files in it; gives its folder. */
export async function buildNames(
  browser: BrowserName,
  files: Record<string, string>,
): Promise<string> {
  const folder = await bundle('names', browser, {
    worker: join(here, 'worker.ts'),
    page: join(here, '..', 'names', 'page.ts'),
    content: join(here, 'content.ts'),
  });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const require = createRequire(import.meta.url);

/** Throws with what to do when an npm package is not here. */
export function demandPackage(name: string): void {
  const folders = require.resolve.paths(name) ?? [];
  if (!folders.some((folder) => existsSync(join(folder, name)))) {
    throw new Error(`${name} is not installed: npm ci`);
  }
}

/** Our background has what changes the archive as a script of its own, as in the product (`wxt.config.ts`). */
const writingLater: Plugin = {
  name: 'writing-later',
  setup(build) {
    build.onResolve({ filter: /^\.\/writing$/ }, () => ({ path: join(here, 'ours-later.ts') }));
  },
};

/** A peer that is not installed is nobody's loss but its own: its import gives nothing. */
const withoutMissing: Plugin = {
  name: 'without-missing',
  setup(build) {
    build.onResolve({ filter: /^[a-z@]/ }, ({ path, resolveDir }) => {
      const name = path.split('/', path.startsWith('@') ? 2 : 1).join('/');
      if (path.startsWith('variant/') || !resolveDir.startsWith(join(here, '..'))) return null;
      try {
        demandPackage(name);
        return null;
      } catch {
        return { path, namespace: 'missing' };
      }
    });
    build.onLoad({ filter: /./, namespace: 'missing' }, () => ({ contents: 'export default {};' }));
  },
};

async function bundle(
  variant: VariantName | 'names',
  browser: BrowserName,
  entryPoints: Record<string, string>,
): Promise<string> {
  const folder = join(CACHE, 'extensions', `${browser}-${variant}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { worker, ...others } = entryPoints;
  const isOurs = variant === 'ours';
  const later = {
    engine: join(here, 'ours-engine.ts'),
    writing: join(here, 'ours-writing.ts'),
    index: join(root, 'extension', 'packs', 'index-worker.ts'),
  };
  const options: BuildOptions = {
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    logLevel: 'error',
    target: ['chrome140', 'firefox150'],
    alias: {
      'variant/worker': join(here, `${variant === 'names' ? 'empty' : variant}.ts`),
      'variant/page': join(here, `${variant === 'ours' ? 'ours-page' : variant}.ts`),
    },
    // FlexSearch looks for IndexedDB on the window, SQLite for its code beside its module.
    define: { window: 'globalThis', 'import.meta.url': 'location.href' },
  };
  const plugins = [withoutMissing];
  await build({
    ...options,
    entryPoints: { worker: worker as string },
    plugins: isOurs ? [writingLater, ...plugins] : plugins,
  });
  await build({ ...options, entryPoints: isOurs ? { ...others, ...later } : others, plugins });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifestOf(variant, browser)));
  writeFileSync(
    join(folder, 'page.html'),
    '<!doctype html><meta charset="utf-8"><title>Bench</title><script src="page.js"></script>',
  );
  return folder;
}

function manifestOf(variant: string, browser: BrowserName): object {
  return {
    manifest_version: 3,
    name: `Bench: ${variant}`,
    version: '1',
    permissions: ['storage', 'unlimitedStorage'],
    background:
      browser === 'firefox' ? { scripts: ['worker.js'] } : { service_worker: 'worker.js' },
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['content.js'] }],
    content_security_policy: {
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'none'",
    },
  };
}
