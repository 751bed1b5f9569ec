import type { Stance, Statement } from '../model';
import { parseEdtf } from '../text/edtf';

/**
 * What filters ask of statements, one typed array a question, one entry a statement (its document
 * number). Speakers, sources, publishers and claims are numbers in the segment's own tables.
 */
export interface Columns {
  count: number;
  speaker: Uint32Array;
  /** Who relates it; `NOBODY` when that is the article itself. */
  reporter: Uint32Array;
  source: Uint32Array;
  publisher: Uint32Array;
  /** Days since 1970-01-01 of the date said; `UNDATED` in both when it is not known. */
  earliest: Int32Array;
  latest: Int32Array;
  /** Where each statement's positions begin in `claim` and `stance`; one entry more, the end. */
  positions: Uint32Array;
  claim: Uint32Array;
  /** 1 asserts, 0 rejects. */
  stance: Uint8Array;
}

/** No speaker's number. */
export const NOBODY = 2 ** 32 - 1;

/** Before every date: statements without one come last where the newest come first. */
export const UNDATED = -(2 ** 31);

/** The number that a stance has in its column. */
export const stanceCode = (stance: Stance): number => (stance === 'asserts' ? 1 : 0);

/** Numbers of a statement's tables, as the builder knows them. */
export interface Row {
  speaker: number;
  /** Null when the article itself relates it. */
  reporter: number | null;
  source: number;
  publisher: number;
  claims: number[];
  statement: Statement;
}

/** Lays rows into columns. */
export function columnsOf(rows: readonly Row[]): Columns {
  const days = rows.map(({ statement }) => (statement.said ? parseEdtf(statement.said) : null));
  const positions = new Uint32Array(rows.length + 1);
  rows.forEach(({ claims }, i) => {
    positions[i + 1] = (positions[i] as number) + claims.length;
  });
  return {
    count: rows.length,
    speaker: Uint32Array.from(rows, ({ speaker }) => speaker),
    reporter: Uint32Array.from(rows, ({ reporter }) => reporter ?? NOBODY),
    source: Uint32Array.from(rows, ({ source }) => source),
    publisher: Uint32Array.from(rows, ({ publisher }) => publisher),
    earliest: Int32Array.from(days, (day) => day?.earliest ?? UNDATED),
    latest: Int32Array.from(days, (day) => day?.latest ?? UNDATED),
    positions,
    claim: Uint32Array.from(rows.flatMap(({ claims }) => claims)),
    stance: Uint8Array.from(
      rows.flatMap(({ statement }) => statement.positions.map(({ stance }) => stanceCode(stance))),
    ),
  };
}
