/** What the packed names and the one pass over a text give, against the same said plainly over the speakers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInflected, keysOf } from '../../../../context/inflection';
import { Names } from '../../../../context/names/names';
import { packNames } from '../../../../context/names/pack';
import { PARTICLE } from '../../../../context/names/pieces';
import { readNames } from '../../../../context/names/read-names';
import { scanNames } from '../../../../context/names/scan';
import type { Speaker } from '../../../../model';
import { terms } from '../../../../text/terms';
import { plainTokens } from '../../text/plain';
import { namesOf, speaker, speakers } from '../support';

const words = [
  ...speakers.flatMap(({ name, aliases }) => [...name.split(' '), ...aliases]),
  ...'Лаврова Путіним Nausėdos Шольц Щербак'.split(' '),
  ...'von de la Von Der the and said X U.S. 5G Ye Khan Xi O’Brien d’Este McDonald iPhone This'.split(
    ' ',
  ),
];
const between = [' ', ' ', ' ', '', '\n', ', ', '-', '’', "'", '.', '“', '\ufeff', '😀', '1', 'é'];
const text = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...between)), { maxLength: 40 })
  .map((all) => all.flat().join(''));
const name = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
  .map((all) => all.join(' '));
const people: fc.Arbitrary<Speaker[]> = fc
  .array(
    fc.record({
      name,
      aliases: fc.array(name, { maxLength: 3 }),
      kind: fc.constantFrom('person', 'person', 'organisation', 'government'),
    }),
    { maxLength: 12 },
  )
  .map((all) => all.map(({ name: is, ...over }, i) => speaker(`s${i}`, is, over)));

describe('scanNames', () => {
  it('tells every word that is capitalised, or a particle, and has a key that begins a name', () => {
    fc.assert(
      fc.property(
        people,
        fc.oneof({ weight: 5, arbitrary: text }, fc.string({ unit: 'binary', maxLength: 20 })),
        (all, each) => {
          const firsts = new Set(
            all.flatMap((one) => readNames(one).entries.map(({ keys }) => keys[0])),
          );
          const inflected = isInflected(each);
          const places = plainTokens(each).filter(({ text: word }) => {
            const isCapital = word.charAt(0) !== word.charAt(0).toLowerCase();
            if (!isCapital && !PARTICLE.test(word)) return false;
            const [key, stem] = keysOf(word, inflected);
            return firsts.has(key as string) || (isCapital && stem && firsts.has(stem));
          });
          expect(scanNames(each, namesOf(...all), inflected)).toEqual(
            places.map(({ start }) => start),
          );
        },
      ),
      { numRuns: 400 },
    );
  }, 60_000);
});

describe('packed names', () => {
  it('tell of everybody what the speakers tell', () => {
    fc.assert(
      fc.property(people, fc.array(fc.nat(11)), (all, spoken) => {
        const ids = new Set(spoken.map((i) => `s${i}`));
        const names = new Names(packNames(all, ids));
        for (const { id, name: is, kind, roles } of all) {
          expect(names.get(id)).toEqual({ id, name: is, kind, roles, isSpoken: ids.has(id) });
        }
        const parts = all.map((each) => readNames(each));
        parts.forEach(({ given, namesakes, spelt }, i) => {
          const of = (list: Uint32Array) => Array.from(list, (key) => names.keys.at(key));
          expect(of(names.given.of(i))).toEqual([...given]);
          expect(of(names.namesakes.of(i))).toEqual([...namesakes]);
          expect(of(names.spelt.of(i))).toEqual([...spelt]);
        });
        for (const { keys } of parts.flatMap(({ entries }) => entries)) {
          const bearers = parts.filter(({ entries }) =>
            entries.some((other) => other.keys.join(' ') === keys.join(' ')),
          );
          const [first, ...rest] = keys.map((key) => names.keys.indexOf(key));
          const node = rest.reduce((at, key) => names.trie.child(at, key), first as number);
          expect(names.trie.bearers(node)).toBe(bearers.length);
          expect(names.trie.surname(node, names.keys)).toBe(keys.join(' ').replaceAll('~', ''));
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('know governments by their seats, holders of offices by country, and the terms of names', () => {
    const names = namesOf(...speakers);
    expect(names.voice('The Kremlin')?.id).toBe('russia');
    expect(names.voice('Lavrov')).toBeNull();
    expect(names.holders('lt').map(({ id }) => id)).toEqual(['nauseda', 'landsbergis', 'budrys']);
    expect(names.holders('fr')).toEqual([]);
    expect(terms('Lavrov').every((term) => names.hasTerm(term))).toBe(true);
    expect(names.hasTerm('kremlin')).toBe(false);
    expect(names.get('nobody')).toBeUndefined();
  });

  it('open wherever they lie in a buffer, and refuse another', () => {
    const packed = packNames(speakers, new Set());
    const shifted = new Uint8Array(packed.length + 1);
    shifted.set(packed, 1);
    expect(new Names(shifted.subarray(1)).get('lavrov')?.name).toBe('Sergey Lavrov');
    expect(() => new Names(new Uint8Array(64))).toThrow(RangeError);
    expect(() => new Names(new Uint8Array(0))).toThrow(RangeError);
  });
});
