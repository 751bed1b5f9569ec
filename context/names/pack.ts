import type { Role, Speaker } from '../../model';
import { fold } from '../../text/fold';
import { terms } from '../../text/terms';
import { packLists } from './lists';
import { type NameEntry, readNames } from './read-names';
import { joinSections } from './sections';
import { packStrings, packTexts } from './strings';

/** What is kept of a speaker whom nobody has met yet. */
export type PackedSpeaker = [
  name: string,
  kind: Speaker['kind'],
  isSpoken: 0 | 1,
  /** Left out where none is known. */
  roles?: Role[],
];

/** An entry is one number: its speaker's above, three flags below. */
export const ENTRY_FLAGS = 3;
export const ALONE = 1;
export const KNOWN_BY_IT = 2;
export const COMMON = 4;

/**
 * Packs everybody's names into one buffer, for `Names` to open. Pure: equal speakers, in the same
 * order, give equal bytes. Some ten microseconds a name.
 *
 * @param speakers everybody on record; where two have one id, the first counts
 * @param spoken ids of those who have a statement on record, their own or one that they relate
 */
export function packNames(
  speakers: Iterable<Speaker>,
  spoken: ReadonlySet<string>,
): Uint8Array<ArrayBuffer> {
  const all = [...distinct(speakers)];
  const people = all.map(readNames);
  const trie = new TrieBuilder();
  people.forEach(({ entries }, number) => {
    for (const entry of entries) trie.enter(number, entry);
  });
  const nodes = trie.finish();
  const { keys } = trie;
  const listOf = (texts: Iterable<string>) => [...texts].map((text) => keys.of(text));
  const given = people.map((each) => listOf(each.given));
  const namesakes = people.map((each) => listOf(each.namesakes));
  const spelt = people.map((each) => listOf(each.spelt));
  return joinSections([
    ...packStrings(all.map(({ id }) => id)),
    ...packTexts(all.map((speaker) => JSON.stringify(recordOf(speaker, spoken)))),
    ...nodes,
    ...packLists(given),
    ...packLists(namesakes),
    ...packLists(spelt),
    ...packStrings(keys.all),
    ...packIndex(voices(all)),
    ...packIndex(holders(all)),
    ...packStrings([...personTerms(all)]),
  ]);
}

function* distinct(speakers: Iterable<Speaker>): Generator<Speaker> {
  const seen = new Set<string>();
  for (const speaker of speakers) {
    if (seen.has(speaker.id)) continue;
    seen.add(speaker.id);
    yield speaker;
  }
}

function recordOf({ id, name, kind, roles }: Speaker, spoken: ReadonlySet<string>): PackedSpeaker {
  const head = [name, kind, spoken.has(id) ? 1 : 0] as const;
  return roles.length > 0 ? [...head, roles] : [...head];
}

/** How a name by which a government speaks is looked up. */
export function voiceKey(name: string): string {
  return fold(name).replace(/^the /, '');
}

/** Speakers who are no persons, by every name they speak by; the last of two who share one has it. */
function voices(speakers: Speaker[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  speakers.forEach(({ kind, name, aliases, metonyms }, number) => {
    if (kind === 'person') return;
    for (const each of [name, ...aliases, ...(metonyms ?? [])]) found.set(voiceKey(each), [number]);
  });
  return found;
}

/** Speakers by the countries of which they ever held an office. */
function holders(speakers: Speaker[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  speakers.forEach(({ roles }, number) => {
    for (const country of new Set(roles.flatMap((role) => role.country ?? []))) {
      const numbers = found.get(country);
      if (numbers) numbers.push(number);
      else found.set(country, [number]);
    }
  });
  return found;
}

function personTerms(speakers: Speaker[]): Set<string> {
  const people = speakers.filter(({ kind }) => kind === 'person');
  return new Set(people.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(terms)));
}

function packIndex(index: Map<string, number[]>) {
  return [...packStrings([...index.keys()]), ...packLists([...index.values()])];
}

/** Strings by number, in the order in which they came. */
class Numbering {
  private readonly numbers = new Map<string, number>();

  get all(): string[] {
    return [...this.numbers.keys()];
  }

  get size(): number {
    return this.numbers.size;
  }

  of(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }
}

/**
 * The trie of all entries. A node at the root has the number of its key: keys that begin a name are
 * numbered first. The others are found by their parent and key.
 */
class TrieBuilder {
  readonly keys = new Numbering();
  private readonly entries: { number: number; entry: NameEntry }[] = [];

  enter(number: number, entry: NameEntry): void {
    this.entries.push({ number, entry });
    this.keys.of(entry.keys[0] as string);
  }

  /** Edges with their slots, which nodes have any, and the entries of each node with their order of entry. */
  finish(): (Uint32Array | Uint8Array)[] {
    const firsts = this.keys.size;
    const edges = new Numbering();
    const parents: number[] = [];
    const steps: number[] = [];
    const at: number[][] = Array.from({ length: firsts }, () => []);
    const order: number[][] = Array.from({ length: firsts }, () => []);
    this.entries.forEach(({ number, entry }, i) => {
      let node = this.keys.of(entry.keys[0] as string);
      for (const key of entry.keys.slice(1)) {
        const step = this.keys.of(key);
        const child = firsts + edges.of(`${node} ${step}`);
        if (child === at.length) {
          parents.push(node);
          steps.push(step);
          at.push([]);
          order.push([]);
        }
        node = child;
      }
      at[node]?.push((number << ENTRY_FLAGS) | flagsOf(entry));
      order[node]?.push(i);
    });
    const slots = edgeSlots(parents, steps);
    const [ends, all] = packLists(at);
    const [, orders] = packLists(order);
    const isInner = new Uint8Array(at.length);
    for (const parent of parents) isInner[parent] = 1;
    return [Uint32Array.from(parents), Uint32Array.from(steps), slots, isInner, ends, all, orders];
  }
}

function flagsOf({ isAlone, isKnownByIt, isCommon }: NameEntry): number {
  return (isAlone ? ALONE : 0) | (isKnownByIt ? KNOWN_BY_IT : 0) | (isCommon ? COMMON : 0);
}

/** Where the edge from a node by a key is looked for first; linear probing goes on. */
export function edgeHash(parent: number, step: number): number {
  const mixed = Math.imul(parent, 0x9e3779b1) ^ Math.imul(step, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

const FEWEST_SLOTS = 16;

/** Slots of edges: the edge's number plus one, 0 where none is. */
function edgeSlots(parents: number[], steps: number[]): Uint32Array {
  let capacity = FEWEST_SLOTS;
  while (capacity < 2 * parents.length) capacity *= 2;
  const slots = new Uint32Array(capacity);
  parents.forEach((parent, edge) => {
    let i = edgeHash(parent, steps[edge] as number) & (capacity - 1);
    while (slots[i] !== 0) i = (i + 1) & (capacity - 1);
    slots[i] = edge + 1;
  });
  return slots;
}
