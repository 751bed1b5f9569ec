import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { distance } from '../../../components/dates';
import { type Day, formatEdtf, fromPageDate, notAfter, parseEdtf } from '../../../text/edtf';

const MS_PER_DAY = 86_400_000;
const iso = (day: number) => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
const ends = (date: string) => {
  const day = parseEdtf(date);
  return day && [iso(day.earliest), iso(day.latest), day.precision];
};
const days = fc
  .integer({ min: Date.UTC(1900, 0, 1) / MS_PER_DAY, max: Date.UTC(2099, 11, 31) / MS_PER_DAY })
  .map((day) => ({ day, date: iso(day) }));

describe('parseEdtf', () => {
  it.each([
    ['2021-12-08', '2021-12-08', '2021-12-08', 'day'],
    ['2021-12', '2021-12-01', '2021-12-31', 'month'],
    ['2021', '2021-01-01', '2021-12-31', 'year'],
    ['2020-02', '2020-02-01', '2020-02-29', 'month'],
    ['2021-02', '2021-02-01', '2021-02-28', 'month'],
    ['2000-02-29', '2000-02-29', '2000-02-29', 'day'],
    ['2021-12/2022-01', '2021-12-01', '2022-01-31', 'interval'],
    ['2021-12-13/2021-12-19', '2021-12-13', '2021-12-19', 'interval'],
    ['1999/2001-05-02', '1999-01-01', '2001-05-02', 'interval'],
    ['2022-12-04~', '2022-12-04', '2022-12-04', 'day'],
  ])('reads %s', (date, earliest, latest, precision) => {
    expect(ends(date)).toEqual([earliest, latest, precision]);
  });

  it.each([
    ['2022-12-04~', true, false],
    ['2022-12?', false, true],
    ['2022%', true, true],
    ['2022-12-04', false, false],
    ['2021-12~/2022-01', true, false],
    ['2021-12/2022-01?', false, true],
  ])('reads how sure %s is', (date, approximate, uncertain) => {
    expect(parseEdtf(date)).toMatchObject({ approximate, uncertain });
  });

  it.each([
    '',
    '2022-02-30',
    '2021-02-29',
    '1900-02-29',
    '2022-13',
    '2022-00',
    '2022-04-31',
    '2022-01-00',
    '2022-1-1',
    '22-01-01',
    '20220101',
    '2022-01-01T10:00',
    '2022-01-01 ',
    '~2022',
    '2022~~',
    '2022-01/2021-12',
    '2022-01-02/2022-01-01',
    '2022/',
    '/2022',
    '2020/2021/2022',
    'yesterday',
    '２０２２',
  ])('refuses %j', (date) => {
    expect(parseEdtf(date)).toBeNull();
  });

  it('has one day for a day, and a month and a year around it', () => {
    fc.assert(
      fc.property(days, ({ day, date }) => {
        expect(parseEdtf(date)).toMatchObject({ earliest: day, latest: day });
        for (const coarser of [date.slice(0, 7), date.slice(0, 4)]) {
          const { earliest, latest } = parseEdtf(coarser) as Day;
          expect(earliest <= day && day <= latest).toBe(true);
        }
      }),
    );
  });

  it('puts days in the order of their dates', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [x, y] = [parseEdtf(a.date) as Day, parseEdtf(b.date) as Day];
        expect(Math.sign(x.earliest - y.earliest)).toBe(
          a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
        );
      }),
    );
  });

  it('reads an interval exactly when it does not end before it begins', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(parseEdtf(`${a.date}/${b.date}`) !== null).toBe(a.date <= b.date);
      }),
    );
  });
});

