import type { Speaker } from '../../model';
import { fold } from '../../text/fold';
import { terms } from '../../text/terms';
import { packColumn } from './column';
import { packIds } from './ids';
import { ListWriter, packLists } from './lists';
import { packPeople } from './people';
import { Pieces } from './pieces';
import { type NameParts, readNames } from './read-names';
import { joinSections } from './sections';
import { packStrings } from './strings';
import { TrieBuilder } from './trie-builder';

/**
 * Packs everybody's names into one buffer, for `Names` to open. Pure: equal speakers, in the same
 * order, give equal bytes. Some microseconds a name.
 *
 * @param speakers everybody on record; where two have one id, the first counts
 * @param spoken ids of those who have a statement on record, their own or one that they relate
 * @param ofPersons gets all terms of persons' names, which `Names` tells later
 */
export function packNames(
  speakers: Iterable<Speaker>,
  spoken: ReadonlySet<string>,
  ofPersons = new Set<string>(),
): Uint8Array<ArrayBuffer> {
  const all = [...distinct(speakers)];
  const pieces = new Pieces();
  const builder = new TrieBuilder();
  const [given, namesakes, spelt] = [new ListWriter(), new ListWriter(), new ListWriter()];
  /** Many people share a given name, and all that it comes to. */
  const known = new Map<string, number>();
  const which = all.map((speaker, number) => {
    const parts = readNames(speaker, pieces);
    for (const entry of parts.entries) builder.enter(number, entry);
    const text = textOf(parts);
    const same = known.get(text);
    if (same !== undefined) return same;
    for (const key of parts.given) given.push(builder.keys.of(key));
    for (const key of parts.namesakes) namesakes.push(builder.keys.of(key));
    for (const keys of parts.spelt) spelt.push(builder.keys.of(keys));
    for (const list of [given, namesakes, spelt]) list.close();
    known.set(text, known.size);
    return known.size - 1;
  });
  const { keys, trie } = builder.finish([given, namesakes, spelt]);
  return joinSections([
    ...packIds(all.map(({ id }) => id)),
    ...packPeople(all, spoken),
    ...trie,
    packColumn(which),
    ...given.sections(),
    ...namesakes.sections(),
    ...spelt.sections(),
    ...packStrings(keys),
    ...packIndex(voices(all)),
    ...packIndex(holders(all)),
    ...packStrings([...addTerms(all, ofPersons)]),
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

/** What a speaker's names come to, apart from the surname. */
function textOf({ given, namesakes, spelt }: NameParts): string {
  return JSON.stringify([[...given], [...namesakes], [...spelt]]);
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
    if (roles.length === 0) return;
    for (const country of new Set(roles.flatMap((role) => role.country ?? []))) {
      const numbers = found.get(country);
      if (numbers) numbers.push(number);
      else found.set(country, [number]);
    }
  });
  return found;
}

/** Adds the terms of all persons' names. Parts of names repeat, and each is looked at once. */
function addTerms(speakers: Speaker[], found: Set<string>): Set<string> {
  const seen = new Set<string>();
  const add = (text: string) => {
    for (const term of terms(text)) found.add(term);
  };
  for (const { kind, name, aliases } of speakers) {
    if (kind !== 'person') continue;
    for (const each of [name, ...aliases]) {
      // The only two words that are one term.
      if (each.includes('United')) add(each);
      else {
        for (const piece of each.split(' ')) {
          if (!seen.has(piece)) add(piece);
          seen.add(piece);
        }
      }
    }
  }
  return found;
}

function packIndex(index: Map<string, number[]>) {
  return [...packStrings([...index.keys()]), ...packLists([...index.values()])];
}
