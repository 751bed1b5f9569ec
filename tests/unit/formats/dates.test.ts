import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesOf, readDate } from '../../../archive/formats/dates';

const read = (text: string, style?: 'day-first' | 'month-first' | 'serial') => {
  const it = readDate(text, style);
  return it && 'date' in it ? it.date : it;
};

describe('dates as people write them', () => {
  it('reads figures and words of five languages', () => {
    const day = [
      '2021-12-08',
      '2021-12-08T23:10:06+02:00',
      '2021-12-08 23:10:06',
      '8 December 2021',
      '8th of December, 2021',
      'December 8, 2021',
      'Dec. 8, 2021, 10:30 am',
      'Wednesday, 8 December 2021',
      '08.12.2021',
      '8. 12. 2021',
      '2021/12/08',
      '2021.12.08.',
      '20211208',
      '2021 m. gruodžio 8 d.',
      '2021 gruodžio 8',
      '8. Dezember 2021',
      'Mittwoch, 8. Dezember 2021',
      '8 décembre 2021',
      'mercredi 8 décembre 2021',
      '8 грудня 2021 року',
      '8 грудня 2021 р.',
    ];
    for (const text of day) expect(read(text), text).toBe('2021-12-08');
    expect(read('1er mars 2020')).toBe('2020-03-01');
    expect(read('1. März 2020')).toBe('2020-03-01');
    expect(read('2020 m. gegužė')).toBe('2020-05');
  });

  it('never adds precision', () => {
    expect(read('2021')).toBe('2021');
    expect(read('December 2021')).toBe('2021-12');
    expect(read('12/2021')).toBe('2021-12');
    expect(read('about 2021')).toBe('2021~');
    expect(read('circa December 2021')).toBe('2021-12~');
    expect(read('2019–2021')).toBe('2019/2021');
    expect(read('2025-08/2025-09')).toBe('2025-08/2025-09');
  });

  it('reads what can be read both ways neither way, until somebody says which', () => {
    const open = { dayFirst: '2021-04-03', monthFirst: '2021-03-04', year: '2021' };
    expect(readDate('03/04/2021')).toEqual({ ambiguous: open });
    expect(readDate('3-4-2021')).toEqual({ ambiguous: open });
    expect(read('03/04/2021', 'day-first')).toBe('2021-04-03');
    expect(read('03/04/2021', 'month-first')).toBe('2021-03-04');
    expect(read('25/12/2021')).toBe('2021-12-25');
    expect(read('12/25/2021')).toBe('2021-12-25');
    expect(read('04/04/2021')).toBe('2021-04-04');
  });

  it('reads no date where there is none', () => {
    const none = [
      '',
      'soon',
      '31 February 2021',
      '30.02.2021',
      '8 December',
      '12/8/21',
      '44538',
      'item 2021',
      '99/99/2021',
      'Dec 8 2021 2022',
    ];
    for (const text of none) expect(read(text), text).toBeNull();
  });

  it('reads the serials of spreadsheets where a column has them', () => {
    expect(read('44538', 'serial')).toBe('2021-12-08');
    expect(read('44538.75', 'serial')).toBe('2021-12-08');
    expect(datesOf(['44538', '44539', '']).style).toBe('serial');
    expect(datesOf(['44538', '2021-12-08']).style).toBeUndefined();
  });

  it('lets one value decide for its column, and asks when none does', () => {
    expect(datesOf(['03/04/2021', '25/12/2021'])).toMatchObject({
      style: 'day-first',
      ambiguous: [],
    });
    expect(datesOf(['03/04/2021', '12/25/2021'])).toMatchObject({ style: 'month-first' });
    expect(datesOf(['03/04/2021', '05/06/2021'])).toMatchObject({
      style: undefined,
      ambiguous: ['03/04/2021', '05/06/2021'],
    });
    expect(datesOf(['25/12/2021', '12/25/2021', '01/02/2021'])).toMatchObject({
      style: undefined,
      ambiguous: ['01/02/2021'],
    });
  });

  it('gives back every day that it is given, in each way of writing', () => {
    const days = fc.date({
      min: new Date('1900-03-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('en-GB', 'en-US', 'de-DE', 'fr-FR', 'lt-LT', 'uk-UA'),
        (day, locale) => {
          const iso = day.toISOString().slice(0, 10);
          const how = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
          expect(read(new Intl.DateTimeFormat(locale, how).format(day))).toBe(iso);
        },
      ),
    );
  });
});
