/** What was asked for on the command line. */
import { parseArgs } from 'node:util';
import type { BrowserKind } from '../find-browser.mjs';

export interface Wanted {
  /** Null: whichever is there. */
  browser: BrowserKind | null;
  /** A saved page, a text or an address; null for the seeds. */
  page: string | null;
  headless: boolean;
}

export const usage = `npm start                         the seed articles, in a browser with On Record in it
npm start -- FILE|URL             a saved .html or .txt page, or an address
npm start -- --browser firefox    in Firefox, or in chrome
npm start -- --headless           without a window: prints the marks, leaves pictures in artifacts/`;

/** Throws an Error with the usage when the arguments are not understood. */
export function readArguments(argv: string[], hasDisplay: boolean): Wanted {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { browser: { type: 'string' }, headless: { type: 'boolean' } },
    });
    const browser = values.browser ?? null;
    if (browser !== null && browser !== 'chrome' && browser !== 'firefox') {
      throw new Error(`No such browser here: ${browser}.`);
    }
    if (positionals.length > 1) throw new Error('One page at a time.');
    return { browser, page: positionals[0] ?? null, headless: values.headless ?? !hasDisplay };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

/** Whether windows can be shown: always on macOS and Windows, elsewhere when a display is named. */
export function displayIsThere(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
