import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Archive, openArchive } from '../../../../archive/archive';
import { MemoryStore } from '../../../../archive/memory';
import type { Draft } from '../../../../context/saving';
import { drop, keep, undo } from '../../../../extension/save/keep';
import { selectorOf } from '../../../../text/selector';
import { claim, header, pack, publisher, speaker, statement } from '../../archive/packs';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

const text = 'Ada Farrow spoke. “The lighthouse is too dear,” she said.';
const words = 'The lighthouse is too dear';
const at = text.indexOf(words);

const draft = (over: Partial<Draft> = {}): Draft => ({
  id: 'my:0011',
  text: words,
  form: 'direct',
  speaker: { name: 'Ada Farrow', kind: 'person', role: 'Foreign Minister' },
  said: '2025-09-15',
  saidBasis: 'inferred',
  saidNote: 'the day of the article',
  venue: null,
  positions: [],
  tags: ['towers'],
  note: null,
  selector: selectorOf(text, { start: at, end: at + words.length }),
  source: {
    url: 'https://paper.example/a',
    title: 'A tower by the sea',
    published: '2025-09-15',
    language: 'en',
    text,
    publisher: { id: null, name: 'The Paper', controlLabel: null },
    host: 'paper.example',
  },
  ...over,
});

/** Another pack, with somebody, a claim and a publisher to refer to. */
const theirs = pack(
  {
    publishers: [publisher('daily'), publisher('sea', { name: 'The Sea', hosts: ['sea.example'] })],
    speakers: [speaker('ann', 'Ann Example', { wikidata: 'Q42' })],
    claims: [claim('tower', 'A tower should be built')],
    statements: [statement('t1', 'Towers fall.')],
  },
  { ...header, id: 'theirs' },
);

async function opened(store = new MemoryStore()) {
  const archive = await Archive.over(store, 'keeping', {});
  await archive.importPack(theirs);
  return archive;
}
const ownIds = async (archive: Archive) => (await archive.ownRecords()).map(({ id }) => id);

describe('where nothing can be kept', () => {
  it.each([
    ['NewerDatabase', /newer version of On Record/],
    ['BlockedDatabase', /Another tab still uses an older version/],
    ['LateDatabase', /did not open in time/],
    ['QuotaExceededError', /no room left/],
    ['SecurityError', /refuses to store/],
  ])('a reader is told why and keeps his draft: %s', async (name, why) => {
    const open = () => Promise.reject(Object.assign(new Error('no'), { name }));
    const archive = await openArchive({ open });
    await expect(keep(archive, draft())).rejects.toThrow(why);
    expect(await ownIds(archive)).toEqual([]);
  });
});

