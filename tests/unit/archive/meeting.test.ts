import fc from 'fast-check';
import { expect, it } from 'vitest';
import { meetSpeakers } from '../../../archive/meeting';
import type { Speaker } from '../../../model';

const person = (id: string, over: Partial<Speaker> = {}): Speaker => ({
  id,
  name: 'Jonas Kazlauskas',
  kind: 'person',
  aliases: [],
  roles: [],
  ...over,
});

it('of those of one name each is looked at a few times, however many there are', () => {
  let looks = 0;
  const count = 2_000;
  const all = Array.from({ length: count }, (_, i) =>
    Object.defineProperty(person(`a${i}`), 'aliases', {
      enumerable: true,
      get() {
        looks++;
        return [];
      },
    }),
  );
  const { all: met, first } = meetSpeakers(all);
  expect([...met.keys()]).toEqual(['a0']);
  expect(new Set(first.values())).toEqual(new Set(['a0']));
  // Each was put together anew with all before it: two million times here, and for 5,000 of them a minute.
  expect(looks).toBeLessThan(5 * count);
});

it('one after the other makes of people what all of them together do', () => {
  const names = fc.subarray(['J. Kazlauskas', 'Kazlauskas', 'Йонас Казлаускас', 'JK']);
  const roles: Speaker['roles'][] = [[], [{ title: 'minister' }], [{ title: 'president' }]];
  const others: Partial<Speaker>[] = [
    {},
    {},
    { decided: { same: [] } },
    { decided: { corrects: true } },
    { scripts: { Cyrl: ['Йонас'] } },
    { scripts: { Cyrl: ['Ёнас'] } },
  ];
  const one = fc.record({
    aliases: names,
    metonyms: names,
    roles: fc.constantFrom(...roles),
    more: fc.constantFrom(...others),
  });
  const people = fc.array(one, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(people, (given) => {
      const all = given.map(({ more, ...rest }, i) => person(`a${i}`, { ...rest, ...more }));
      const met = meetSpeakers(all).all.get('a0') as Speaker;
      const head = all.find(({ decided }) => decided) ?? (all[0] as Speaker);
      if (head.decided?.corrects) {
        expect(met).toEqual({ ...head, id: 'a0' });
        return;
      }
      const others = all.filter((each) => each !== head);
      const aliases = new Set([...head.aliases, ...others.flatMap((each) => each.aliases)]);
      expect(new Set(met.aliases)).toEqual(aliases);
      expect(met.roles).toEqual([head, ...others].find(({ roles }) => roles.length)?.roles ?? []);
      const inCyrillic = [head, ...others].flatMap(({ scripts }) => scripts?.Cyrl ?? []);
      expect(met.scripts?.Cyrl ?? []).toEqual([...new Set(inCyrillic)]);
    }),
  );
});
