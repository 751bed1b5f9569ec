/** The form of a segment, apart from what makes one: whoever only reads need not run that. */
import type { Claim, Publisher } from '../model';

/** A named piece of a segment, as a store keeps it. Values survive a structured clone. */
export interface Part {
  name: string;
  value: unknown;
}

/**
 * The form of a segment. To be raised when its parts change, or when `text/` folds or stems words
 * otherwise than before: the bundled pack is then filled again.
 */
export const SEGMENT_FORMAT = 13;

/** What is read first of a segment. */
export interface Head {
  statements: number;
  speakers: number;
  sources: number;
  /** The head of the index of statements, and of that of names. */
  index: Uint8Array;
  people: Uint8Array;
}

/** A claim without its wordings, which are nine tenths of it. */
export type ShownClaim = Pick<Claim, 'id' | 'proposition' | 'subject'>;

/** The small tables. */
export interface Tables<C = ShownClaim> {
  publishers: Publisher[];
  claims: C[];
}

/**
 * The same as they are kept: claims as JSON in UTF-8, for a worker that was just woken seldom needs them. Whole in the
 * segment's own part, without wordings beside who is who; editions of ours before this one had them whole there too.
 */
export interface KeptTables {
  publishers: Publisher[];
  claims: Uint8Array;
}

/** All that must be known of a segment before it is asked anything. */
export interface Opened {
  head: Head;
  tables: KeptTables;
  /**
   * Of the record of the statements' symbols (`symbols/digest.ts`). Left out where it is opened by its own parts, and by
   * editions of ours before this one.
   */
  digest?: Uint8Array;
  /** Parts that nearly every question reads, of a small segment; left out by editions of ours before this one. */
  first?: Readonly<Record<string, unknown>>;
}

/** The tables, of which claims are read when they are first asked for. */
export function openTables<C extends ShownClaim = ShownClaim>({
  publishers,
  claims,
}: KeptTables): Tables<C> {
  let read: C[] | undefined;
  return {
    publishers,
    get claims() {
      read ??= JSON.parse(new TextDecoder().decode(claims)) as C[];
      return read;
    },
  };
}

/** Tables as they are kept beside who is who. */
export function withoutWordings({ publishers, claims }: Tables): KeptTables {
  const shown = claims.map(({ id, proposition, subject }) => ({ id, proposition, subject }));
  return { publishers, claims: new TextEncoder().encode(JSON.stringify(shown)) };
}
