/**
 * Makes a fresh clone ready: Node, packages, browsers. Quiet when all is there.
 *
 * Written with Node's own modules alone, for it runs before anything is installed. `npm start`
 * needs one browser, whichever; `npm test` needs both, as does `--both`.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, variables } from './find-browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.set-up-for');

const leastNode = [20, 19];
/** As in the manifest: below these the extension is refused by the browser. */
const leastBrowser = { chrome: 140, firefox: 150 };
const browserNames = { chrome: 'Chromium, Chrome or Edge', firefox: 'Firefox' };

const needsBoth = process.argv.includes('--both') || process.env.npm_lifecycle_event === 'test';

checkNode();
installPackages();
findBrowsers();

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return;
  fail(`Node ${leastNode.join('.')} or later is needed; this is ${process.versions.node}.`);
}

/** Installs exactly what the lock names, when nothing is installed or the lock has changed since. */
function installPackages() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const prepared = existsSync(join(root, '.wxt', 'tsconfig.json'));
  const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (!installed) {
    console.log('Installing packages …');
    // A NODE_ENV of production would leave out what builds and tests need.
    const quietly = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    // Some registries lack the builds for other platforms; a lock made with one of them is refused by
    // `npm ci`. The second way keeps to the locked versions too, and leaves the lock as it is.
    let result = npm('ci', ...quietly);
    if (!result.done) result = npm('install', '--no-save', ...quietly);
    if (!result.done) fail(`${result.output}\nThe packages could not be installed.`);
    writeFileSync(stamp, wanted);
  }
  if (installed && prepared) return;
  // tsconfig.json extends a file that WXT writes.
  const { done, output } = npm('exec', '--no', '--', 'wxt', 'prepare');
  if (!done) fail(`${output}\nWXT could not prepare the project.`);
}

function findBrowsers() {
  const kinds = /** @type {const} */ (['chrome', 'firefox']);
  let missing = kinds.filter((kind) => !usable(kind));
  const enough = () => (needsBoth ? missing.length === 0 : missing.length < kinds.length);
  if (enough()) return;
  // Whoever names a program wants that one and no other.
  installBrowsers(missing.filter((kind) => !process.env[variables[kind]]));
  missing = kinds.filter((kind) => !usable(kind));
  if (enough()) return;
  const wanted = missing.map((kind) => `${browserNames[kind]} (${leastBrowser[kind]} or later)`);
  const named = missing.map((kind) => variables[kind]);
  fail(
    `Not found: ${wanted.join(needsBoth ? ', and ' : ', or ')}. Install ${missing.length > 1 && needsBoth ? 'them' : 'it'}, or set ${named.join(needsBoth ? ' and ' : ' or ')} to the program.`,
  );
}

/** @param {'chrome' | 'firefox'} kind */
function usable(kind) {
  const path = findBrowser(kind);
  if (!path) return false;
  // On Windows --version opens a window instead of answering.
  if (process.platform === 'win32') return true;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 60_000 });
  const version = Number(/(\d+)\.\d/.exec(stdout ?? '')?.[1] ?? Number.NaN);
  return Number.isNaN(version) || version >= leastBrowser[kind];
}

/**
 * On Debian and its kin, as root (a container, most often), the browsers are a package away.
 *
 * @param {('chrome' | 'firefox')[]} missing
 */
function installBrowsers(missing) {
  if (missing.length === 0) return;
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (!/^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release)) return;
  const isUbuntu = /^ID=.*ubuntu/m.test(release);
  const packages = {
    chrome: isUbuntu ? 'chromium-browser' : 'chromium',
    firefox: isUbuntu ? 'firefox' : 'firefox-esr',
  };
  const names = missing.map((kind) => packages[kind]);
  console.log(`Installing ${names.join(' and ')} …`);
  // Pages and pictures want letters, Cyrillic among them; a bare container has none.
  const fonts = ['fonts-liberation', 'fonts-dejavu-core'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...names, ...fonts],
  ]) {
    const { status, stdout, stderr } = spawnSync('apt-get', args, { encoding: 'utf8', env });
    if (status !== 0) {
      console.error(tail(`${stdout ?? ''}${stderr ?? ''}`));
      return;
    }
  }
}

/** @param {string[]} args */
function npm(...args) {
  const path = process.env.npm_execpath;
  const options = /** @type {const} */ ({ cwd: root, encoding: 'utf8' });
  const { status, stdout, stderr } = path?.endsWith('.js')
    ? spawnSync(process.execPath, [path, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return { done: status === 0, output: tail(`${stdout ?? ''}${stderr ?? ''}`) };
}

/** @param {string} text */
function tail(text) {
  return text.trim().split('\n').slice(-15).join('\n');
}

/**
 * @param {string} reason
 * @returns {never}
 */
function fail(reason) {
  console.error(reason);
  process.exit(1);
}
