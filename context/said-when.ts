import type { DateBasis, Edtf } from '../model';
import { parseEdtf } from '../text/edtf';

/** When something was said, how that is known, and why. */
export interface SaidWhen {
  said: Edtf | null;
  saidBasis: DateBasis;
  saidNote: string | null;
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const month = `(${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|\\.|t\\.)?`).join('|')})`;
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const DAY_MONTH = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month}(?:,?\\s+(\\d{4}))?`,
  'u',
);
const MONTH_DAY = new RegExp(
  `\\b${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?(?!\\d)`,
  'u',
);
const MONTH_YEAR = new RegExp(`\\bin\\s+${month}\\s+(\\d{4})\\b`, 'u');
const WEEKDAY = new RegExp(`\\b(?:on|late|early|last)\\s+(${WEEKDAYS.join('|')})\\b`, 'u');
const TODAY = /\b(?:today|this (?:morning|afternoon|evening)|earlier in the day)\b/iu;
const YESTERDAY = /\b(?:yesterday|last night)\b/iu;

const MS_PER_DAY = 86_400_000;

/**
 * When words were said, by what stands around them in their sentence (not in the words themselves):
 * a date with its year is stated; a day without a year, a weekday or “yesterday” is counted back from
 * the day of the article; where nothing is said of it, it is taken to be that day. English only.
 */
export function saidWhen(around: string, published: Edtf | null): SaidWhen {
  const day = published === null ? null : parseEdtf(published);
  const on = day?.precision === 'day' ? day.earliest : null;
  return (
    dated(around, on) ??
    counted(around, on) ?? {
      said: published,
      saidBasis: published === null ? 'unknown' : 'inferred',
      saidNote: published === null ? null : 'the day of the article; the text gives no other',
    }
  );
}

function dated(around: string, on: number | null): SaidWhen | null {
  const dayFirst = DAY_MONTH.exec(around);
  const monthFirst = MONTH_DAY.exec(around);
  const [words, name, number, year] = dayFirst
    ? [dayFirst[0], dayFirst[2], dayFirst[1], dayFirst[3]]
    : (monthFirst ?? []);
  if (words && name && number) {
    const its = [monthOf(name), Number(number)] as const;
    if (year) {
      const said = iso(Number(year), ...its);
      if (said) return { said, saidBasis: 'stated', saidNote: `“${words}” in the text` };
    } else if (on !== null) {
      const said = latestBefore(on, ...its);
      if (said)
        return {
          said,
          saidBasis: 'inferred',
          saidNote: `“${words}” in the text; the year is the article's`,
        };
    }
  }
  const [inMonth, itsName, itsYear] = MONTH_YEAR.exec(around) ?? [];
  if (!inMonth || !itsName) return null;
  const said = `${itsYear}-${String(monthOf(itsName) + 1).padStart(2, '0')}`;
  return { said, saidBasis: 'stated', saidNote: `“${inMonth}” in the text` };
}

function counted(around: string, on: number | null): SaidWhen | null {
  if (on === null) return null;
  const [words, weekday] = WEEKDAY.exec(around) ?? [];
  if (words && weekday) {
    const back = (new Date(on * MS_PER_DAY).getUTCDay() - WEEKDAYS.indexOf(weekday) + 7) % 7;
    return inferred(on - back, `“${words}”, counted back from the day of the article`);
  }
  const today = TODAY.exec(around)?.[0];
  if (today) return inferred(on, `“${today}”, on the day of the article`);
  const yesterday = YESTERDAY.exec(around)?.[0];
  if (yesterday)
    return inferred(on - 1, `“${yesterday}”, counted back from the day of the article`);
  return null;
}

function inferred(day: number, saidNote: string): SaidWhen {
  const said = new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
  return { said, saidBasis: 'inferred', saidNote };
}

/** The last such day of the calendar that is not after the article's. */
function latestBefore(on: number, month: number, number: number): Edtf | null {
  const year = new Date(on * MS_PER_DAY).getUTCFullYear();
  for (const each of [year, year - 1]) {
    const said = iso(each, month, number);
    if (said && (parseEdtf(said)?.earliest ?? on + 1) <= on) return said;
  }
  return null;
}

function monthOf(name: string): number {
  return MONTHS.findIndex((each) => each.startsWith(name.slice(0, 3)));
}

function iso(year: number, month: number, day: number): Edtf | null {
  const said = `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return parseEdtf(said) ? said : null;
}
