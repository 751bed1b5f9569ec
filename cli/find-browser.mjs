/**
 * Where the browsers are on this machine. Node's own modules alone: set-up calls it before anything
 * is installed.
 */
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What the variable is called that names a browser's program. */
export const variables = { chrome: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

/** Program names on the PATH, best first: Debian's Chromium loads our build without more ado. */
const commands = {
  chrome: [
    'chromium',
    'chromium-browser',
    'chrome',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const applications = {
  chrome: ['Chromium', 'Google Chrome for Testing', 'Google Chrome', 'Microsoft Edge'],
  firefox: ['Firefox', 'Firefox Developer Edition'],
};

const programFiles = {
  chrome: [
    ['Chromium', 'Application', 'chrome.exe'],
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ],
  firefox: [
    ['Mozilla Firefox', 'firefox.exe'],
    ['Firefox Developer Edition', 'firefox.exe'],
  ],
};

/**
 * The path of a browser's program, or null when there is none. A path in `CHROME_PATH` or
 * `FIREFOX_PATH` goes before all others; when nothing can be run there, null is returned rather
 * than another browser than the one that was asked for.
 *
 * @param {'chrome' | 'firefox'} kind
 * @returns {string | null}
 */
export function findBrowser(kind) {
  const named = process.env[variables[kind]];
  if (named) return runs(named) ? named : null;
  return candidates(kind).find(runs) ?? null;
}

/** @param {'chrome' | 'firefox'} kind */
function candidates(kind) {
  const names = commands[kind];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  if (process.platform === 'win32') {
    const roots = [
      process.env.PROGRAMFILES,
      process.env['PROGRAMFILES(X86)'],
      process.env.LOCALAPPDATA,
    ].filter((root) => root !== undefined);
    return [
      ...programFiles[kind].flatMap((path) => roots.map((root) => join(root, ...path))),
      ...names.flatMap((name) => folders.map((folder) => join(folder, `${name}.exe`))),
    ];
  }
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  if (process.platform === 'darwin') {
    const bundles = applications[kind].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map((root) =>
        join(root, `${name}.app`, 'Contents', 'MacOS', kind === 'firefox' ? 'firefox' : name),
      ),
    );
    return [...bundles, ...onPath];
  }
  const usual = names.flatMap((name) => [
    `/usr/bin/${name}`,
    `/usr/local/bin/${name}`,
    `/snap/bin/${name}`,
  ]);
  return [...onPath, ...usual];
}

/** @param {string} path */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
