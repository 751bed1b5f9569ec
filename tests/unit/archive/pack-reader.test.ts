import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packJsonSchema, schemaFile } from '../../../archive/pack-json-schema';
import { PackError, readPack } from '../../../archive/pack-reader';
import { claim, corpus, header, pack, recordsOf, source, statement, stream } from './packs';

async function read(
  data: Parameters<typeof readPack>[0],
  limits?: { line: number; total: number },
) {
  const records: object[] = [];
  for await (const item of readPack(data, limits)) if ('record' in item) records.push(item.record);
  return records;
}

async function refusal(
  data: Parameters<typeof readPack>[0],
  limits?: { line: number; total: number },
) {
  const error = await read(data, limits).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(PackError);
  const { line, problem } = error as PackError;
  return `${line}: ${problem}`;
}

describe('readPack', () => {
  it('reads text, bytes and gzip alike', async () => {
    const text = `\ufeff${pack(corpus)}\n\n`;
    expect(await read(text)).toEqual(recordsOf(corpus));
    expect(await read(stream(text))).toEqual(recordsOf(corpus));
    expect(await read(stream(text, { gzip: true }))).toEqual(recordsOf(corpus));
  });

  it('names the line that is no JSON, no object, or of no known type', async () => {
    expect(await refusal(`${JSON.stringify(header)}\n\n{"type":`)).toMatch(/^3: is not JSON/);
    expect(await refusal(`${JSON.stringify(header)}\n[]`)).toMatch(/^2: is no object/);
    expect(await refusal(`${JSON.stringify(header)}\n{"type":"toString"}`)).toMatch(
      /^2: "type" must/,
    );
    expect(await refusal('')).toMatch(/^1: the pack is empty/);
    expect(await refusal('{"onRecord":2}')).toMatch(/^null: The pack was made for a newer version/);
  });

  it.each([
    ['a speaker that never came', statement('x', 'Words.', { speaker: 'bob' }), 'speaker "bob"'],
    [
      'a claim that never came',
      statement('x', 'Words.', { positions: [{ claim: 'c', stance: 'asserts' }] }),
      'claim "c"',
    ],
    [
      'a bad date',
      statement('x', 'Words.', { said: '2022-02-30' }),
      '"said" of the statement must be an EDTF date',
    ],
    [
      'an unknown field',
      { ...statement('x', 'Words.'), verdict: 'false' },
      'unknown field "verdict"',
    ],
    ['a missing field', { ...statement('x', 'Words.'), form: undefined }, 'lacks "form"'],
    ['a control character', statement('x', 'Words\u0007.'), 'control character (U+0007)'],
    ['a turned direction', statement('x', 'Words\u202e.'), 'control character (U+202E)'],
    ['half a surrogate pair', statement('x', 'Words \ud83d.'), 'half of a surrogate pair'],
    [
      'a selector that ends before it begins',
      statement('x', 'Words.', {
        selector: { start: 4, end: 2, exact: 'x', prefix: '', suffix: '' },
      }),
      'ends (2) before it begins (4)',
    ],
    [
      'a break outside',
      statement('x', 'Words.', { breaks: [{ start: 3, end: 99 }] }),
      'break at 3 to 99',
    ],
    ['too long a statement', statement('x', 'w'.repeat(20_001)), 'longer than 20000'],
    ['an id that is a path', statement('../x', 'Words.'), 'must be an id'],
  ])('refuses %s', async (_, bad, problem) => {
    const text = pack({}) + JSON.stringify({ type: 'statement', ...bad });
    expect(await refusal(text)).toContain(`5: `);
    expect(await refusal(text)).toContain(problem);
  });

  it('refuses addresses that are scripts', async () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'https:///x',
      ' https://a.example',
    ]) {
      const text = pack({ sources: [source('s1', { url })] });
      expect(await refusal(text), url).toMatch(/^4: "url" of the source must be an address/);
    }
  });

  it('refuses keys of the prototype, however they are written', async () => {
    const line = '{"type":"claim","id":"c","__pr\\u006fto__":{"x":1}}';
    expect(await refusal(pack({}) + line)).toBe(
      '5: the key "__proto__" is not allowed; leave it out',
    );
    const nested = JSON.stringify({
      type: 'claim',
      ...claim('c', 'P'),
      wordings: { constructor: [] },
    });
    expect(await refusal(pack({}) + nested)).toMatch(/^5: the key "constructor"/);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('refuses an id twice', async () => {
    const twice = { statements: [statement('x', 'One.'), statement('x', 'Two.')] };
    expect(await refusal(pack(twice))).toMatch(/^6: the statement id "x" stands twice/);
  });

  it('refuses words that are not in the source at that place', async () => {
    const text = 'He said: We will stay. Then he left.';
    const at = (start: number) => ({
      start,
      end: start + 13,
      exact: 'We will stay.',
      prefix: '',
      suffix: '',
    });
    const contents = (start: number) => ({
      sources: [source('s1', { text })],
      statements: [statement('x', 'We will stay.', { selector: at(start) })],
    });
    expect(await read(pack(contents(9)))).toHaveLength(4);
    expect(await refusal(pack(contents(8)))).toMatch(/^5: the source has other words/);
  });

  it('refuses a line that does not end, before it is whole', async () => {
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 1000;
        controller.enqueue(new Uint8Array(1000).fill(0x61));
      },
    });
    expect(await refusal(endless, { line: 5_000, total: 1e9 })).toMatch(/^1: is longer than 5000/);
    expect(given).toBeLessThan(10_000);
  });

  it('refuses a gzip bomb, a damaged gzip and bytes that are no text', async () => {
    const bomb = stream(`${JSON.stringify(header)}\n${'\n'.repeat(200_000)}`, {
      gzip: true,
      chunk: 4096,
    });
    expect(await refusal(bomb, { line: 1_000, total: 50_000 })).toMatch(
      /unpacks to more than 50000/,
    );
    const damaged = new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(await refusal(bytes(damaged))).toContain('its gzip is damaged');
    // Of a file that was cut short no line is wrong that anybody could mend.
    const cut = gzipSync(pack(corpus)).subarray(0, -12);
    expect(await refusal(bytes(cut))).toMatch(
      /^null: The file cannot be unpacked.*Download it again/,
    );
    expect(await refusal(bytes(new Uint8Array([0xc3, 0x28, 0xff])))).toContain('not UTF-8');
  });
});

describe('pack.schema.json', () => {
  it('is what the schemas say (npx tsx archive/pack-json-schema.ts)', () => {
    expect(JSON.parse(readFileSync(schemaFile, 'utf8'))).toEqual(JSON.parse(packJsonSchema()));
  });
});

async function* bytes(its: Uint8Array) {
  yield its;
}
