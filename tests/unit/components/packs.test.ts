import { describe, expect, it } from 'vitest';
import { packStates } from '../../../components/gallery/packs';
import { readRoute, writeRoute } from '../../../components/library/routes';
import { announcement, tabTitle } from '../../../components/packs/announcement';
import { afterRefusal } from '../../../components/packs/endings';
import { duration, percent, size, timeLeft } from '../../../components/packs/format';
import type { PackWork } from '../../../components/packs/work';

describe('figures', () => {
  it.each([
    [120, '0.1 KB'],
    [999_400, '999 KB'],
    [999_600, '1.0 MB'],
    [12_300_000, '12 MB'],
    [5e12, '5000 GB'],
  ])('%d bytes are %s', (bytes, text) => expect(size(bytes)).toBe(text));

  it.each([
    [3, 'less than 10 seconds left'],
    [31, 'about 40 seconds left'],
    [70, 'about a minute left'],
    [190, 'about 3 minutes left'],
  ])('%d seconds are %s', (seconds, text) => expect(timeLeft(seconds)).toBe(text));

  it('durations are whole, and a share is never full before the end', () => {
    expect([0.2, 48.4, 60, 185].map(duration)).toEqual([
      '1 second',
      '48 seconds',
      '1 minute',
      '3 minutes 5 seconds',
    ]);
    expect([0, 0.349, 0.9999, 1].map(percent)).toEqual(['0 %', '34 %', '99 %', '99 %']);
  });
});

it('a screen reader is told of the start, the quarters and the end, and of nothing between', () => {
  const at = (share: number): PackWork => ({
    at: 'importing',
    title: 'Harbours',
    elsewhere: false,
    progress: { phase: 'reading', statements: 1, share, perSecond: 1, secondsLeft: 1 },
  });
  const said = Array.from({ length: 101 }, (_, i) => announcement(at(i / 100)));
  expect([...new Set(said)]).toEqual([
    'Importing Harbours.',
    '25 percent of Harbours read.',
    '50 percent of Harbours read.',
    '75 percent of Harbours read.',
  ]);
  expect(announcement(packStates.imported.work)).toMatch(/is on record: 1,000,000 statements\.$/);
  expect(announcement(packStates.refused.work)).toMatch(/ was not imported\. Line 918204: /);
});

it.each([
  ['import', 'Desk was not imported'],
  ['restore', 'The backup was not restored'],
  ['export', 'Desk was not exported'],
  ['backup', 'The backup was not made'],
  ['remove', 'Desk was not removed'],
  ['switch-on', 'Desk was not switched on'],
  ['switch-off', 'Desk was not switched off'],
] as const)('what could not be done is called by its name: %s', (what, heading) => {
  const work = { at: 'refused', what, title: 'Desk', line: null, problem: 'No room.' } as const;
  expect(announcement(work)).toBe(`${heading}. No room.`);
  const isIn = what === 'import' || what === 'restore';
  expect(afterRefusal(work)).toMatch(isIn ? /^Nothing of it was kept/ : /is as it was\.$/);
});

it('the tab says how far it is, and nothing of it afterwards', () => {
  expect(tabTitle(packStates.importing.work)).toBe('34% · On Record');
  expect(tabTitle(packStates.finishing.work)).toBe('42% · On Record');
  expect(tabTitle(packStates.imported.work)).toBe(null);
});

it('the place has an address', () => {
  expect(readRoute(writeRoute({ at: 'packs' }))).toEqual({ at: 'packs' });
});
