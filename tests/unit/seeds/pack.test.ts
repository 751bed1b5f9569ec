import { describe, expect, it } from 'vitest';
import { readPack } from '../../../archive/pack-reader';
import { buildSeeds } from '../../../seeds/build';
import { seedsPack } from '../../../seeds/pack';
import { fromDisk } from '../../../seeds/read';

const lines = seedsPack()
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Record<string, unknown>);
const [header, ...records] = lines;

describe('the seeds’ pack', () => {
  it('begins with its header', () => {
    expect(header).toMatchObject({ onRecord: 1, id: 'on-record-seeds', made: expect.any(String) });
    expect(Object.keys(header ?? {})).toEqual([
      'onRecord',
      'id',
      'title',
      'version',
      'description',
      'licence',
      'made',
    ]);
  });

  it('has a record a line, each type before what refers to it', () => {
    const types = records.map(({ type }) => type);
    expect([...new Set(types)]).toEqual(['publisher', 'speaker', 'source', 'claim', 'statement']);
    expect(types).toEqual([...types].sort((a, b) => types.indexOf(a) - types.indexOf(b)));
    const { publishers, speakers, sources, claims, statements } = buildSeeds();
    const all = [publishers, speakers, sources, claims, statements].flat();
    expect(records.map(({ type: _, ...record }) => record)).toEqual(all);
  });

  it('carries the articles, and none of the curator’s own fields', () => {
    const sources = records.filter(({ type }) => type === 'source');
    expect(sources.every(({ text }) => typeof text === 'string' && text.length > 2000)).toBe(true);
    const fields = new Set(records.flatMap((record) => Object.keys(record)));
    for (const own of ['known', 'file', 'excluded', 'after', 'before'])
      expect(fields).not.toContain(own);
  });

  it('is the same each time, and of another version when a word changes', () => {
    expect(seedsPack()).toBe(seedsPack());
    const other = seedsPack((path) =>
      path === 'claims.json'
        ? fromDisk(path).replace('land for peace', 'peace for land')
        : fromDisk(path),
    );
    expect(JSON.parse(other.split('\n')[0] as string).version).not.toBe(header?.version);
  });

  it('is accepted by the archive’s reader', async () => {
    let read = 0;
    for await (const item of readPack(seedsPack())) if ('record' in item) read++;
    expect(read).toBe(records.length);
  });
});
