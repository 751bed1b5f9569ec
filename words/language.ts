import { message } from './source';

/** The languages there are, of those that are written from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/**
 * The language of the words that are shown, BCP 47, for `Intl`. Told by the messages themselves: the browser's own
 * language may be one that we have no words in.
 */
export function locale(): string {
  return message('language') || 'en-GB';
}

/** The same for a `lang` attribute, without the country. */
export function language(): string {
  return new Intl.Locale(locale()).language;
}

/** For a `dir` attribute. */
export function direction(of = language()): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(of) ? 'rtl' : 'ltr';
}

/** Makes one for each language, for they are dear to make. */
function perLanguage<T>(make: (locale: string) => T): () => T {
  const made = new Map<string, T>();
  return () => {
    const wanted = locale();
    const known = made.get(wanted) ?? make(wanted);
    made.set(wanted, known);
    return known;
  };
}

const numbers = perLanguage((wanted) => new Intl.NumberFormat(wanted));
const plurals = perLanguage((wanted) => new Intl.PluralRules(wanted));
const lists = perLanguage((wanted) => new Intl.ListFormat(wanted, { type: 'conjunction' }));

/** `1,024`, as the language writes it. */
export function formatNumber(value: number): string {
  return numbers().format(value);
}

/** `one`, `few`, `many`, `other`: the form in which the language counts so many. */
export function pluralForm(count: number): Intl.LDMLPluralRule {
  return plurals().select(count);
}

/** `one, two and three`. */
export function formatList(items: readonly string[]): string {
  return lists().format(items);
}
