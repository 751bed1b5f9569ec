import { describe, expect, it } from 'vitest';
import { pageAddress } from '../../../text/page-address';

describe('pageAddress', () => {
  it('is one for all ways to the same page', () => {
    const page = 'https://news.example/a?id=7';
    for (const way of ['#top', '&utm_source=x&utm_medium=y', '&fbclid=1', '&gclid=2#b']) {
      expect(pageAddress(page + way)).toBe(page);
    }
    expect(pageAddress('https://me:secret@news.example/a?id=7')).toBe(page);
  });

  it('tells pages apart', () => {
    expect(pageAddress('https://news.example/a?id=8')).not.toBe(
      pageAddress('https://news.example/a'),
    );
  });

  it('is none for what has no address, or too long a one', () => {
    for (const url of [
      'about:srcdoc',
      'no address',
      'data:text/html,x',
      '',
      `https://a.example/${'x'.repeat(3000)}`,
    ]) {
      expect(pageAddress(url)).toBeNull();
    }
    expect(pageAddress('file:///home/me/a.html#b')).toBe('file:///home/me/a.html');
  });
});