describe('what a reader keeps', () => {
  it('is on record whole, with a new speaker, a publisher by its host and the page’s text', async () => {
    const archive = await opened();
    const { statement: kept } = await keep(archive, draft());
    expect(kept).toMatchObject({
      text: words,
      own: true,
      tags: ['towers'],
      speaker: { name: 'Ada Farrow', kind: 'person' },
      publisher: { name: 'The Paper', control: 'unknown' },
      source: { title: 'A tower by the sea', url: 'https://paper.example/a' },
    });
    const source = await archive.source(kept?.source.id ?? '');
    expect(source?.source.text).toBe(text);
    expect((await archive.search('lighthouse dear')).total).toBe(1);
  });

  it('refers to what other packs have under the same ids, and stands though they go', async () => {
    const archive = await opened();
    const { statement: kept } = await keep(
      archive,
      draft({
        speaker: { id: 'ann' },
        positions: [{ claim: { id: 'tower' }, stance: 'rejects' }],
        source: { ...(draft().source as object), host: 'www.sea.example' } as Draft['source'],
      }),
    );
    expect(kept).toMatchObject({
      speaker: { id: 'ann' },
      publisher: { id: 'sea' },
      positions: [{ claim: 'tower', stance: 'rejects', proposition: 'A tower should be built' }],
    });
    expect((await archive.counts()).speakers).toBe(1);
    await archive.removePack('theirs');
    const [alone] = await archive.statements(['my:0011']);
    expect(alone?.speaker.name).toBe('Ann Example');
  });

  it('is taken back with all that came with it, and with nothing else', async () => {
    const archive = await opened();
    const first = await keep(archive, draft());
    const second = await keep(archive, draft({ id: 'my:0022', text: 'too dear' }));
    await undo(archive, first.undo);
    // The source and the speaker are the second's too by now.
    expect(await archive.statements(['my:0011'])).toEqual([]);
    expect((await archive.statements(['my:0022']))[0]?.text).toBe('too dear');
    await undo(archive, second.undo);
    expect(await archive.statements(['my:0022'])).toEqual([]);
    expect((await archive.search('lighthouse')).total).toBe(0);
  });

  it('is the same statement when the same draft comes twice', async () => {
    const archive = await opened();
    await keep(archive, draft());
    const before = await ownIds(archive);
    await keep(archive, draft());
    expect(await ownIds(archive)).toEqual(before);
  });

  it('can be edited, and the edit taken back', async () => {
    const archive = await opened();
    const { statement: kept } = await keep(archive, draft());
    const before = await archive.ownRecords();
    const edit = draft({
      speaker: { id: 'ann' },
      note: 'Not her.',
      source: { id: kept?.source.id ?? '' },
    });
    const { undo: back } = await keep(archive, edit);
    const [now] = await archive.statements(['my:0011']);
    expect(now).toMatchObject({ speaker: { id: 'ann' }, note: 'Not her.' });
    // Nobody made more of her than this statement.
    expect((await ownIds(archive)).filter((id) => id.startsWith('my:ada'))).toEqual([]);
    await undo(archive, back);
    expect(new Set(await archive.ownRecords())).toEqual(new Set(before));
  });

  it('can be deleted, and the deletion taken back', async () => {
    const archive = await opened();
    await keep(archive, draft());
    const before = await archive.ownRecords();
    const { undo: back } = await drop(archive, 'my:0011');
    expect(await archive.ownRecords()).toEqual([]);
    await undo(archive, back);
    expect(new Set(await archive.ownRecords())).toEqual(new Set(before));
    await expect(drop(archive, 't1')).rejects.toThrow('not in your record');
  });

  it('never makes a second person of one who is on record by that name', async () => {
    const archive = await opened();
    const again = draft({ speaker: { name: 'ann  example', kind: 'person', role: '' } });
    await expect(keep(archive, again)).rejects.toThrow('Ann Example is on record');
    expect(await archive.ownRecords()).toEqual([]);
  });

  it('says in a sentence why something cannot be kept', async () => {
    const archive = await opened();
    await expect(keep(archive, draft({ text: 'x'.repeat(20_001) }))).rejects.toThrow(
      /^This cannot be kept: "text" of the statement must not be longer/,
    );
    await expect(keep(archive, draft({ speaker: { id: 'gone' } }))).rejects.toThrow(
      'not on record any more',
    );
    expect(await archive.ownRecords()).toEqual([]);
  });

  it('is whole or not there when the writing is ended at any step', async () => {
    for (let steps = 0; ; steps++) {
      const store = new MemoryStore();
      const archive = await opened(store);
      await keep(archive, draft());
      const ended = endingAfter(store, steps);
      const second = keep(await Archive.over(ended.store, 'keeping', {}), draft({ id: 'my:0022' }));
      const isKept = await second.then(
        () => true,
        () => false,
      );
      const later = await Archive.over(store, 'keeping', {});
      await later.sweep();
      expect(await later.statements(['my:0011'])).toHaveLength(1);
      expect((await later.statements(['my:0022'])).length).toBe(ended.isCommitted() ? 1 : 0);
      if (isKept) {
        expect(steps).toBeGreaterThan(3);
        return;
      }
    }
  }, 60_000);
});

/** A store whose writing fails for good after some steps, as in a worker that is ended. */
function endingAfter(store: MemoryStore, steps: number) {
  let left = steps;
  let committed = false;
  const writes = ['begin', 'write', 'discard', 'commit', 'erase'];
  const ending = new Proxy(store, {
    get(target, name) {
      const value = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (!writes.includes(String(name))) return value.bind(target);
      return async (...args: unknown[]) => {
        if (left-- <= 0) throw new Error('Ended.');
        const result = await value.apply(target, args);
        if (name === 'commit') committed = true;
        return result;
      };
    },
  });
  return { store: ending, isCommitted: () => committed };
}
