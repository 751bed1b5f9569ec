/**
 * The dates of a segment, each once and in order, so that the number of a date tells which is newer. Number 0
 * is no date.
 */
import type { Edtf } from '../model';
import { parseEdtf } from '../text/edtf';

/** Before every date: statements without one come last where the newest come first. */
export const UNDATED = -(2 ** 31);

/** As they are kept, by number: days since 1970-01-01 (UTC). As written they stand with the statements. */
export interface Dates {
  earliest: Int32Array;
  latest: Int32Array;
}

/** Gives dates numbers as they come, and puts them in order at the end. */
export class DateWriter {
  private readonly known = new Map<Edtf, number>();

  /** A date's number for the time being. */
  add(date: Edtf | null): number {
    if (date === null) return 0;
    const known = this.known.get(date);
    if (known !== undefined) return known;
    this.known.set(date, this.known.size + 1);
    return this.known.size;
  }

  /** The dates in order, and the final number of each by the one that `add` gave. */
  finish(): { dates: Dates; final: Uint32Array } {
    const days = [...this.known].map(([text, number]) => ({
      number,
      earliest: parseEdtf(text)?.earliest ?? UNDATED,
      latest: parseEdtf(text)?.latest ?? UNDATED,
    }));
    days.sort((a, b) => a.latest - b.latest || a.earliest - b.earliest || a.number - b.number);
    const final = new Uint32Array(days.length + 1);
    days.forEach(({ number }, i) => {
      final[number] = i + 1;
    });
    return {
      dates: {
        earliest: Int32Array.from([UNDATED, ...days.map(({ earliest }) => earliest)]),
        latest: Int32Array.from([UNDATED, ...days.map(({ latest }) => latest)]),
      },
      final,
    };
  }
}

/** Dates by number. */
export class DateTable {
  constructor(private readonly kept: Dates) {}

  /** The first day that may be meant; `UNDATED` for none. */
  earliest(number: number): number {
    return this.kept.earliest[number] as number;
  }

  /** The last day that may be meant; `UNDATED` for none. */
  latest(number: number): number {
    return this.kept.latest[number] as number;
  }

  /** Which dates may lie from the day `from` on, and before the day `before`: by number, no date never. */
  between(from: number, before: number): Uint8Array {
    const { earliest, latest } = this.kept;
    return Uint8Array.from(latest, (last, number) =>
      number > 0 && last >= from && (earliest[number] as number) < before ? 1 : 0,
    );
  }
}
