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

/**
 * Speakers meet by id, by Wikidata item, or by name where not both have an item; and as the reader decided, which goes
 * before all but the id. The first of those who met gives the name and the roles, unless the reader's own record decided
 * something of him: then that does.
 */
export function meetSpeakers(speakers: Iterable<Speaker>): Met<Speaker> {
  const every = [...new Set(speakers)];
  const decisions = new Decisions(every);
  const first = new Map<string, string>();
  const members = new Map<string, string[]>();
  const parts = new Map<string, Speaker[]>();
  const all = new Map<string, Speaker>();
  const byItem = new Map<string, string[]>();
  const byName = new Map<string, string[]>();
  for (const speaker of every) {
    const { id } = speaker;
    const name = nameKey(speaker);
    const mayBe = (group: string) => !decisions.areApart(id, members.get(group) ?? []);
    const known =
      first.get(id) ??
      decisions.root(id) ??
      byItem.get(speaker.wikidata ?? '')?.find(mayBe) ??
      byName.get(name ?? '')?.find((group) => sameItem(all.get(group), speaker) && mayBe(group)) ??
      id;
    if (!first.has(id)) push(members, known, id);
    first.set(id, known);
    push(parts, known, speaker);
    const one = { ...joined(all.get(known), speaker, parts.get(known) as Speaker[]), id: known };
    all.set(known, one);
    if (one.wikidata) push(byItem, one.wikidata, known);
    if (name !== null) push(byName, name, known);
  }
  return { all, first };
}

/** Who is who by the reader's word. */
class Decisions {
  private readonly roots = new Map<string, string>();
  private readonly apart = new Map<string, Set<string>>();

  constructor(speakers: readonly Speaker[]) {
    for (const { id, decided } of speakers) {
      for (const other of decided?.same ?? []) {
        const [a, b] = [this.end(id), this.end(other)];
        if (a !== b) this.roots.set(b, a);
      }
      for (const other of decided?.apart ?? []) {
        for (const [a, b] of [
          [id, other],
          [other, id],
        ] as const) {
          this.apart.set(a, (this.apart.get(a) ?? new Set()).add(b));
        }
      }
    }
  }

  /** The id under which the reader put this one; undefined where he did not. */
  root(id: string): string | undefined {
    return this.roots.has(id) ? this.end(id) : undefined;
  }

  areApart(id: string, others: readonly string[]): boolean {
    const apart = this.apart.get(id);
    return apart !== undefined && others.some((other) => apart.has(other));
  }

  private end(id: string): string {
    let at = id;
    for (let next = this.roots.get(at); next !== undefined; next = this.roots.get(at)) at = next;
    return at;
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const its = map.get(key);
  if (!its) map.set(key, [value]);
  else if (!its.includes(value)) its.push(value);
}

/**
 * Those who met, with one more. Only what the reader decided may change the order in which they are put together: else what
 * they were together before goes on, for a pack may have a speaker of the same name with each of its statements.
 */
function joined(before: Speaker | undefined, one: Speaker, parts: readonly Speaker[]): Speaker {
  if (!before || before.decided || one.decided) return together(parts);
  return merged(before, one);
}

function together(parts: readonly Speaker[]): Speaker {
  const head = parts.find(({ decided }) => decided) ?? (parts[0] as Speaker);
  if (head.decided?.corrects) return head;
  return parts.reduce((one, other) => (other === head ? one : merged(one, other)), head);
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

/** The same where it is known who goes by another's id: no name is looked at. */
export function metBefore(
  publishers: readonly Publisher[],
  known: readonly (readonly [own: string, id: string])[],
): Met<Publisher> {
  const met: Met<Publisher> = { all: new Map(), first: new Map(known) };
  for (const publisher of publishers) {
    const id = met.first.get(publisher.id) ?? publisher.id;
    if (!met.all.has(id)) met.all.set(id, publisher);
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
  claim: Map<string, Pick<Claim, 'proposition'>>;
  source: Map<string, SourceHead>;
  statement: { has(id: string): boolean };
}

type Arriving =
  | ({ type: 'speaker' } & Speaker)
  | ({ type: 'publisher' } & Publisher)
  | ({ type: 'claim' } & Claim)
  | ({ type: 'source' } & SourceHead)
  | ({ type: 'statement' } & Pick<Statement, 'id'>);

/** Why a record cannot join what is on record: its id stands for something else. Null when it can. */
export function clash(record: Arriving, already: OnRecordAlready): string | null {
  const taken = (what: string) =>
    `the ${record.type} id "${record.id}" is on record already ${what}; choose another id`;
  switch (record.type) {
    case 'speaker': {
      const other = already.speaker.get(record.id);
      const isSame = !other || samePerson(other, record) || other.decided || record.decided;
      return isSame ? null : taken(`for ${other.name}`);
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
