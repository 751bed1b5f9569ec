import { describe, expect, it } from 'vitest';
import { catalogues, type Message, messagesOf, placesIn, textsOf } from './catalogues';
import { sameAsEnglish } from './same-as-english';

const english = messagesOf(catalogues.en ?? {});
const others = Object.entries(catalogues).filter(([language]) => language !== 'en');

/** The quotation marks that a language has no use for. */
const foreignMarks: Record<string, RegExp> = {
  lt: /["”«»]/,
  uk: /["“”„]/,
  de: /["”«»]/,
  fr: /["“”„]/,
  en: /["„«»]/,
};

const formsOf = (language: string) =>
  [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();

/** All places of a message; what a form for the number one may leave out is the number. */
const places = (message: Message) =>
  placesIn(typeof message === 'string' ? message : (message.other ?? ''));

describe.each(Object.entries(catalogues))('the words in %s', (language, catalogue) => {
  const messages = messagesOf(catalogue);
  const each = [...messages].flatMap(([key, message]) =>
    textsOf(message).map((text) => ({ key, text })),
  );

  it('are all there, and no others', () => {
    expect([...messages.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('have every plural form of the language, and no others', () => {
    const wrong = [...messages].filter(
      ([, message]) =>
        typeof message !== 'string' &&
        Object.keys(message).sort().join() !== formsOf(language).join(),
    );
    expect(wrong).toEqual([]);
  });

  it('count where English counts', () => {
    const kinds = (all: Map<string, Message>) =>
      [...all].filter(([, message]) => typeof message !== 'string').map(([key]) => key);
    expect(kinds(messages).sort()).toEqual(kinds(english).sort());
  });

  it('have the same places for values', () => {
    const wrong = [...messages].filter(([key, message]) => {
      const wanted = places(english.get(key) ?? '').join();
      return textsOf(message).some((text) => {
        const here = placesIn(text).join();
        const isOne = typeof message !== 'string' && message.one === text;
        // Where “one” is the number one alone, it may be a word or go without saying.
        const leaves = isOne && /^(?:en|de)$/.test(language);
        return here !== wanted && !(leaves && here === wanted.replace(/^count,?|,count\b/, ''));
      });
    });
    expect(wrong).toEqual([]);
  });

  it('are neither empty nor frayed', () => {
    const frayed = /^$|^[ \n]|[ \n]$| {2}|\.\.\.|\$|[{}](?![^{}]*\})(?<!\})|TODO/;
    expect(each.filter(({ text }) => frayed.test(text))).toEqual([]);
  });

  it('have quotation marks of the language', () => {
    expect(each.filter(({ text }) => foreignMarks[language]?.test(text))).toEqual([]);
  });

  it('fit the places that browsers give the name and the description', () => {
    expect(String(messages.get('extension.name')).length).toBeLessThanOrEqual(45);
    expect(String(messages.get('extension.description')).length).toBeLessThanOrEqual(132);
  });
});

describe('the words', () => {
  it.each(others)(
    'of %s are translated, but for those that are the same',
    (language, catalogue) => {
      // What has no word of its own, as `{speaker}, {date}`, is nobody's language.
      const hasWords = (text: string) => /\p{L}{2}/u.test(text.replace(/\{\w+\}/g, ''));
      const allowed = new Set(sameAsEnglish[language]);
      const same = [...messagesOf(catalogue)].filter(([key, message]) => {
        const texts = textsOf(message).filter((text) => hasWords(text) && !allowed.has(text));
        const inEnglish = textsOf(english.get(key) ?? '');
        return texts.length > 0 && texts.every((text) => inEnglish.includes(text));
      });
      expect(same).toEqual([]);
    },
  );

  it('have names that browsers can keep', () => {
    const names = [...english].flatMap(([key, message]) =>
      typeof message === 'string' ? [key] : Object.keys(message).map((form) => `${key}.${form}`),
    );
    expect(names.filter((name) => !/^[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*$/.test(name))).toEqual([]);
    // Chrome reads them without regard to case.
    const kept = names.map((name) => name.replaceAll('.', '_').toLowerCase());
    expect(new Set(kept).size).toBe(kept.length);
  });
});
