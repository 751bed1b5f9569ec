/**
 * Who is who in all packs: worked out once, when a pack comes or goes, and kept as one record. Nearly every speaker
 * stands in one pack alone, so only those who met are written out.
 */
import type { KeptWordings } from '../context/kept-wordings';
import type { Speaker } from '../model';
import type { Opened } from './segment-format';

export interface People {
  /** The segments that this was made of (`peopleKey`). */
  of: string;
  /** Speakers that are known under another's id. */
  met: { segment: number; number: number; own: string; id: string }[];
  /** Those who stand in several packs, as one. */
  merged: Speaker[];
  /** How many speakers are counted too often when those of all segments are added up. */
  repeated: number;
  /**
   * What is read first of each of these segments, so that a woken worker has it with this record. Left out by
   * editions of ours before this one.
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