describe('fromPageDate', () => {
  it.each([
    ['2022-01-13', '2022-01-13'],
    [' 2022-01-13 ', '2022-01-13'],
    ['2022-01-13T23:30:00-05:00', '2022-01-13'], // the publisher's own day, not ours
    ['2022-01-13T00:10:00+03:00', '2022-01-13'],
    ['2022-01-13 10:00', '2022-01-13'],
    ['2022-01', '2022-01'],
    ['2022', '2022'],
    ['13 January 2022 12:00 UTC', '2022-01-13'],
    ['Thu, 13 Jan 2022 12:00:00 GMT', '2022-01-13'],
    ['January 13, 2022', '2022-01-13'],
    ['Jan 13, 2022 11:30 PM', '2022-01-13'],
    ['Thu, 13 Jan 2022 23:30:00 -0500', '2022-01-13'],
    ['Thu, 13 Jan 2022 00:30:00 +0200', '2022-01-13'],
    ['13 January 2022 23:30 EST', '2022-01-13'],
    ['January 2022', '2022-01'], // no finer than it is told
    ['May 2022 10:30', '2022-05'],
    ['13January 2022', '2022-01-13'],
    ['2022/1/13', '2022-01-13'],
    ['03/04/2022', null], // nobody knows which is the day
    ['about 2022', null],
    [`${'x '.repeat(60)}13 January 2022`, null], // not looked at: it may go on for ever
    ['2022-02-30', null],
    ['2022-02-30T10:00:00Z', null],
    ['2022-13-01', null],
    ['May 5', null], // no year: none is invented
    ['5', null],
    ['nonsense', null],
    ['', null],
  ])('reads %j as %j', (stated, expected) => {
    expect(fromPageDate(stated)).toBe(expected);
  });
});

describe('fromPageDate in the time zones of readers', () => {
  const own = process.env.TZ;
  afterEach(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });

  it.each(['Europe/Vilnius', 'America/Los_Angeles', 'Pacific/Kiritimati'])('%s', (zone) => {
    process.env.TZ = zone;
    expect(new Date(2022, 0, 13).getTimezoneOffset()).not.toBe(0);
    expect(fromPageDate('January 13, 2022')).toBe('2022-01-13');
    expect(fromPageDate('13 January 2022 23:30')).toBe('2022-01-13');
    expect(formatEdtf('2022-01-13')).toBe('13 January 2022');
  });
});

describe('formatEdtf', () => {
  it.each([
    ['2022-01-13', '13 January 2022'],
    ['2024-06', 'June 2024'],
    ['2021', '2021'],
    ['2022-12-04~', 'about 4 December 2022'],
    ['2022-12?', 'December 2022?'],
    ['2021-12-13/2021-12-19', '13 December 2021 – 19 December 2021'],
    ['2021-12~/2022-01', 'about December 2021 – January 2022'],
    ['never', 'never'],
  ])('writes %s as %s', (date, words) => {
    expect(formatEdtf(date)).toBe(words);
  });

  it('speaks the reader’s language', () => {
    expect(formatEdtf('2022-01-13', 'de-DE')).toBe('13. Januar 2022');
    expect(formatEdtf('2022-01-13', 'en-US')).toBe('January 13, 2022');
  });

  it('names the day of the calendar, wherever the reader is', () => {
    fc.assert(
      fc.property(days, ({ date }) => {
        expect(formatEdtf(date)).toMatch(
          new RegExp(`^${Number(date.slice(8))} \\p{L}+ ${date.slice(0, 4)}$`, 'u'),
        );
      }),
    );
  });
});

