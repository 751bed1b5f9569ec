import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'on-record-pack-'));

interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs the command as a person does at a terminal. */
async function pack(...words: string[]): Promise<Ran> {
  const command = [
    join(root, 'node_modules/tsx/dist/cli.mjs'),
    join(root, 'cli/pack.ts'),
    ...words,
  ];
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, command, {
      cwd: folder,
    });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

/** A worked example of the manual, by the name that stands before it. */
function example(name: string): string {
  const manual = readFileSync(join(root, 'docs/packs.md'), 'utf8');
  const found = new RegExp(`<!-- example: ${name} -->\\s+\`\`\`\\w+\\n([\\s\\S]*?)\`\`\``).exec(
    manual,
  );
  if (!found?.[1]) throw new Error(`no example “${name}” in docs/packs.md`);
  return found[1];
}

function save(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

describe('npm run pack', { timeout: 120_000 }, () => {
  it('checks the manual’s pack, and names the line that is wrong', async () => {
    const good = save('harbour.onrecord.jsonl', example('pack'));
    expect(await pack('check', good)).toMatchObject({
      code: 0,
      out: 'The harbour debate (harbour, version 1): 1 statements, 1 speakers, 1 sources, 1 publishers, 1 claims. Nothing is wrong.\n',
    });
    const bad = save('bad.jsonl', example('pack').replace('"said":"2023-05-02"', '"said":"2 May"'));
    const { code, err } = await pack('check', bad);
    expect(code).toBe(1);
    expect(err).toContain('bad.jsonl: Line 6: "said" of the statement must be an EDTF date');
  });

  it('builds the manual’s table into a pack that is right, twice the same', async () => {
    const table = save('table.csv', example('table'));
    const header = ['--id', 'harbour', '--title', 'The harbour debate', '--licence', 'CC0-1.0'];
    const built = await pack('build', table, ...header, '--out', 'built.onrecord.jsonl.gz');
    expect(built).toMatchObject({ code: 0, out: '' });
    expect(built.err).toContain(
      '2 statements, 2 speakers, 2 sources, 0 claims; 0 joined, 0 left out',
    );
    expect((await pack('check', 'built.onrecord.jsonl.gz')).out).toContain('harbour, version 1');
    mkdirSync(join(folder, 'both'));
    save('both/a.csv', example('table'));
    save('both/b.csv', example('table'));
    const both = await pack('build', 'both', ...header);
    expect(both.err).toContain(
      '2 statements, 2 speakers, 2 sources, 0 claims; 2 joined, 0 left out',
    );
    expect(both.out).toBe((await pack('build', table, ...header)).out);
  });

  it('converts to every format, and leaves no half of a file', async () => {
    const table = save('again.csv', example('table'));
    expect((await pack('convert', table, '--to', 'csv')).out).toContain('speaker_id');
    expect((await pack('convert', table, '--to', 'markdown')).out).toContain('**Ruta Vilimaitė**');
    for (const to of ['web-annotation', 'schema-org']) {
      const { out } = await pack('convert', table, '--to', to);
      expect(JSON.parse(out)).toHaveProperty('onRecord:header');
    }
    const broken = save('broken.csv', `${example('table')},,,,,,,,,\n,,nobody,,,,,,,\n`);
    const refused = await pack('convert', broken, '--on-bad', 'refuse', '--out', 'broken.jsonl');
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.err).toMatch(/Line [45]: /);
    expect(existsSync(join(folder, 'broken.jsonl'))).toBe(false);
    expect(existsSync(join(folder, 'broken.jsonl.part'))).toBe(false);
  });

  it('tells its usage wherever it is asked for', async () => {
    for (const words of [
      ['build', '--help'],
      ['convert', 'a.csv', '-h'],
    ]) {
      expect(await pack(...words)).toMatchObject({
        code: 0,
        out: expect.stringMatching(/^Usage: [\s\S]*\n {2}build PATH/),
        err: '',
      });
    }
  });

  it('says what it wants when it is misused', async () => {
    expect(await pack('convert')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Usage:'),
    });
    expect(await pack('check', 'missing.jsonl')).toMatchObject({ code: 1 });
    const other = await pack('convert', save('x.bin', 'BZh91AY'));
    expect(other.err).toContain('packed with bzip2');
    expect((await pack('build', 'again.csv')).err).toContain('--id and --title');
    expect((await pack('convert', 'again.csv', '--to', 'xml')).err).toContain(
      '--to must be one of',
    );
  });
});
