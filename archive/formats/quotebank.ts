import { hostOf } from './assemble';
import { readDate } from './dates';
import {
  clean,
  type Entry,
  type Input,
  listOf,
  member,
  textOf,
  webAddress,
  wikidataItem,
} from './entry';
import type { Found } from './json-stream';

/** An attribution that is likelier to be right than wrong. Quotebank's own paper reports at this point. */
const LIKELY = 0.5;

/**
 * A line of Quotebank (Vaucher, Spitz, Catasta, West: “Quotebank: A Corpus of Quotations from a Decade of
 * News”, WSDM 2021; quotation-centric version). Its speaker is the likeliest one of a model, its date that
 * of the article: both are told in the statement's notes. Who is one of several people of that name gets
 * no Wikidata item.
 */
export function fromQuotebank(found: Found, least = LIKELY): Input {
  const { line, value, raw } = found;
  if (found.why !== undefined) return { line, why: found.why, raw };
  const quotation = member(value, 'quotation');
  const text = typeof quotation === 'string' ? clean(quotation).trim() : '';
  if (!text) return { line, why: 'has no “quotation”', raw };
  const name = textOf(member(value, 'speaker'));
  if (!name || name === 'None') return { line, why: 'names no speaker (“None”)', raw };
  const probability = likelihood(value, name);
  if (probability !== null && probability < least) {
    return { line, why: `its speaker is less likely than ${least}`, raw };
  }
  const items = listOf(member(value, 'qids'))
    .map(wikidataItem)
    .filter((item) => item !== undefined);
  const urls = listOf(member(value, 'urls'))
    .map(webAddress)
    .filter((url) => url !== undefined);
  const read = readDate(textOf(member(value, 'date')) ?? '');
  const date = read && 'date' in read ? read.date : null;
  const [url] = urls;
  const entry: Entry = {
    text,
    form: 'direct',
    speaker: {
      name,
      kind: 'person',
      ...(items.length === 1 && items[0] ? { wikidata: items[0] } : {}),
    },
    said: date,
    saidBasis: date ? 'inferred' : 'unknown',
    source: { ...(url ? { url } : {}), ...(date ? { published: date } : {}), language: 'en' },
    note: noteOf(probability, textOf(member(value, 'numOccurrences')), items, urls.slice(1)),
  };
  if (date) entry.saidNote = 'The day of the first article that has the quotation.';
  const host = url && hostOf(url);
  if (host) entry.source.title = `Article on ${host}`;
  const id = textOf(member(value, 'quoteID'));
  if (id) entry.id = id;
  return { line, entry, raw };
}

/** How likely the model holds its speaker to be right; null where the line does not say. */
function likelihood(value: unknown, name: string): number | null {
  const pair = listOf(member(value, 'probas')).find((it) => Array.isArray(it) && it[0] === name);
  const probability = Array.isArray(pair) ? Number(pair[1]) : Number.NaN;
  return probability >= 0 && probability <= 1 ? probability : null;
}

const MOST_URLS = 5;

function noteOf(
  probability: number | null,
  occurrences: string | undefined,
  items: readonly string[],
  others: readonly string[],
): string {
  const attributed =
    probability === null
      ? 'Attributed by Quotebank.'
      : `Attributed by Quotebank with probability ${probability}.`;
  return [
    attributed,
    occurrences && `Found ${occurrences} ${occurrences === '1' ? 'time' : 'times'}.`,
    items.length > 1 && `One of several people of this name: ${items.slice(0, 20).join(', ')}.`,
    others.length > 0 && `Also: ${others.slice(0, MOST_URLS).join(' ')}`,
  ]
    .filter(Boolean)
    .join(' ');
}
