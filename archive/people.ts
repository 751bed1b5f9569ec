/**
 * Who is who in all packs: worked out once, when a pack comes or goes, and kept. Nearly every speaker stands in one pack
 * alone, so only those who met are written out, and in a form of which a woken worker reads what it shows: a clone of 270
 * speakers took it longer than to look for the three that an answer names.
 */
import type { KeptWordings } from '../context/kept-wordings';
import type { Speaker } from '../model';
import type { Opened } from './segment-format';

/** A speaker of a segment, by his number there, who is known under another's id. */
export interface KnownAs {
  segment: number;
  number: number;
  own: string;
  id: string;
}

/** Such speakers in columns. */
export interface KnownAsColumns {
  own: string[];
  id: string[];
  /** Of each its segment, and its number there. */
  at: Uint32Array;
}

/** Those who stand in several packs, as one: JSON in UTF-8, one behind the other. */
export interface Merged {
  ids: string[];
  ends: Uint32Array;
  json: Uint8Array;
}

export interface People {
  /** The segments that this was made of (`peopleKey`). */
  of: string;
  met: KnownAsColumns;
  merged: Merged;
  /** How many speakers are counted too often when those of all segments are added up. */
  repeated: number;
  /** Publishers that are known under another's id: their own, and that. Left out by editions of ours before this one. */
  publishers?: [own: string, id: string][];
  /**
   * What is read first of each of these segments, so that a woken worker has it with this. Left out by an early edition
   * of ours.
   */
  opened?: { segment: number; opened: Opened }[];
}

/** What the engine alone asks for, so not read with the rest: everybody's names, packed, are half a megabyte for ten thousand. */
export interface PackedNames {
  /** The segments that these were made of (`peopleKey`). */
  of: string;
  names: Uint8Array;
  /** What is worked out of the wordings of all claims. Left out by editions of ours before this one. */
  wordings?: KeptWordings;
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

/** Who is known under another's id, as it is kept. */
export function columnsOf(met: readonly KnownAs[]): KnownAsColumns {
  return {
    own: met.map(({ own }) => own),
    id: met.map(({ id }) => id),
    at: Uint32Array.from(met.flatMap(({ segment, number }) => [segment, number])),
  };
}

/** Speakers as they are kept, each to be read alone. */
export function mergedOf(speakers: readonly Speaker[]): Merged {
  const encoder = new TextEncoder();
  const each = speakers.map((speaker) => encoder.encode(JSON.stringify(speaker)));
  const ends = new Uint32Array(each.length);
  const json = new Uint8Array(each.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  each.forEach((bytes, i) => {
    json.set(bytes, end);
    end += bytes.length;
    ends[i] = end;
  });
  return { ids: speakers.map(({ id }) => id), ends, json };
}
