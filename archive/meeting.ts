/**
 * How the speakers, publishers and claims of several packs meet: one person is one speaker, whichever
 * packs know him. Ids are shared by all packs, so a pack may bring a speaker or a claim that is on
 * record already, as long as it is the same; an id that means somebody else is refused at import.
 */
import type { Claim, Publisher, Speaker, Statement } from '../model';
import { fold } from '../text/fold';
import { namesOf, type SourceHead } from './tables';

/** Things that met, by the id of the first; and that id by each of their ids. */
export interface Met<T> {
  all: Map<string, T>;
  first: Map<string, string>;
}

/** Speakers meet by id, by Wikidata item, or by name where not both have an item. */
export function meetSpeakers(speakers: Iterable<Speaker>): Met<Speaker> {
  const met: Met<Speaker> = { all: new Map(), first: new Map() };
  const byItem = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const speaker of speakers) {
    const name = nameKey(speaker);
    const namesake = name === null ? undefined : byName.get(name);
    const known =
      met.first.get(speaker.id) ??
      byItem.get(speaker.wikidata ?? '') ??
      (namesake && sameItem(met.all.get(namesake), speaker) ? namesake : undefined) ??
      speaker.id;
    met.first.set(speaker.id, known);
    const other = met.all.get(known);
    const one = other ? merged(other, speaker) : speaker;
    met.all.set(known, one);
    if (one.wikidata) byItem.set(one.wikidata, known);
    if (name !== null && !byName.has(name)) byName.set(name, known);
  }
  return met;
}

/** Publishers meet by id, or by name and country. */
export function meetPublishers(publishers: Iterable<Publisher>): Met<Publisher> {
  const met: Met<Publisher> = { all: new Map(), first: new Map() };
  const byName = new Map<string, string>();
  for (const publisher of publishers) {
    const name = `${publisher.country ?? ''} ${fold(publisher.name)}`;
    const known = met.first.get(publisher.id) ?? byName.get(name) ?? publisher.id;
    met.first.set(publisher.id, known);
    if (!met.all.has(known)) met.all.set(known, publisher);
    byName.set(name, known);
  }
  return met;
}

/** An unnamed speaker (`a European diplomat`) is somebody else each time. */
function nameKey(speaker: Speaker): string | null {
  return speaker.kind === 'unnamed' ? null : `${speaker.kind} ${fold(speaker.name)}`;
}

function sameItem(a: Speaker | undefined, b: Speaker): boolean {
  return !a?.wikidata || !b.wikidata || a.wikidata === b.wikidata;
}

/** The first's name and roles, the names of both. */
function merged(a: Speaker, b: Speaker): Speaker {
  const union = <T>(x: readonly T[] = [], y: readonly T[] = []) => [...new Set([...x, ...y])];
  const aliases = union(a.aliases, [b.name, ...b.aliases]).filter((name) => name !== a.name);
  const scripts = { ...a.scripts };
  for (const [script, names] of Object.entries(b.scripts ?? {})) {
    scripts[script] = union(scripts[script], names);
  }
  const wikidata = a.wikidata ?? b.wikidata;
  return {
    ...a,
    aliases,
    scripts,
    metonyms: union(a.metonyms, b.metonyms),
    namesakes: [...(a.namesakes ?? []), ...(b.namesakes ?? [])],
    roles: a.roles.length ? a.roles : b.roles,
    ...(wikidata ? { wikidata } : {}),
  };
}

/** What other packs have under an id. */
export interface OnRecordAlready {
  speaker: Map<string, Speaker>;
  publisher: Map<string, Publisher>;
  claim: Map<string, Claim>;
  source: Map<string, SourceHead>;
  statement: { has(id: string): boolean };
}

type Arriving =
  | ({ type: 'speaker' } & Speaker)
  | ({ type: 'publisher' } & Publisher)
  | ({ type: 'claim' } & Claim)
  | ({ type: 'source' } & SourceHead)
  | ({ type: 'statement' } & Statement);

/** Why a record cannot join what is on record: its id stands for something else. Null when it can. */
export function clash(record: Arriving, already: OnRecordAlready): string | null {
  const taken = (what: string) =>
    `the ${record.type} id "${record.id}" is on record already ${what}; choose another id`;
  switch (record.type) {
    case 'speaker': {
      const other = already.speaker.get(record.id);
      return !other || samePerson(other, record) ? null : taken(`for ${other.name}`);
    }
    case 'publisher': {
      const other = already.publisher.get(record.id);
      return !other || fold(other.name) === fold(record.name) ? null : taken(`for ${other.name}`);
    }
    case 'claim': {
      const other = already.claim.get(record.id);
      const same = !other || other.proposition === record.proposition;
      return same ? null : taken(`for “${other.proposition}”`);
    }
    case 'source': {
      const other = already.source.get(record.id);
      const same = !other || (other.title === record.title && other.url === record.url);
      return same ? null : taken(`for “${other.title}”`);
    }
    case 'statement':
      return already.statement.has(record.id) ? taken('in another pack') : null;
  }
}

function samePerson(a: Speaker, b: Speaker): boolean {
  if (a.wikidata && b.wikidata) return a.wikidata === b.wikidata;
  const names = new Set(namesOf(a).map(fold));
  return namesOf(b).some((name) => names.has(fold(name)));
}
