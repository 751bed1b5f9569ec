import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { seedsPack } from './seeds/pack';
import { listedPatterns } from './seeds/sites';

/** What runs in pages: every byte of it is read on every page of a listed site. */
const inPages = /^(?:content|follow|popover|save)$/;

/** Where the background has from what `archive/writing.ts` gives our pages. */
const laterParts = fileURLToPath(new URL('./extension/later-parts.ts', import.meta.url));
const writingLater = {
  name: 'writing-later',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === './writing' ? laterParts : null),
};

/** The bundled pack; making it checks every statement, and a problem fails the build. */
const seeds = seedsPack();
const { version } = JSON.parse(seeds.slice(0, seeds.indexOf('\n'))) as { version: string };

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  imports: false,
  hooks: {
    'entrypoints:resolved': (_, entrypoints) => {
      for (const entry of entrypoints) {
        if (entry.type === 'content-script') entry.options.matches = listedPatterns;
      }
    },
    // The background is woken for each page: what it seldom needs is no part of its script.
    // In pages we only send and answer messages, which the browsers that we ask for do alike: there
    // the polyfill would be two thousand lines, and a look at every API, for nothing.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ name }) => name === 'background')) {
        config.plugins = [writingLater, ...(config.plugins ?? [])];
      }
      if (!entrypoints.every(({ name }) => inPages.test(name))) return;
      config.resolve = {
        ...config.resolve,
        alias: { ...config.resolve?.alias, 'wxt/browser': '@wxt-dev/browser' },
      };
    },
    'prepare:publicPaths': (_, paths) => {
      paths.push('seeds.onrecord.jsonl');
    },
    'build:publicAssets': (_, files) => {
      files.push({ relativeDest: 'seeds.onrecord.jsonl', contents: seeds });
    },
  },
  vite: () => ({
    // The browsers that the manifest asks for: nothing is rewritten for older ones.
    build: { target: ['chrome140', 'firefox150'], cssTarget: ['chrome140', 'firefox150'] },
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
    define: { __SEEDS_VERSION__: JSON.stringify(version) },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus'],
    host_permissions: listedPatterns,
    optional_host_permissions: ['*://*/*'],
    omnibox: { keyword: 'rec' },
    // In Firefox the button would hide in a menu, and its count of marks with it.
    action: {
      default_title: '__MSG_extension_name__',
      ...(browser === 'firefox' ? { default_area: 'navbar' as const } : {}),
    },
    content_security_policy: {
      // WebAssembly is for the tagger of quotations (context/tagger/kernels.ts); no code is made from strings.
      extension_pages:
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    commands: {
      'next-mark': {
        suggested_key: { default: 'Alt+J' },
        description: '__MSG_extension_nextMark__',
      },
      'previous-mark': {
        suggested_key: { default: 'Alt+K' },
        description: '__MSG_extension_previousMark__',
      },
      'save-words': {
        suggested_key: { default: 'Alt+R' },
        description: '__MSG_extension_saveWords__',
      },
      _execute_action: { suggested_key: { default: 'Alt+L' } },
      // Chrome takes four suggested keys and no more: there this one is the reader's to give.
      ...(browser === 'firefox'
        ? { _execute_sidebar_action: { suggested_key: { default: 'Alt+P' } } }
        : { 'show-panel': { description: '__MSG_panel_open__' } }),
    },
    ...(browser === 'chrome'
      ? { minimum_chrome_version: '140' }
      : {
          browser_specific_settings: {
            gecko: {
              id: 'on-record@on-record.example',
              strict_min_version: '150.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }),
  }),
});
