import { describe, expect, it } from 'vitest';
import { type Entry, renewed } from '../../../../components/panel/entries';
import type { PanelMark } from '../../../../messages';

const name = (id: string, exact: string, start: number): PanelMark => ({
  id,
  kind: 'speaker',
  exact,
  start,
  before: '',
  after: '',
  near: '',
  mention: { start, end: start + exact.length, exact, speaker: { id: exact, name: exact } },
});

let made = 0;
const next = () => `k${++made}`;
const list = (marks: PanelMark[]) => renewed([], marks, new Set(), next);
const told = (entries: Entry[]) =>
  entries.map(({ mark, gone }) => `${mark.exact}${gone ? ' gone' : ''}`);

describe('the list of a page’s marks', () => {
  it('keeps an entry’s key while its mark is there, by its id or by its place', () => {
    const before = list([name('m1', 'Berg', 10), name('m2', 'Lind', 30)]);
    const after = renewed(
      before,
      [name('m7', 'Berg', 10), name('m8', 'New', 20), name('m2', 'Lind', 36)],
      new Set(),
      next,
    );
    expect(told(after)).toEqual(['Berg', 'New', 'Lind']);
    expect([after[0]?.key, after[2]?.key]).toEqual(before.map(({ key }) => key));
    expect(before.map(({ key }) => key)).not.toContain(after[1]?.key);
  });

  it('lets go what is gone, but keeps in its place what is held', () => {
    const before = list([name('m1', 'Berg', 10), name('m2', 'Lind', 30), name('m3', 'Noor', 50)]);
    const left = [name('m1', 'Berg', 10), name('m4', 'Before', 5), name('m5', 'Behind', 60)];
    const held = new Set([before[1]?.key ?? '']);
    expect(told(renewed(before, left, held, next))).toEqual([
      'Berg',
      'Lind gone',
      'Before',
      'Behind',
    ]);
    expect(told(renewed(before, [], held, next))).toEqual(['Lind gone']);
    expect(told(renewed(before, [], new Set(), next))).toEqual([]);
  });

  it('takes back what was gone when the page has it again, under whatever id', () => {
    const before = list([name('m1', 'Berg', 10), name('m2', 'Lind', 30)]);
    const held = new Set([before[1]?.key ?? '']);
    const gone = renewed(before, [name('m1', 'Berg', 10)], held, next);
    const back = renewed(gone, [name('m1', 'Berg', 10), name('m9', 'Lind', 30)], held, next);
    expect(told(back)).toEqual(['Berg', 'Lind']);
    expect(back[1]?.key).toBe(before[1]?.key);
  });

  it('never gives one key to two', () => {
    const before = list([name('m1', 'Berg', 10)]);
    const after = renewed(
      before,
      [name('m2', 'Berg', 10), name('m1', 'Berg', 90)],
      new Set(),
      next,
    );
    expect(new Set(after.map(({ key }) => key)).size).toBe(2);
  });
});
