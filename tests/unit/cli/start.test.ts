import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../cli/start/arguments';
import { isListed, pagesFor } from '../../../cli/start/pages';

describe('the arguments of npm start', () => {
  it('are none, a page, or a browser', () => {
    expect(readArguments([], true)).toEqual({ browser: null, page: null, headless: false });
    expect(readArguments(['--browser', 'firefox', 'a.html'], false)).toEqual({
      browser: 'firefox',
      page: 'a.html',
      headless: true,
    });
  });

  it('are refused with the usage', () => {
    expect(() => readArguments(['--browser', 'lynx'], true)).toThrow(/lynx.*\n\nnpm start/s);
    expect(() => readArguments(['a', 'b'], true)).toThrow(/One page/);
    expect(() => readArguments(['--faster'], true)).toThrow(/npm start/);
  });
});

describe('the pages that are served', () => {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-'));
  const save = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  it('are the seeds and a list of them when none is named', () => {
    const { url, sites, local } = pagesFor(null);
    expect(local).toBe(true);
    expect(Object.keys(sites)).toHaveLength(6);
    expect(sites[new URL(url).hostname]).toHaveProperty([new URL(url).pathname]);
  });

  it('are a saved page under the address that it states, if we read there', () => {
    const file = save(
      'a.html',
      '<link rel="canonical" href="https://www.rt.com/russia/1/"><p>Read</p>',
    );
    const { url, sites } = pagesFor(file);
    expect(url).toBe('https://www.rt.com/russia/1/');
    expect(sites['www.rt.com']?.['/russia/1/']).toContain('<p>Read</p>');
  });

  it('are a saved page under a listed host if it states none', () => {
    const stranger = save('b.html', '<meta property="og:url" content="https://shop.example/1">');
    expect(isListed(pagesFor(stranger).url)).toBe(true);
    expect(isListed(pagesFor(save('c d.txt', 'A headline\n\nA paragraph.')).url)).toBe(true);
  });

  it('are told in a line to be missing', () => {
    expect(() => pagesFor('nowhere.html')).toThrow(/^nowhere\.html: there is no such file\.$/);
  });

  it('are nobody’s when an address is named', () => {
    expect(pagesFor('https://example.com/')).toEqual({
      url: 'https://example.com/',
      sites: {},
      local: false,
    });
  });

  it('are on the list by host or by a name under it', () => {
    expect(isListed('https://rt.com/x')).toBe(true);
    expect(isListed('https://russian.rt.com/x')).toBe(true);
    expect(isListed('https://notrt.com/x')).toBe(false);
    expect(isListed('not an address')).toBe(false);
  });
});
