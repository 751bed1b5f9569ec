/**
 * The words of the interface, in the reader's language. The catalogues of `locales/` become the extension's own
 * messages by WXT's i18n module, and the browser hands them out by its own language: no script carries a catalogue.
 */
import type { CountKey, PlainKey } from './catalogue';
import { formatNumber, pluralForm } from './language';
import { message } from './source';

type Args<K, V> = K extends CountKey
  ? [count: number, values?: Record<string, V>]
  : [values?: Record<string, V>];

/** A placeholder, as in `{name}`. */
const PLACE = /\{(\w+)\}/;

/**
 * The message in the reader's language, with values in the places of their names: `t('popup.title')`,
 * `t('search.about', { name })`. Of a message that counts the number comes first, and stands at `{count}`:
 * `t('unit.statements', 3)`. Numbers are written as the language writes them. What has no message gives its key.
 */
export function t<K extends PlainKey | CountKey>(
  key: K,
  ...args: Args<K, string | number>
): string {
  return pieces(key, ...args).join('');
}

/**
 * The same in pieces, for values that are more than text: `<p>{pieces('search.found', { name: <b>{name}</b> })}</p>`.
 * Where they stand in the sentence is the language's affair. A `count` among the values stands in the number's place.
 */
export function pieces<K extends PlainKey | CountKey, V>(
  key: K,
  ...args: Args<K, V | string | number>
): (V | string)[] {
  const [first, second] = args as [unknown, unknown];
  const counted = typeof first === 'number';
  const text = counted ? countedText(key, first) : message(key);
  const values: Record<string, V | string | number> = {
    ...(counted ? { count: first } : {}),
    ...((counted ? second : first) as Record<string, V> | undefined),
  };
  return (text || key).split(PLACE).map((part, at) => {
    if (at % 2 === 0) return part;
    const value = values[part];
    if (typeof value === 'number') return formatNumber(value);
    return value === undefined ? `{${part}}` : (value as V | string);
  });
}

function countedText(key: string, count: number): string {
  return message(`${key}.${pluralForm(count)}`) || message(`${key}.other`);
}
