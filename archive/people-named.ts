import type { Speaker } from '../model';
import type { Catalogue } from './catalogue';
import { forgiven } from './index/near';
import type { Term, TermRange } from './index/terms';
import { type Named, named } from './names';
import type { Segment } from './segment';
import { searchedNamesOf } from './tables';
import { typedWords } from './words';

/**
 * Numbers, by segment, of the speakers that a filter's value stands for: by id, or by all its words in one of their
 * names, also unfinished, and also with a slip where nobody is meant otherwise (`names.ts`). The index of names
 * finds who may be meant; their names are then compared.
 */
export async function peopleNamed(
  catalogue: Catalogue,
  value: string,
): Promise<Map<Segment, Set<number>>> {
  const byId = await withIds(catalogue, [catalogue.speakerId(value)]);
  if ([...byId.values()].some((numbers) => numbers.size > 0)) return byId;
  const likely = await whoMayBe(catalogue, typedWords(value));
  const all: Named[] = likely.map(({ speaker }) => ({
    id: speaker.id,
    names: searchedNamesOf(speaker),
  }));
  const meant = named(value, all);
  const found = new Map(catalogue.segments.map((from) => [from, new Set<number>()]));
  for (const { from, number, speaker } of likely) {
    if (meant.has(speaker.id)) found.get(from)?.add(number);
  }
  // Who stands in several packs may be called by the name asked for in one of them only.
  const elsewhere = await withIds(
    catalogue,
    [...meant].filter((id) => catalogue.isMerged(id)),
  );
  for (const [from, numbers] of elsewhere) for (const n of numbers) found.get(from)?.add(n);
  return found;
}

interface Likely {
  from: Segment;
  number: number;
  speaker: Speaker;
}

/** Speakers with names in which all the words begin; where nobody has, with names near them. */
async function whoMayBe(catalogue: Catalogue, typed: readonly string[]): Promise<Likely[]> {
  if (typed.length === 0) return [];
  const begun = await inEach(catalogue, (from) =>
    numbersWith(from, typed, (it) => from.people.prefix(it)),
  );
  if (begun.length > 0) return begun;
  return inEach(catalogue, (from) =>
    numbersWith(from, typed, async (it) =>
      (await from.people.near(it, forgiven(it))).flatMap(({ terms }) => terms),
    ),
  );
}

async function inEach(
  catalogue: Catalogue,
  look: (from: Segment) => Promise<number[]>,
): Promise<Likely[]> {
  const found = await Promise.all(
    catalogue.segments.map(async (from) => {
      const numbers = await look(from);
      const speakers = await from.speakers(numbers);
      return numbers.map((number, i) => ({
        from,
        number,
        speaker: catalogue.met(speakers[i] as Speaker),
      }));
    }),
  );
  return found.flat();
}

/** Speakers of a segment whose names have a term for each word. */
async function numbersWith(
  from: Segment,
  typed: readonly string[],
  look: (word: string) => Promise<readonly (Term | TermRange)[]>,
): Promise<number[]> {
  const groups = await Promise.all(
    typed.map(async (word) => ({
      terms: (await look(word)).map((term) => ({ term, weight: 1 })),
    })),
  );
  return (await from.people.matching({ groups })).map(({ doc }) => doc);
}

async function withIds(catalogue: Catalogue, ids: string[]): Promise<Map<Segment, Set<number>>> {
  const numbers = await Promise.all(
    catalogue.segments.map((from) => catalogue.speakerNumbers(from, ids)),
  );
  return new Map(catalogue.segments.map((from, i) => [from, numbers[i] as Set<number>]));
}
