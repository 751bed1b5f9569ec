/** Offices held, as bars below the years: the same scale as the statements above, so that one sees who spoke as what. */
import { roleName } from '../../context/roles';
import type { Role } from '../../model';
import { parseEdtf } from '../../text/edtf';
import type { Extent } from './layout';

/** From one office to the next, in CSS pixels: a line of words and the bar below it. */
export const OFFICE_HEIGHT = 26;
/** What a letter of the name takes, about; for where it must be cut. */
const LETTER = 6.2;

export interface OfficeBar {
  /** From where to where; outside the stretch on show it is cut off there. */
  x: number;
  width: number;
  /** Top of the line of words. */
  y: number;
  text: string;
  /** All of it, where the words on show are cut. */
  full: string;
  textX: number;
  anchor: 'start' | 'end';
}

const yearOf = (date: string) => date.slice(0, 4);

/** An office with its years: `President of Lithuania, 2019 – now`. */
export function officeText(role: Role, now: string): string {
  const { from, to } = role;
  if (!from && !to) return roleName(role);
  const years = `${from ? yearOf(from) : ''} – ${to ? yearOf(to) : now}`.trim();
  return `${roleName(role)}, ${years}`;
}

/**
 * Places the offices that were held in a stretch of time, in the order in which they were taken. What has neither
 * beginning nor end is left out: it would be a bar through all the years.
 *
 * @param at where a day lies
 * @param now the word for an office that is still held
 */
export function officeBars(
  roles: readonly Role[],
  extent: Extent,
  at: (day: number) => number,
  width: number,
  now: string,
): OfficeBar[] {
  const edges = [at(extent.from), at(extent.to + 1)] as const;
  const held = roles.flatMap((role) => {
    const from = role.from ? (parseEdtf(role.from)?.earliest ?? null) : null;
    const to = role.to ? (parseEdtf(role.to)?.latest ?? null) : null;
    if (from === null && to === null) return [];
    return [{ role, from: from ?? Number.NEGATIVE_INFINITY, to: to ?? Number.POSITIVE_INFINITY }];
  });
  return held
    .filter(({ from, to }) => from <= extent.to && to >= extent.from)
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(({ role, from, to }, i) => {
      const left = Math.max(edges[0], from === Number.NEGATIVE_INFINITY ? edges[0] : at(from));
      const right = Math.min(edges[1], to === Number.POSITIVE_INFINITY ? edges[1] : at(to + 1));
      const full = officeText(role, now);
      const most = Math.max(8, Math.floor((width - edges[0]) / LETTER));
      const text = full.length > most ? `${full.slice(0, most - 1)}…` : full;
      const isRight = left + text.length * LETTER > width;
      return {
        x: left,
        width: Math.max(3, right - left),
        y: i * OFFICE_HEIGHT,
        text,
        full,
        // Where it would run out of the picture it ends where the picture ends.
        textX: isRight ? width : left,
        anchor: isRight ? 'end' : 'start',
      };
    });
}
