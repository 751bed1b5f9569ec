import { defineConfig } from 'wxt';
import { newsSites } from './seeds/sites';

/** Match patterns of the listed news sites: what the extension asks for when it is installed. */
const listed = newsSites.map(({ host }) => `*://*.${host}/*`);

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  imports: false,
  vite: () => ({
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  }),
  manifest: ({ browser }) => ({
    name: 'On Record',
    description:
      'Read the news with the record beside it: who said what before, when, where, in which words. Nothing leaves your machine.',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab'],
    host_permissions: listed,
    optional_host_permissions: ['*://*/*'],
    omnibox: { keyword: 'rec' },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    commands: {
      'next-mark': { suggested_key: { default: 'Alt+J' }, description: 'Next mark on the page' },
      'previous-mark': { suggested_key: { default: 'Alt+K' }, description: 'Previous mark' },
      _execute_action: { suggested_key: { default: 'Alt+L' } },
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
