import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dismissal } from '../../../model';

const kept: Omit<Dismissal, 'at'>[] = [];
const refuse = { dismiss: false, restore: false };
vi.mock('../../../messages', () => ({
  ask: async (type: string, body: Omit<Dismissal, 'id' | 'at'> & { id: string }) => {
    if (refuse[type as 'dismiss']) throw new Error('There is no room left.');
    if (type === 'dismiss') {
      const one = { ...body, id: JSON.stringify([body.target, body.host, body.page, body.claim]) };
      if (!kept.some(({ id }) => id === one.id)) kept.push(one);
      return one;
    }
    const at = kept.findIndex(({ id }) => id === body.id);
    if (at >= 0) kept.splice(at, 1);
    return at >= 0;
  },
}));
const { dismissingOn } = await import('../../../extension/dismissing');

const URL_HERE = 'https://news.example/a?utm_source=x#b';
const what = {
  kind: 'not-related',
  target: 's',
  words: ' Its  WORDS ',
  claim: { id: 'c', proposition: 'All is well.' },
  label: (claim: string | null) => claim ?? 'its words',
} as const;

beforeEach(() => {
  kept.length = 0;
  Object.assign(refuse, { dismiss: false, restore: false });
});

describe('dismissing on a page', () => {
  it('goes by the words here, and by the claim farther; one reach stands at a time', async () => {
    const it = dismissingOn(URL_HERE);
    expect(it.scopes).toEqual(['here', 'site', 'always']);
    await it.dismiss(what, 'here');
    const here = { host: 'news.example', page: 'https://news.example/a', words: what.words };
    expect(kept).toMatchObject([{ ...here, label: 'its words' }]);
    expect(kept[0]).not.toHaveProperty('claim');
    await it.dismiss(what, 'site');
    expect(kept).toMatchObject([{ host: 'news.example', claim: 'c', label: 'All is well.' }]);
    expect(kept[0]).not.toHaveProperty('page');
    await it.dismiss(what, 'always');
    expect(kept).toMatchObject([{ host: null, claim: 'c' }]);
    await it.restore('s');
    expect(kept).toEqual([]);
  });

  it('loses nothing where a wider reach, or the way back, is refused', async () => {
    const it = dismissingOn(URL_HERE);
    await it.dismiss(what, 'here');
    refuse.dismiss = true;
    await expect(it.dismiss(what, 'always')).rejects.toThrow('no room');
    expect(kept).toHaveLength(1);
    Object.assign(refuse, { dismiss: false, restore: true });
    await expect(it.dismiss(what, 'always')).rejects.toThrow('no room');
    expect(kept).toHaveLength(2);
    refuse.restore = false;
    await it.restore('s');
    expect(kept).toEqual([]);
  });

  it('where a page has no address or no host reaches as far as can be told', async () => {
    expect(dismissingOn('file:///a.html').scopes).toEqual(['here', 'always']);
    const none = dismissingOn('about:srcdoc');
    expect(none.scopes).toEqual(['always']);
    await none.dismiss({ ...what, claim: null }, 'always');
    expect(kept).toMatchObject([{ host: null, label: 'its words' }]);
    expect(kept[0]).not.toHaveProperty('claim');
  });
});
