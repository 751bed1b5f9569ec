import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { noFields } from '../../../components/save/fields';
import { keptMapping } from '../../../extension/packs/mappings';
import { draftOf, draftsOn, readDrafts } from '../../../extension/save/drafts';

beforeEach(() => fakeBrowser.reset());

it('a draft that is none of ours keeps no other from being found', async () => {
  const { publisher: _, ...older } = noFields;
  await fakeBrowser.storage.local.set({
    'draft https://a.example/ one': null,
    'draft https://a.example/ two': { fields: {}, at: 1 },
    'draft https://a.example/ three': { fields: { ...noFields, speaker: null }, at: 2 },
    'draft https://a.example/ four': { fields: older, at: 3 },
    'draft https://a.example/ five': { fields: { ...noFields, note: 'Mine.' }, at: 4 },
  });
  await readDrafts();
  expect(draftsOn('https://a.example/')).toEqual(['five']);
  expect(draftOf('https://a.example/ five')?.note).toBe('Mine.');
});

it('a mapping that is none of ours keeps no table from being read', async () => {
  const columns = ['text', 'speaker'] as const;
  const names = ['words', 'who'];
  const table = { header: true, columns: ['speaker', 'text'] };
  await fakeBrowser.storage.local.set({ columnMappings: [null, {}, { names }, { names, table }] });
  const kept = await keptMapping({
    columns: names.map((name, at) => ({ name, field: columns[at] ?? null, examples: [] })),
    rows: [],
    options: { header: true, columns, names },
    encoding: 'utf-8',
  });
  expect(kept?.columns).toEqual(['speaker', 'text']);
});
