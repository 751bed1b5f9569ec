/**
 * Dates as people write them, to EDTF: in figures, and in the words of English, Lithuanian, German,
 * French and Ukrainian. What is not said is not added: a month stays a month, and a date that can be
 * read both ways is read neither way until somebody says which.
 */
import type { Edtf } from '../../model';
import { parseEdtf } from '../../text/edtf';
import { fold } from '../../text/fold';
import type { DateStyle } from './types';

export type ReadDate =
  | { date: Edtf }
  /** `03/04/2021`: the two readings, and what both agree on. */
  | { ambiguous: { dayFirst: Edtf; monthFirst: Edtf; year: Edtf } };

const MONTHS = [
  'january jan sausis sausio januar janner janvier janv січень січня',
  'february feb vasaris vasario februar feber fevrier fevr лютий лютого',
  'march mar kovas kovo marz maerz mrz mars березень березня',
  'april apr balandis balandžio avril avr квітень квітня',
  'may gegužė gegužės mai травень травня',
  'june jun birželis birželio juni juin червень червня',
  'july jul liepa liepos juli juillet juil липень липня',
  'august aug rugpjūtis rugpjūčio août серпень серпня',
  'september sep sept rugsėjis rugsėjo septembre вересень вересня',
  'october oct spalis spalio oktober okt octobre жовтень жовтня',
  'november nov lapkritis lapkričio novembre листопад листопада',
  'december dec gruodis gruodžio dezember dez décembre грудень грудня',
];
const MONTH = new Map(
  MONTHS.flatMap((names, i) => names.split(' ').map((name) => [fold(name), i + 1] as const)),
);

/** Words that stand in a date and say nothing of it: days of the week, articles, `year`, endings of numbers. */
const IGNORED = new Set(
  fold(
    `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so
    lundi mardi mercredi jeudi vendredi samedi dimanche
    pirmadienis antradienis trečiadienis ketvirtadienis penktadienis šeštadienis sekmadienis
    понеділок вівторок середа четвер п’ятниця субота неділя
    of the on st nd rd th er le den der am m d r р року рік году metai metų diena dienos`,
  ).split(/\s+/),
);
const ABOUT = new Set(
  fold('about circa c ca around approximately apie etwa um zirka vers environ близько').split(' '),
);

const TIME =
  /[T,]?\s*\b\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|[A-Z]{2,4}T?)?\s*(?:[+-]\d{2}:?\d{2})?$/i;
/** A date of ISO 8601 with its time right behind it. */
const ISO_TIME = /^(\d{4}-\d{2}-\d{2})T[\d:.,]+(?:Z|[+-]\d{2}:?\d{2})?$/;

/** Excel's day 1 is 1 January 1900, and it has a 29 February 1900: from 1 March 1900 on, this is day 0. */
const SERIAL_START = Date.UTC(1899, 11, 30);
const MS_PER_DAY = 86_400_000;
/** A serial is taken for a date from 1927 to 2119: other numbers of five figures are something else. */
const SERIAL = /^(\d{5})(?:[.,]\d+)?$/;

/** Reads a date; null when it is none. `style` decides what can be read both ways, and what are serials. */
export function readDate(written: string, style?: DateStyle): ReadDate | null {
  const text = written.trim().replace(/\s+/g, ' ');
  if (!text || text.length > 80) return null;
  if (parseEdtf(text)) return { date: text };
  const serial = style === 'serial' ? SERIAL.exec(text)?.[1] : undefined;
  if (serial !== undefined && Number(serial) >= 10_000 && Number(serial) <= 80_000) {
    const day = new Date(SERIAL_START + Number(serial) * MS_PER_DAY);
    return { date: day.toISOString().slice(0, 10) };
  }
  const iso = ISO_TIME.exec(text)?.[1];
  if (iso) return valid(iso);
  const day = text.replace(TIME, '').trim();
  return inFigures(day, style) ?? inWords(day);
}

