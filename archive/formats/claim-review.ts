import type { Edtf } from '../../model';
import { readDate } from './dates';
import { clean, type Entry, type Input, listOf, textOf } from './entry';
import { type Agent, addressOf, agentOf, first, nodesOf, property } from './json-ld';
import type { Found } from './json-stream';

const TYPES = new Set(['ClaimReview']);

/** A day of markup, as its publisher wrote it; null when it cannot be read. */
export function dayOf(value: unknown): Edtf | null {
  const read = readDate(textOf(value) ?? '');
  return read && 'date' in read ? read.date : null;
}

/**
 * The reviews of a schema.org document (`ClaimReview`, `https://schema.org/ClaimReview`), wherever they
 * stand in it: the claim as the checker sums it up, so indirect speech; who made it; when and where, if the
 * checker says. What the checker found is kept as the checker's own words in the note, never as a side
 * or a verdict of ours. Empty when the document has none.
 */
export function fromClaimReview(found: Found): Input[] {
  const { line, value, raw } = found;
  if (found.why !== undefined) return [{ line, why: found.why, raw }];
  const { nodes, byId } = nodesOf(value, TYPES);
  return nodes.map((review): Input => {
    const words = property(review, 'claimReviewed');
    const text = typeof words === 'string' ? clean(words).trim() : '';
    if (!text) return { line, why: 'has no “claimReviewed”', raw };
    const claim = first(property(review, 'itemReviewed'), byId);
    const authors = listOf(property(claim, 'author') ?? property(claim, 'creator'));
    const speaker = agentOf(authors[0], byId);
    if (!speaker) return { line, why: 'does not say who made the claim', raw };
    return { line, entry: entryOf(review, claim, speaker, text, authors.length > 1, byId), raw };
  });
}

function entryOf(
  review: unknown,
  claim: unknown,
  speaker: Agent,
  text: string,
  hasMore: boolean,
  byId: ReadonlyMap<string, object>,
): Entry {
  const checker = agentOf(property(review, 'author') ?? property(review, 'publisher'), byId);
  const said = dayOf(property(claim, 'datePublished')) ?? dayOf(property(claim, 'dateCreated'));
  const appearance = first(
    property(claim, 'firstAppearance') ?? property(claim, 'appearance'),
    byId,
  );
  const where = addressOf(appearance, byId);
  const reviewed = dayOf(property(review, 'datePublished'));
  const url = addressOf(review, byId);
  const entry: Entry = {
    text,
    form: 'indirect',
    speaker,
    said,
    saidBasis: said ? 'stated' : 'unknown',
    source: where ? titled(appearance, { url: where }) : titled(review, url ? { url } : {}),
    note: ratingOf(review, checker, reviewed, url, byId),
  };
  if (hasMore) entry.noted = ['several people made the claim; the first of them is taken'];
  const language = textOf(property(review, 'inLanguage'));
  if (language && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(language))
    entry.source.language = language;
  if (!where && reviewed) entry.source.published = reviewed;
  if (!where && checker) entry.publisher = checker.name;
  return entry;
}

function titled(node: unknown, source: Entry['source']): Entry['source'] {
  const title = textOf(property(node, 'headline')) ?? textOf(property(node, 'name'));
  return title ? { ...source, title } : source;
}

/** `Checked by Full Fact, 2021-03-04: “Mostly false”. https://…` */
function ratingOf(
  review: unknown,
  checker: Agent | null,
  reviewed: Edtf | null,
  url: string | undefined,
  byId: ReadonlyMap<string, object>,
): string {
  const rating = first(property(review, 'reviewRating'), byId);
  const value = textOf(property(rating, 'ratingValue'));
  const best = textOf(property(rating, 'bestRating'));
  const words =
    textOf(property(rating, 'alternateName')) ??
    textOf(property(rating, 'name')) ??
    (value && (best ? `${value} of ${best}` : value));
  const explained = textOf(property(rating, 'ratingExplanation'));
  const by = [checker && `by ${checker.name}`, reviewed].filter(Boolean).join(', ');
  return [
    `Checked${by ? ` ${by}` : ''}${words ? `: “${words}”` : ''}.`,
    explained && `“${explained}”`,
    url,
  ]
    .filter(Boolean)
    .join(' ');
}
