import { afterEach, describe, expect, it, vi } from 'vitest';
import de from '../../../locales/de.json';
import en from '../../../locales/en.json';
import lt from '../../../locales/lt.json';
import uk from '../../../locales/uk.json';
import { pieces, t } from '../../../words';
import { direction, formatList, formatNumber, language, locale } from '../../../words/language';
import { setWords } from '../../../words/source';

afterEach(() => {
  setWords(en);
  vi.unstubAllGlobals();
});

describe('words', () => {
  it('count as the language counts', () => {
    expect([0, 1, 2, 1024].map((n) => t('unit.statements', n))).toEqual([
      '0 statements',
      '1 statement',
      '2 statements',
      '1,024 statements',
    ]);
    setWords(lt);
    expect([1, 2, 10, 21].map((n) => t('unit.statements', n))).toEqual([
      '1 pareiškimas',
      '2 pareiškimai',
      '10 pareiškimų',
      '21 pareiškimas',
    ]);
    setWords(uk);
    expect([1, 3, 5, 22].map((n) => t('unit.statements', n))).toEqual([
      '1 заява',
      '3 заяви',
      '5 заяв',
      '22 заяви',
    ]);
  });

  it('put values where the language wants them, whatever they hold', () => {
    setWords({ a: 'Before {b} and {a}.' });
    const key = 'a' as 'language';
    expect(t(key, { a: '{b}', b: '$1' })).toBe('Before $1 and {b}.');
    const thing = { some: 'element' };
    expect(pieces(key, { a: thing, b: 2 })).toEqual(['Before ', '2', ' and ', thing, '.']);
  });

  it('are asked of the browser in an extension, by names without dots', () => {
    setWords(null);
    const getMessage = vi.fn((name: string) => (name === 'extension_name' ? 'Im Protokoll' : ''));
    vi.stubGlobal('browser', { i18n: { getMessage } });
    expect(t('extension.name')).toBe('Im Protokoll');
    expect(t('extension.saveWords')).toBe('extension.saveWords');
  });

  it('give their name where an update has taken the messages away', () => {
    setWords(null);
    const getMessage = () => {
      throw new Error('Extension context invalidated.');
    };
    vi.stubGlobal('browser', { i18n: { getMessage } });
    expect(t('extension.name')).toBe('extension.name');
    expect(locale()).toBe('en-GB');
  });

  it('tell their language, its numbers and its direction', () => {
    setWords(de);
    expect([locale(), language(), direction(), formatNumber(1024.5)]).toEqual([
      'de',
      'de',
      'ltr',
      '1.024,5',
    ]);
    expect(formatList(['a', 'b', 'c'])).toBe('a, b und c');
    expect(direction('he')).toBe('rtl');
  });
});
