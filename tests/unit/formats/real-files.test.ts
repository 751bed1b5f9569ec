import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asPack } from '../../../archive/formats/as-pack';
import { convert } from '../../../archive/formats/convert';
import { preview } from '../../../archive/formats/preview';
import type { Readable } from '../../../archive/formats/types';
import { readPack } from '../../../archive/pack-reader';
import { DATA } from '../../bench/data/real';

const RECORDS: Readable = { format: 'records', encoding: 'utf-8', encodingGuessed: false };

/** Converts a file of research data where it lies beside the project, and reads the pack that comes of it. */
async function taken(file: string) {
  const path = join(DATA, file);
  const pack = { id: 'real', title: 'Real' };
  const shown = await preview(RECORDS, createReadStream(path), { pack });
  const { data, report } = asPack(convert(RECORDS, createReadStream(path), { pack }));
  let dated = 0;
  let venues = 0;
  for await (const item of readPack(data)) {
    if (!('record' in item) || item.record.type !== 'statement') continue;
    if (item.record.said) dated++;
    if (item.record.venue) venues++;
  }
  return { shown, report, dated, venues };
}

const has = (file: string) => existsSync(join(DATA, file));

describe('research collections as they are', { timeout: 240_000 }, () => {
  it.skipIf(!has('liar/train.jsonl'))('takes all of LIAR', async () => {
    const { shown, report, dated } = await taken('liar/train.jsonl');
    expect(shown.questions).toEqual([]);
    expect(report).toMatchObject({ statements: 10_269, skipped: 0, notedBy: [] });
    expect(dated).toBe(0);
  });

  it.skipIf(!has('checkthat2b/targets.jsonl'))(
    'takes all targets of CheckThat! 2B, dated',
    async () => {
      const { shown, report, dated, venues } = await taken('checkthat2b/targets.jsonl');
      expect(shown.questions).toEqual([]);
      expect(report).toMatchObject({ statements: 19_250, sources: 19_250, skipped: 0 });
      expect(dated).toBe(19_250);
      expect(venues).toBeGreaterThan(19_000);
    },
  );
});
