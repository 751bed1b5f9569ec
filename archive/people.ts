/**
 * Who is who in all packs: worked out once, when a pack comes or goes, and kept as one record. Nearly every speaker
 * stands in one pack alone, so only those who met are written out.
 */
import { packNames } from '../context/names/pack';
import type { Speaker } from '../model';
import { meetSpeakers } from './meeting';
import type { Segment } from './segment';

export interface People {
  /** The segments that this was made of (`peopleKey`). */
  of: string;
  /** Speakers that are known under another's id. */
  met: { segment: number; number: number; own: string; id: string }[];
  /** Those who stand in several packs, as one. */
  merged: Speaker[];
  /** How many speakers are counted too often when those of all segments are added up. */
  repeated: number;
}

/** Everybody's names for the engine, packed: a megabyte for ten thousand, so not read with the rest. */
export interface PackedNames {
  /** The segments that these were made of (`peopleKey`). */
  of: string;
  names: Uint8Array;
}

/** All that is worked out when packs change. */
export interface Who {
  people: People;
  packed: PackedNames;
}

/** What tells whether a record of who is who is of these segments. */
export function peopleKey(segments: Iterable<{ row: { segment: number } }>): string {
  return [...segments].map(({ row }) => row.segment).join(' ');
}

/**
 * Works out who is who; the segments in the order in which they are asked. Reads all speakers: some seconds for a
 * hundred thousand.
 */
export async function whoIsWho(segments: readonly Segment[]): Promise<Who> {
  const all: Speaker[] = [];
  const places: { segment: number; number: number }[] = [];
  const spokenHere: boolean[] = [];
  for (const segment of segments) {
    const spoken = await segment.spoken();
    let number = 0;
    for await (const speaker of segment.allSpeakers()) {
      all.push(speaker);
      spokenHere.push(spoken[number] === 1);
      places.push({ segment: segment.row.segment, number: number++ });
    }
  }
  const { all: known, first } = meetSpeakers(all);
  const met: People['met'] = [];
  const spoken = new Set<string>();
  const times = new Map<string, number>();
  all.forEach(({ id: own }, i) => {
    const id = first.get(own) ?? own;
    if (id !== own) met.push({ ...(places[i] as { segment: number; number: number }), own, id });
    if (spokenHere[i]) spoken.add(id);
    times.set(id, (times.get(id) ?? 0) + 1);
  });
  const of = peopleKey(segments);
  return {
    people: {
      of,
      met,
      merged: [...known.values()].filter(({ id }) => (times.get(id) ?? 0) > 1),
      repeated: all.length - known.size,
    },
    packed: { of, names: packNames(known.values(), spoken) },
  };
}
