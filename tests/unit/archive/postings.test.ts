import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePostings, encodePostings } from '../../../archive/postings';

describe('postings', () => {
  it('unpack to what was packed', () => {
    const docs = fc.uniqueArray(fc.nat(2 ** 30), { maxLength: 200 });
    fc.assert(
      fc.property(docs, fc.integer({ min: 1, max: 255 }), (its, impact) => {
        const postings = its
          .sort((a, b) => a - b)
          .map((doc, i) => ({ doc, impact: ((impact + i) % 255) + 1 }));
        expect(decodePostings(encodePostings(postings))).toEqual(postings);
      }),
    );
  });

  it('take two bytes where documents are close', () => {
    const postings = Array.from({ length: 100 }, (_, doc) => ({ doc, impact: 9 }));
    expect(encodePostings(postings)).toHaveLength(200);
  });
});
