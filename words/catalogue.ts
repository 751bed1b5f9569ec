/**
 * What may be said: the messages of `locales/en.json`, by their path with dots. The other languages hold the same
 * ones, which tests/unit/words/catalogues.test.ts sees to. A group with an `other` in it is one message in the
 * plural forms of its language, named as `Intl.PluralRules` names them.
 */
import type en from '../locales/en.json';

/** A language's messages, nested as in its file. */
export type Catalogue = { [key: string]: string | Catalogue };

type Paths<T, Wanted> = {
  [K in keyof T & string]: T[K] extends Wanted
    ? K
    : T[K] extends string | { other: string }
      ? never
      : `${K}.${Paths<T[K], Wanted>}`;
}[keyof T & string];

/** Messages that are said the same of any number. */
export type PlainKey = Paths<typeof en, string>;
/** Messages that count something. */
export type CountKey = Paths<typeof en, { other: string }>;
