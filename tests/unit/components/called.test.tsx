import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { FilterBar } from '../../../components/search/FilterBar';
import type { Facets, Filters } from '../../../components/search/types';

let body: HTMLElement;
beforeEach(() => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  vi.stubGlobal('document', document);
  body = document.body;
});

const listed: Facets = {
  speakers: [
    { id: 'ann', name: 'Ann Example', count: 9 },
    ...Array.from({ length: 300 }, (_, i) => ({
      id: `s${i}`,
      name: `Busy Speaker ${i}`,
      count: 5,
    })),
  ],
  publishers: [],
  claims: [],
  years: null,
};
const query = (...speakers: string[]): Filters => ({
  speakers,
  publishers: [],
  claims: [],
  stance: null,
  after: null,
  before: null,
});
/** What the chip of speakers says of a filter. */
async function chip(facets: Facets, ...speakers: string[]) {
  await act(() =>
    render(<FilterBar query={query(...speakers)} facets={facets} onChange={() => {}} />, body),
  );
  await act(async () => {});
  const select = body.querySelector('select') as HTMLSelectElement;
  const chosen = select.getAttribute('value') ?? select.value;
  return [...select.querySelectorAll('option')].find((it) => it.getAttribute('value') === chosen)
    ?.textContent;
}

it('a chip names whom a filter means: one of the list, one far down in it, or one who is not in it', async () => {
  const called = vi.fn(async (text: string) => (text === 'lavrov' ? 'Sergey Lavrov' : null));
  const facets = { ...listed, called };
  expect(await chip(facets, 'ann')).toBe('Ann Example (9)');
  expect(await chip(facets, 's299')).toBe('Busy Speaker 299');
  expect(called).not.toHaveBeenCalled();
  expect(await chip(facets, 'lavrov')).toBe('Sergey Lavrov');
  // Of several no name is right, and what was typed stands.
  expect(await chip(facets, 'smith')).toBe('smith');
  expect(await chip(listed, 'lavrov')).toBe('lavrov');
});
