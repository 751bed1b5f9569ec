import type { Edtf } from '../model';

/** A date or interval, as days since 1970-01-01 (UTC), both ends included. */
export interface Day {
  earliest: number;
  latest: number;
  precision: 'day' | 'month' | 'year' | 'interval';
  /** `~`: about then. */
  approximate: boolean;
  /** `?`: perhaps then. */
  uncertain: boolean;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;
const MS_PER_DAY = 86_400_000;

/**
 * Reads a date in the subset of EDTF that the model names; null when it is not one, or is no day of
 * the calendar (`2022-02-30`), or an interval that ends before it begins.
 */
export function parseEdtf(date: Edtf): Day | null {
  const parts = date.split('/');
  if (parts.length === 2) {
    const from = parseEdtf(parts[0] as string);
    const to = parseEdtf(parts[1] as string);
    if (!from || !to || from.earliest > to.latest) return null;
    return {
      earliest: from.earliest,
      latest: to.latest,
      precision: 'interval',
      approximate: from.approximate || to.approximate,
      uncertain: from.uncertain || to.uncertain,
    };
  }
  const match = DATE.exec(date);
  if (!match) return null;
  const [, year, month, day, mark] = match;
  const y = Number(year);
  const m = month === undefined ? 1 : Number(month);
  const d = day === undefined ? 1 : Number(day);
  const first = Date.UTC(y, m - 1, d);
  const back = new Date(first);
  if (back.getUTCMonth() !== m - 1 || back.getUTCDate() !== d) return null;
  const next =
    day !== undefined ? Date.UTC(y, m - 1, d + 1) : Date.UTC(month ? y : y + 1, month ? m : 0, 1);
  return {
    earliest: first / MS_PER_DAY,
    latest: next / MS_PER_DAY - 1,
    precision: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year',
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
}

/** No page states a date in more characters; the expressions below would take a hostile one's for ever. */
const LONGEST_STATED = 100;
/** A zone at the end of a date: what stands before it is the publisher's own clock. */
const ZONE = /\s*(?:GMT|UTC|Z|[A-Z]{2,4}T)?(?:[+-]\d{2}:?\d{2})?\s*(?:\([^)]*\))?\s*$/;
/** Four figures of a year, and no ISO date, which would have been read already if it were good. */
const WORDED = /^(?!\s*\d{4}-\d{2})(?=.*\b\d{4}\b)/;
/** A month by its English name, as `Date` reads it, or figures that begin with the year: of others nobody knows which is the day. */
const IS_SURE =
  /(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|^\s*\d{4}[/.]\d{1,2}[/.]\d{1,2}(?!\d)/i;
/** A number that can be a day, and is none of a time. */
const DAY_NUMBER = /(?<![\d:])\d{1,2}(?![\d:])/;

/**
 * The EDTF of a date as web pages state it: an ISO date, or a date and time with an offset, which is
 * cut to the day as written (the publisher's own day); or one in English words, as finely as it is told
 * (“May 2024” is a month). Null when it is neither, no day of the calendar, or in figures of which nobody
 * knows which is the day. The reader's own time zone plays no part.
 */
export function fromPageDate(stated: string): Edtf | null {
  if (stated.length > LONGEST_STATED) return null;
  const iso = /^\s*(\d{4}-\d{2}-\d{2})(?:[T ]|\s*$)/.exec(stated)?.[1];
  if (iso && parseEdtf(iso)) return iso;
  if (parseEdtf(stated.trim())) return stated.trim();
  if (!WORDED.test(stated) || !IS_SURE.test(stated)) return null;
  const local = stated.replace(ZONE, '');
  const parsed = Date.parse(`${local} UTC`);
  if (Number.isNaN(parsed)) return null;
  return new Date(parsed).toISOString().slice(0, DAY_NUMBER.test(local) ? 10 : 7);
}

/** `13 January 2022`, `about 4 December 2022`, `June 2024`, `2021`, in the words of a locale. */
export function formatEdtf(date: Edtf, locale = 'en-GB'): string {
  const parts = date.split('/');
  if (parts.length === 2) return parts.map((part) => formatEdtf(part, locale)).join(' – ');
  const day = parseEdtf(date);
  if (!day) return date;
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (day.precision !== 'year') options.month = 'long';
  if (day.precision === 'day') options.day = 'numeric';
  const words = new Intl.DateTimeFormat(locale, options).format(day.earliest * MS_PER_DAY);
  if (day.approximate) return `about ${words}`;
  return day.uncertain ? `${words}?` : words;
}

/** Whole years and months between two days of the calendar, the later one second. */
function between(from: number, to: number): { years: number; months: number } {
  const a = new Date(from * MS_PER_DAY);
  const b = new Date(to * MS_PER_DAY);
  let months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  if (b.getUTCDate() < a.getUTCDate()) months--;
  return { years: Math.floor(months / 12), months: months % 12 };
}

/** A date known about only may lie this many days from where it is put. */
const ABOUT = 14;

/** How far two dates lie apart, as finely as they tell. */
export type Apart =
  | { same: 'day' | 'year' | 'time' }
  | { direction: 'earlier' | 'later'; years: number; months: number; days: number }
  /** More than a fortnight or so, less than a month, and not told finer. */
  | { direction: 'earlier' | 'later'; weeks: true };

/**
 * How far a statement lies from the article. No finer than the coarser of the two dates allows: a
 * statement known to the month is never so many days away, one known to the year never so many
 * months; days are told only within a month. Null when either date cannot be read.
 */
export function apart(said: Edtf, published: Edtf): Apart | null {
  const from = parseEdtf(said);
  const to = parseEdtf(published);
  if (!from || !to) return null;
  const isExact = [from, to].every(
    ({ precision, approximate }) => precision === 'day' && !approximate,
  );
  const isYear = from.precision === 'year' || to.precision === 'year';
  if (from.earliest <= to.latest && to.earliest <= from.latest) {
    if (isExact) return { same: 'day' };
    return { same: isYear ? 'year' : 'time' };
  }
  const direction = from.earliest < to.earliest ? 'earlier' : 'later';
  if (isYear) {
    return { direction, years: Math.abs(yearOf(to) - yearOf(from)), months: 0, days: 0 };
  }
  const [early, late] =
    direction === 'earlier' ? [from.earliest, to.earliest] : [to.earliest, from.earliest];
  const { years, months } = between(early, late);
  if (years + months > 0) return { direction, years, months, days: 0 };
  if (isExact) return { direction, years, months, days: late - early };
  return late - early < ABOUT ? { same: 'time' } : { direction, weeks: true };
}

const yearOf = ({ earliest }: Day) => new Date(earliest * MS_PER_DAY).getUTCFullYear();

/**
 * Whether something said then can lie in an article's past: its earliest day is not after the article's last.
 *
 * @param dayOf reads a date: `knownDay` where the same ones come again
 */
export function notAfter(
  said: Edtf,
  published: Edtf,
  dayOf: (date: Edtf) => Readonly<Day> | null = parseEdtf,
): boolean {
  const from = dayOf(said);
  const to = dayOf(published);
  return !from || !to || from.earliest <= to.latest;
}
