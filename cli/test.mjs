/**
 * Everything that must hold, in one go: `npm test`. Its last line is the count.
 *
 * Each step counts as one; of Vitest, each test. A step that fails does not keep the others from
 * running, so that one run tells all.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const report = join(root, 'artifacts', 'vitest.json');

let passed = 0;
let failed = 0;

await run('wxt', ['prepare']);
// Types take as long as all the others together.
await Promise.all([step('types', 'tsc', ['--noEmit']), oneByOne()]);
vitest();

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

async function oneByOne() {
  await step('lint', 'biome', ['check', '--max-diagnostics=20', '.']);
  await step('dead code', 'knip', []);
  await step('corpus', 'tsx', ['cli/corpus.ts', 'check']);
  await step('build for Chrome', 'wxt', ['build', '-b', 'chrome']);
  await step('build for Firefox', 'wxt', ['build', '-b', 'firefox']);
}

/**
 * @param {string} name
 * @param {string} command
 * @param {string[]} args
 */
async function step(name, command, args) {
  const from = Date.now();
  const { status, output } = await run(command, args);
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
 * @returns {Promise<{ status: number | null, output: string }>}
 */
function run(command, args) {
  return new Promise((done) => {
    let output = '';
    const program = spawn(command, args, {
      cwd: root,
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    for (const stream of [program.stdout, program.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    program.on('error', (error) => done({ status: null, output: `${output}${error}` }));
    program.on('close', (status) => done({ status, output }));
  });
}

/** The packages' programs are found also when npm did not start us. */
function environment() {
  const bin = join(root, 'node_modules', '.bin');
  const separator = process.platform === 'win32' ? ';' : ':';
  return { ...process.env, PATH: `${bin}${separator}${process.env.PATH ?? ''}` };
}
