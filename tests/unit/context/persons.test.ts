import { expect, it } from 'vitest';
import { beginningIn, Persons } from '../../../context/persons';
import type { Subject } from '../../../context/subjects';
import { names } from './support';

/** Subjects of three letters each at every tenth place, every other one a pronoun; counts how often one is looked at. */
function counted(count: number) {
  const looks = { count: 0 };
  const all = Array.from({ length: count }, (_, i): Subject => {
    const kind = i % 2 === 0 ? ('stranger' as const) : ('pronoun' as const);
    return { start: i * 10, end: i * 10 + 3, kind, speaker: null } as Subject;
  });
  const kept = new Proxy(all, {
    get(target, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks.count++;
      return Reflect.get(target, key);
    },
  });
  return { all, kept, looks };
}

it('tells those that begin in a stretch', () => {
  const { all } = counted(50);
  expect(beginningIn(all, 100, 130)).toEqual(all.slice(10, 13));
  expect(beginningIn(all, 101, 131)).toEqual(all.slice(11, 14));
  expect(beginningIn(all, 0, 1)).toEqual(all.slice(0, 1));
  expect(beginningIn(all, 900, 1000)).toEqual([]);
  expect(beginningIn([], 0, 10)).toEqual([]);
});

it('looks at those in a stretch alone, of however many', () => {
  const { all, kept, looks } = counted(20_000);
  const text = 'x '.repeat(100_000);
  const persons = new Persons(
    text,
    { kept, heads: new Map(), strangers: [], called: new Map() },
    names,
    () => true,
  );
  looks.count = 0;
  const [main, pronoun] = [all[10_001], all[10_003]] as [Subject, Subject];
  expect(persons.isAnotherBetween(main, pronoun)).toBe(true);
  expect(persons.isAnotherBetween(all[10_000] as Subject, all[10_001] as Subject)).toBe(false);
  expect(persons.within({ start: 100_000, end: 100_100 })).toHaveLength(10);
  expect(looks.count).toBeLessThan(100);
});
