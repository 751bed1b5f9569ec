import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hereOnly, knownByWords } from '../../../page/here-only';
import { documentOf } from './parse';

const told = 'The ministers met by the river, and the press waited outside in the rain for a word.';
const first = `<article><p>${told}</p><p>First: ${told}</p></article>`;
const second = '<p>The ferry was late again, and nobody could tell the passengers why it had.</p>';
const banner = '<p>Read on for one euro a week, and end it whenever you like, at any time.</p>';

describe('a page is known by its words', () => {
  it('though they were drawn anew, and more came', () => {
    const document = documentOf(first);
    const isSame = knownByWords(document);
    expect(isSame()).toBe(true);
    document.body.innerHTML = `${banner}${first.replaceAll('the', '\n  the')}${second}`;
    expect(isSame()).toBe(true);
  });

  it('and is another where they went, and a banner alone stayed', () => {
    const document = documentOf(banner + first);
    const isSame = knownByWords(document);
    document.body.innerHTML = banner + second;
    expect(isSame()).toBe(false);
  });

  it('and is another where there was nothing to know it by', () => {
    expect(knownByWords(documentOf('<p>Too short.</p>'))()).toBe(false);
  });
});

describe('what is chosen for a page alone', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const begin = () => {
    const document = documentOf(first);
    const ended = vi.fn();
    const view = { document, setTimeout, clearTimeout } as unknown as Window & typeof globalThis;
    const end = new AbortController();
    const once = hereOnly(view, end.signal, ended);
    once.choose('off');
    return { document, ended, once, end };
  };

  it('stays when the address alone is another', () => {
    const { ended, once } = begin();
    once.moved(false);
    vi.advanceTimersByTime(3_600_000);
    expect(once.level).toBe('off');
    expect(ended).not.toHaveBeenCalled();
  });

  it('ends when the words go after the address, once', () => {
    const { document, ended, once } = begin();
    once.moved(false);
    vi.advanceTimersByTime(4_000);
    document.body.innerHTML = second;
    vi.advanceTimersByTime(3_600_000);
    expect(once.level).toBeNull();
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('ends at once for who comes back to the page', () => {
    const { ended, once } = begin();
    once.moved(true);
    expect(once.level).toBeNull();
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('is not looked at any more once the extension is gone, or another was chosen', () => {
    const { document, ended, once, end } = begin();
    once.moved(false);
    once.choose('full');
    document.body.innerHTML = second;
    vi.advanceTimersByTime(3_600_000);
    expect(once.level).toBe('full');
    once.moved(false);
    expect(once.level).toBeNull();
    once.choose('off');
    once.moved(false);
    end.abort();
    document.body.innerHTML = first;
    vi.advanceTimersByTime(3_600_000);
    expect(once.level).toBe('off');
    expect(ended).toHaveBeenCalledTimes(1);
  });
});
