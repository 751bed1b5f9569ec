import { expect, it, vi } from 'vitest';
import { onceVisible } from '../../../page/once-visible';

function page() {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' as const });
  const see = (visibilityState: 'visible' | 'hidden') => {
    Object.assign(document, { visibilityState });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  return { document: document as unknown as Document, see };
}

it('works at once while the page is seen, and once when a hidden one is seen again', () => {
  const { document, see } = page();
  const work = vi.fn();
  const wanted = onceVisible(document, new AbortController().signal, work);
  wanted();
  expect(work).toHaveBeenCalledTimes(1);
  see('hidden');
  wanted();
  wanted();
  see('hidden');
  expect(work).toHaveBeenCalledTimes(1);
  see('visible');
  expect(work).toHaveBeenCalledTimes(2);
  see('hidden');
  see('visible');
  expect(work).toHaveBeenCalledTimes(2);
});

it('forgets it when the extension leaves the page', () => {
  const { document, see } = page();
  const life = new AbortController();
  const work = vi.fn();
  see('hidden');
  onceVisible(document, life.signal, work)();
  life.abort();
  see('visible');
  expect(work).not.toHaveBeenCalled();
});
