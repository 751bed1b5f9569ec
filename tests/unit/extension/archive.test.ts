import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MemoryStore } from '../../../archive/memory';
import { header, pack } from '../archive/packs';

/** Whether the disk is full, so that the database does not open. */
let isFull = false;
let opened = 0;
const store = new MemoryStore();

/** The module anew: each of our contexts opens the archive once. */
async function fresh() {
  vi.resetModules();
  const { archiveToKeepIn, keepArchiveBy, openBundledArchive } = await import(
    '../../../extension/archive'
  );
  keepArchiveBy(async () => {
    opened++;
    if (isFull) throw new DOMException('Internal error opening backing store.', 'UnknownError');
    return store;
  });
  return { archiveToKeepIn, openBundledArchive };
}

beforeEach(() => {
  opened = 0;
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.stubGlobal('__SEEDS_VERSION__', '1');
  vi.stubGlobal('fetch', async () => new Response(pack({}, { ...header, id: 'seeds' })));
});
afterEach(() => vi.unstubAllGlobals());

it('is opened anew to keep something in, once there is room', async () => {
  const { archiveToKeepIn, openBundledArchive } = await fresh();
  isFull = true;
  const first = await openBundledArchive();
  expect(first.trouble).toMatch(/no room left/);
  expect(await archiveToKeepIn()).toMatchObject({ trouble: first.trouble });
  // What was hidden in memory is still there while nothing better is.
  expect(await openBundledArchive()).toBe(first);
  isFull = false;
  const then = await archiveToKeepIn();
  expect(then.trouble).toBeNull();
  expect(await openBundledArchive()).toBe(then);
});

it('is opened once where nothing is wrong', async () => {
  const { archiveToKeepIn, openBundledArchive } = await fresh();
  isFull = false;
  expect(await archiveToKeepIn()).toBe(await openBundledArchive());
  expect(await archiveToKeepIn()).toBe(await openBundledArchive());
  expect(opened).toBe(1);
});
