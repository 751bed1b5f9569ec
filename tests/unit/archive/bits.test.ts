import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Bits, packBits } from '../../../archive/bits';

it('packed numbers are found among some, as they are one by one', () => {
  const frame = fc.tuple(fc.nat(70_000), fc.constantFrom(0, 1, 5, 255, 70_000), fc.nat(300));
  fc.assert(
    fc.property(
      fc.array(frame, { maxLength: 4 }),
      fc.array(fc.nat(70_000)),
      fc.array(fc.constantFrom(0, 2 ** 25, 2 ** 32 - 1), { maxLength: 3 }),
      (frames, wanted, large) => {
        const values = frames.flatMap(([least, range, count]) =>
          Array.from({ length: count }, (_, i) => least + ((i * 7919) % (range + 1))),
        );
        // Numbers of many bits, so that some frame is read one by one.
        values.push(...large);
        const bits = new Bits(packBits(Uint32Array.from(values)));
        expect(values.map((_, i) => bits.get(i))).toEqual(values);
        const is = new Uint8Array(140_001);
        for (const number of [...wanted, ...values.slice(0, 3)]) is[number] = 1;
        const found: [number, number][] = [];
        bits.among(is, (i, number) => found.push([i, number]));
        expect(found).toEqual(values.flatMap((value, i) => (is[value] === 1 ? [[i, value]] : [])));
      },
    ),
  );
});
