import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { evaluating as run } from './evaluating';

const folder = mkdtempSync(join(tmpdir(), 'sides-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, value: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(value));
  return file;
};

describe('eval sides', () => {
  const text = 'Volodymyr Zelenskyy said that Ukraine will not cede territory to Russia.';
  const sentence = { kind: 'plain', claim: 'territorial-concessions', stance: 'rejects', text };

  it('tells rightly and wrongly by what is on record, and tries sentences turned round', async () => {
    const both = [sentence, { ...sentence, kind: 'mistaken', stance: 'asserts' }];
    const { out } = await run('sides', write('sides.json', both), '--json');
    expect(JSON.parse(out)).toEqual([
      { kind: 'plain', sentences: 1, 'with a side': 1, right: 1, wrong: 0 },
      { kind: 'mistaken', sentences: 1, 'with a side': 1, right: 0, wrong: 1 },
      expect.objectContaining({ kind: 'turned round', sentences: 10 }),
    ]);
  });

  it('says how a file must be, and that one must be named', async () => {
    expect(await run('sides', write('bad.json', [{ text }]))).toMatchObject({
      code: 1,
      err: expect.stringContaining('it must be a list of {kind, text, claim, stance}'),
    });
    expect(await run('sides')).toMatchObject({ code: 1, err: expect.stringContaining('Usage') });
  });
});

describe('eval turned-wordings', () => {
  it('takes no file', async () => {
    expect(await run('turned-wordings', 'x.json')).toMatchObject({
      code: 1,
      err: expect.stringContaining('It takes no file'),
    });
  });
});
