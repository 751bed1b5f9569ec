/**
 * Everything that must hold, in one go: `npm test`. Its last line is the count.
 *
 * Each step counts as one; of Vitest, each test. A step that fails does not keep the others from
 * running, so that one run tells all.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const report = join(root, 'artifacts', 'vitest.json');

let passed = 0;
let failed = 0;

run('wxt', ['prepare']);
step('lint', 'biome', ['check', '--max-diagnostics=20', '.']);
step('types', 'tsc', ['--noEmit']);
step('dead code', 'knip', []);
step('corpus', 'tsx', ['cli/corpus.ts', 'check']);
step('build for Chrome', 'wxt', ['build', '-b', 'chrome']);
step('build for Firefox', 'wxt', ['build', '-b', 'firefox']);
vitest();

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

/**
 * @param {string} name
 * @param {string} command
 * @param {string[]} args
 */
function step(name, command, args) {
  const from = Date.now();
  const { status, output } = run(command, args);
  const seconds = ((Date.now() - from) / 1000).toFixed(1);
  if (status === 0) passed += 1;
  else failed += 1;
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (status !== 0) console.log(output.trim().split('\n').slice(-60).join('\n'));
}

/** Vitest's own summary goes to the terminal; the numbers come from its report. */
function vitest() {
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      '--silent=passed-only',
      // Else every test in a browser is named for being slow.
      '--slowTestThreshold=30000',
    ],
    { cwd: root, stdio: 'inherit', env: environment() },
  );
  const counts = existsSync(report) ? countTests() : { passed: 0, failed: 0 };
  // A run can fail beside its tests: an error that nobody caught, or no run at all.
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  passed += counts.passed;
  failed += counts.failed;
}

function countTests() {
  /** @type {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const counts = { passed: 0, failed: 0 };
  for (const { status, assertionResults } of testResults) {
    const failures = assertionResults.filter((one) => one.status === 'failed').length;
    counts.passed += assertionResults.filter((one) => one.status === 'passed').length;
    // A file that cannot be read at all has no tests to fail.
    counts.failed += status === 'failed' ? Math.max(1, failures) : failures;
  }
  return counts;
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: environment(),
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  return { status, output: `${stdout ?? ''}${stderr ?? ''}${error ? String(error) : ''}` };
}

/** The packages' programs are found also when npm did not start us. */
function environment() {
  const bin = join(root, 'node_modules', '.bin');
  const separator = process.platform === 'win32' ? ';' : ':';
  return { ...process.env, PATH: `${bin}${separator}${process.env.PATH ?? ''}` };
}