function inFigures(text: string, style: DateStyle | undefined): ReadDate | null {
  const compact = text.replace(/\s*([./-])\s*/g, '$1').replace(/[.,]$/, '');
  let it = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(compact);
  if (it) return valid(ymd(it[1], it[3], it[4]));
  it = /^(1[0-9]{3}|20\d\d|21\d\d)(\d\d)(\d\d)$/.exec(compact);
  if (it) return valid(ymd(it[1], it[2], it[3]));
  it = /^(\d{4})[-–—](\d{4})$/.exec(compact);
  if (it) return valid(`${it[1]}/${it[2]}`);
  it = /^(\d{4})[./](\d{1,2})$/.exec(compact);
  if (it) return valid(`${it[1]}-${two(it[2])}`);
  it = /^(\d{1,2})[./-](\d{4})$/.exec(compact);
  if (it) return valid(`${it[2]}-${two(it[1])}`);
  it = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(compact);
  if (!it) return null;
  const dayFirst = valid(ymd(it[4], it[3], it[1]));
  const monthFirst = valid(ymd(it[4], it[1], it[3]));
  // With points between, the day comes first wherever such dates are written.
  if (!dayFirst || !monthFirst || it[2] === '.') return dayFirst ?? monthFirst;
  if (dayFirst.date === monthFirst.date) return dayFirst;
  if (style === 'day-first') return dayFirst;
  if (style === 'month-first') return monthFirst;
  const ambiguous = { dayFirst: dayFirst.date, monthFirst: monthFirst.date, year: String(it[4]) };
  return { ambiguous };
}

function inWords(text: string): { date: Edtf } | null {
  let month: number | undefined;
  let mark = '';
  const numbers: string[] = [];
  for (const [word] of text.matchAll(/\d+|[\p{L}\p{M}’']+|[^\s\d\p{L}.,()]/gu)) {
    if (/^\d/.test(word)) {
      numbers.push(word);
      continue;
    }
    const folded = fold(word);
    const known = MONTH.get(folded);
    if (known !== undefined && month === undefined) month = known;
    else if (ABOUT.has(folded)) mark = '~';
    else if (!IGNORED.has(folded)) return null;
  }
  const year = numbers.find((number) => number.length === 4);
  const others = numbers.filter((number) => number !== year);
  if (!year || others.length > 1 || numbers.length > 2) return null;
  const [day] = others;
  if (month === undefined) return day === undefined ? valid(year + mark) : null;
  if (day !== undefined && day.length > 2) return null;
  const date = day === undefined ? `${year}-${two(month)}` : ymd(year, month, day);
  return valid(date + mark);
}

type Figure = string | number | undefined;

const two = (number: Figure) => String(number).padStart(2, '0');
const ymd = (year: Figure, month: Figure, day: Figure) => `${year}-${two(month)}-${two(day)}`;

function valid(date: Edtf): { date: Edtf } | null {
  return parseEdtf(date) ? { date } : null;
}

/** What the dates of a column tell of how they are written. */
export interface ColumnDates {
  /** Undefined when nothing decides, or values contradict each other. */
  style: DateStyle | undefined;
  /** Some that can be read both ways; none when nothing needs to be asked. */
  ambiguous: string[];
  /** The share of values that are a date at all. */
  share: number;
}

/** How many values that can be read both ways are shown. */
const EXAMPLES = 3;

/** Decides by all values of a column at once: one with a 13th month tells how all are meant. */
export function datesOf(values: Iterable<string>): ColumnDates {
  let count = 0;
  let read = 0;
  let serials = 0;
  const votes = { 'day-first': 0, 'month-first': 0 };
  const ambiguous: string[] = [];
  for (const value of values) {
    if (!value.trim()) continue;
    count++;
    if (SERIAL.test(value.trim())) serials++;
    const it = readDate(value);
    if (!it) continue;
    read++;
    if ('ambiguous' in it) {
      if (ambiguous.length < EXAMPLES && !ambiguous.includes(value)) ambiguous.push(value);
      continue;
    }
    const slashed = /^(\d{1,2})([/-])(\d{1,2})\2\d{4}\b/.exec(value.trim());
    if (slashed && Number(slashed[1]) > 12) votes['day-first']++;
    if (slashed && Number(slashed[3]) > 12) votes['month-first']++;
  }
  if (count > 0 && serials === count) return { style: 'serial', ambiguous: [], share: 1 };
  const share = count ? read / count : 0;
  const isSure = (votes['day-first'] === 0) !== (votes['month-first'] === 0);
  if (!isSure) return { style: undefined, ambiguous, share };
  const style = votes['day-first'] > 0 ? 'day-first' : 'month-first';
  return { style, ambiguous: [], share };
}
