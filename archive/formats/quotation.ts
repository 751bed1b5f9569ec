import { dayOf } from './claim-review';
import { clean, type Entry, type Input, member, textOf } from './entry';
import { carried, RECORDS } from './extension-members';
import { addressOf, agentOf, first, nodesOf, property, typesOf } from './json-ld';
import type { Found } from './json-stream';

const TYPES = new Set(['Quotation']);

/**
 * The quotations of a schema.org document (`Quotation`): ours come back as they left; of others the words,
 * who said them (`spokenByCharacter`, else `creator` or `author`), when, and in which work.
 */
export function fromQuotation(found: Found): Input[] {
  const { line, value, raw } = found;
  if (found.why !== undefined) return [{ line, why: found.why, raw }];
  // Records of ours that no quotation refers to (a claim alone) carry themselves.
  if (member(value, RECORDS) !== undefined && !typesOf(value).includes('Quotation')) {
    const records = carried(value, undefined, line);
    return records ? [{ line, records, raw }] : [];
  }
  const { nodes, byId } = nodesOf(value, TYPES);
  return nodes.map((node): Input => {
    const words = property(node, 'text');
    const text = typeof words === 'string' ? clean(words).trim() : '';
    const records = carried(node, typeof words === 'string' ? words : undefined, line);
    if (records) return { line, records, raw };
    if (!text) return { line, why: 'has no words that somebody said', raw };
    const speaker =
      agentOf(property(node, 'spokenByCharacter'), byId) ??
      agentOf(property(node, 'creator'), byId) ??
      agentOf(property(node, 'author'), byId);
    if (!speaker) return { line, why: 'does not say who said it', raw };
    const said = dayOf(property(node, 'dateCreated')) ?? dayOf(property(node, 'datePublished'));
    const work = first(
      property(node, 'isPartOf') ?? property(node, 'isBasedOn') ?? property(node, 'citation'),
      byId,
    );
    const source: Entry['source'] = {};
    const url = addressOf(work, byId) ?? addressOf(node, byId);
    const title = textOf(property(work, 'headline')) ?? textOf(property(work, 'name'));
    const published = dayOf(property(work, 'datePublished'));
    const publisher = agentOf(property(work, 'publisher'), byId);
    if (url) source.url = url;
    if (title) source.title = title;
    if (published) source.published = published;
    const entry: Entry = {
      text,
      form: 'direct',
      speaker,
      said,
      saidBasis: said ? 'stated' : 'unknown',
      source,
    };
    if (publisher) entry.publisher = publisher.name;
    return { line, entry, raw };
  });
}
