import { expect, it } from 'vitest';
import { Pace } from '../../../../extension/packs/pace';

/** Reads at a speed that changes with time; gives what is told every quarter of a second. */
function told(size: number, speed: (second: number) => number) {
  const pace = new Pace(size);
  const all: { second: number; left: number | null; perSecond: number | null; share: number }[] =
    [];
  let read = 0;
  for (let second = 0; read < size; second += 0.25) {
    const { share, perSecond, secondsLeft } = pace.at(second, read, read / 100);
    all.push({ second, left: secondsLeft, perSecond, share });
    read += speed(second) / 4;
  }
  return all;
}

it('says nothing before it knows, then the truth', () => {
  const all = told(100_000, () => 1_000);
  expect(all[0]).toMatchObject({ share: 0, left: null, perSecond: null });
  for (const { second, left, perSecond } of all.slice(12)) {
    expect(left).toBeCloseTo(100 - second, 0);
    expect(perSecond).toBeCloseTo(10, 5);
  }
});

it('counts down steadily though the speed trembles', () => {
  const all = told(100_000, (second) => (Math.floor(second) % 2 ? 700 : 1_300)).slice(40);
  const rises = all.filter(({ left }, i) => (left ?? 0) > (all[i - 1]?.left ?? 1e9) + 0.01);
  expect(rises.length).toBeLessThanOrEqual(2);
  expect(all.at(-1)?.left).toBeLessThan(4);
});

it('corrects itself when it becomes much slower, and tells the speed of late', () => {
  const all = told(60_000, (second) => (second < 20 ? 2_000 : 200));
  const late = all.find(({ second }) => second === 60);
  expect(late?.perSecond).toBeCloseTo(2, 5);
  expect(late?.left).toBeGreaterThan(10);
});

it('is at its end with an empty file', () => {
  expect(new Pace(0).at(0, 0, 0).share).toBe(1);
});
