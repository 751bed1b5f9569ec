import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/**
 * A browser may have to share two cores with all else: it may take its time. Three files at once, for most
 * of it is waiting. At a load of 16 none of 438 tests failed so; at 25 the longest, of all that can be seen,
 * wanted more than 90 seconds.
 */
const inBrowsers = {
  environment: 'node',
  globalSetup: ['tests/browsers/started-firefox.ts'],
  sequence: { groupOrder: 1 },
  testTimeout: 240_000,
  hookTimeout: 300_000,
  maxWorkers: 3,
  // A process for each file would load the browsers' driver anew; the browsers are each file's own.
  isolate: false,
};

/** Folders of what knows neither a document nor an extension. */
const PURE = 'archive,bench,cli,context,docs,formats,seeds,text';

const unit = {
  environment: 'node',
  setupFiles: ['tests/unit/in-english.ts'],
  // Property tests make hundreds of archives: seconds where the machine does other things too.
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // Of two cores Vitest would use one.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  sequence: { groupOrder: 0 },
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [`tests/unit/{${PURE}}/**/*.test.ts`, 'tests/architecture.test.ts'],
          // They leave nothing behind: one process for all saves a third, the imports of 110 files.
          isolate: false,
          ...unit,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'views',
          include: [`tests/unit/!(${PURE.replaceAll(',', '|')})/**/*.test.{ts,tsx}`],
          ...unit,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          ...inBrowsers,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          ...inBrowsers,
        },
      },
    ],
  },
});
