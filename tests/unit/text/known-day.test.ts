import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseEdtf } from '../../../text/edtf';
import { knownDay } from '../../../text/known-day';

it('knownDay is what parseEdtf reads, asked once or again', () => {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = fc
    .tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 13 }), fc.nat(32))
    .map(([year, month, date]) => `${year}-${two(month)}-${two(date)}`);
  const others = fc.constantFrom('2021', '2021-12~', '2021-12-13/2021-12-19', 'never', '');
  fc.assert(
    fc.property(fc.array(fc.oneof(day, others), { maxLength: 20 }), (dates) => {
      for (const date of [...dates, ...dates]) expect(knownDay(date)).toEqual(parseEdtf(date));
    }),
  );
});