describe('distance', () => {
  it.each([
    ['2022-01-13', '2024-08-20', '2 years 7 months earlier'],
    ['2022-01-13', '2022-01-13', 'same day'],
    ['2022-01-13', '2022-01-14', '1 day earlier'],
    ['2022-01-14', '2022-01-13', '1 day later'],
    ['2022-01-16', '2022-01-13', '3 days later'],
    ['2022-01-13', '2022-02-12', '30 days earlier'],
    ['2022-01-13', '2022-02-13', '1 month earlier'],
    ['2022-01-13', '2023-01-12', '11 months earlier'],
    ['2022-01-13', '2023-01-13', '1 year earlier'],
    ['2022-01-13', '2023-02-12', '1 year earlier'],
    ['2022-01-13', '2023-02-13', '1 year 1 month earlier'],
    ['2024-01-13', '2022-01-13', '2 years later'],
    ['2020-02-29', '2021-02-28', '11 months earlier'],
    ['2020-02-29', '2021-03-01', '1 year earlier'],
    ['2020-02-28', '2020-03-01', '2 days earlier'],
    ['2021-02-28', '2021-03-01', '1 day earlier'],
    // No finer than the coarser of the two.
    ['2024-06', '2024-07-16', '1 month earlier'],
    ['2024-06', '2024-06-20', 'about the same time'],
    ['2024-06-20', '2024-06', 'about the same time'],
    ['2024-06-14', '2024-07', 'weeks earlier'],
    ['2022-01-12~', '2022-01-13', 'about the same time'],
    ['2022-01-13', '2022-01-14~', 'about the same time'],
    ['2022-01-13~', '2022-02-10', 'weeks earlier'],
    ['2022-12-04~', '2024-12-10', '2 years earlier'],
    ['2020', '2022-06-15', '2 years earlier'],
    ['2021', '2021-12-31', 'same year'],
    ['2021-12-31', '2021', 'same year'],
    ['2020-12', '2021', '1 year earlier'],
    ['2023', '2021-11-02', '2 years later'],
    ['2025-08/2025-09', '2025-09-20', 'about the same time'],
    ['2021-12-13/2021-12-19', '2021-12-15', 'about the same time'],
    ['2021-12-13/2021-12-19', '2022-02-20', '2 months earlier'],
  ])('from %s to %s is %s', (said, published, words) => {
    expect(distance(said, published)).toBe(words);
  });

  it.each([
    ['never', '2022-01-13'],
    ['2022-01-13', ''],
    ['2022-02-30', '2022-03-01'],
  ])('says nothing of %j and %j', (said, published) => {
    expect(distance(said, published)).toBeNull();
  });

  it('says “earlier” before, “later” after and “same day” on the day', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        const words = distance(a.date, b.date) as string;
        if (a.day === b.day) expect(words).toBe('same day');
        else expect(words).toMatch(a.day < b.day ? / earlier$/ : / later$/);
        expect(words).not.toMatch(/\b0 |NaN|-|\b1 (?:days|months|years)/);
      }),
    );
  });

  it('is the same both ways', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [there, back] = [distance(a.date, b.date), distance(b.date, a.date)];
        expect(there?.replace('earlier', 'later')).toBe(back?.replace('earlier', 'later'));
      }),
    );
  });

  it('never counts days for what is known to the month only', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(distance(a.date.slice(0, 7), b.date)).not.toMatch(/\bdays?\b/);
        expect(distance(a.date, b.date.slice(0, 7))).not.toMatch(/\bdays?\b/);
        expect(distance(a.date.slice(0, 4), b.date)).not.toMatch(/\b(?:days?|months?|weeks)\b/);
        expect(distance(`${a.date}~`, `${b.date}`)).not.toMatch(/\bdays?\b/);
      }),
    );
  });
});

describe('notAfter', () => {
  it.each([
    ['2022-01-13', '2022-01-13', true],
    ['2022-01-12', '2022-01-13', true],
    ['2022-01-14', '2022-01-13', false],
    ['2022-01', '2022-01-13', true],
    ['2022-02', '2022-01-13', false],
    ['2022-01-20', '2022-01', true],
    ['2022', '2022-01-01', true],
    ['2021-12-13/2021-12-19', '2021-12-15', true],
    ['2021-12-16/2021-12-19', '2021-12-15', false],
  ])('of %s and %s is %s', (said, published, expected) => {
    expect(notAfter(said, published)).toBe(expected);
  });

  it('keeps what it cannot read', () => {
    expect(notAfter('never', '2022-01-13')).toBe(true);
    expect(notAfter('2022-01-13', 'never')).toBe(true);
  });

  it('is the order of days', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(notAfter(a.date, b.date)).toBe(a.date <= b.date);
      }),
    );
  });
});
