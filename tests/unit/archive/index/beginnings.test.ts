import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BEGUN_LETTERS, BeginningCounts } from '../../../../archive/index/beginnings';

it('postings of a beginning are never counted too few, and hardly any too many', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcąя漢'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.nat(1_000)), { maxLength: 300 }), (words) => {
      const counts = new BeginningCounts();
      const exact = new Map<string, number>();
      for (const [word, postings] of words) {
        counts.add(word, postings);
        for (let letters = 1; letters <= Math.min(word.length, BEGUN_LETTERS); letters++) {
          const key = word.slice(0, letters);
          exact.set(key, (exact.get(key) ?? 0) + postings);
        }
      }
      let more = 0;
      for (const [key, postings] of exact) {
        expect(counts.atMost(key)).toBeGreaterThanOrEqual(postings);
        if (counts.atMost(key) > postings) more++;
      }
      expect(more).toBeLessThanOrEqual(2 + exact.size / 50);
    }),
  );
});
