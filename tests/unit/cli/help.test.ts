import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asksForHelp } from '../../../cli/help';

describe('a command line', () => {
  it.each([['help'], ['--help'], ['check', '--help'], ['convert', 'a.csv', '-h']])(
    'that asks for help: %s %s %s',
    (...words) => {
      expect(asksForHelp(words)).toBe(true);
    },
  );

  it.each([[], ['check'], ['draft', 'help'], ['--date', '2024-01-01']])(
    'that does not: %s %s',
    (...words) => {
      expect(asksForHelp(words as string[])).toBe(false);
    },
  );
});

it('annotate tells its usage when asked, and that is no mistake', { timeout: 120_000 }, () => {
  const root = join(import.meta.dirname, '../../..');
  const options = { cwd: root, encoding: 'utf8' } as const;
  const told = execFileSync('npx', ['tsx', 'cli/annotate.ts', '--help'], options);
  expect(told).toMatch(/^Usage: npm run --silent annotate/);
});
