import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowed, bestLabels, predecessors } from '../../../../context/tagger/crf';
import { wasmKernels } from '../../../../context/tagger/kernels';
import {
  LABELS,
  labelsOf,
  mayFollow,
  roles,
  spansOf,
  type Tagged,
} from '../../../../context/tagger/labels';
import { SCORES } from '../../../../context/tagger/layout';

/** Spans one behind the other, with gaps. */
const spans = fc
  .array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 5 }), fc.constantFrom(...roles)), {
    maxLength: 8,
  })
  .map((all) => {
    let at = 0;
    return all.map(([gap, length, role]): Tagged => {
      const from = at + gap;
      at = from + length;
      return { role, from, to: at };
    });
  });

describe('labels', () => {
  it('say the same as the spans, and each may follow the other', () => {
    fc.assert(
      fc.property(spans, (all) => {
        const labels = labelsOf(all, (all.at(-1)?.to ?? 0) + 2);
        expect(spansOf(labels)).toEqual(all);
        labels.forEach((label, i) => {
          expect(mayFollow(labels[i - 1] ?? 0, label)).toBe(true);
        });
      }),
    );
  });

  it('forbid a span that changes its role, or that never began', () => {
    const [begin, inside] = labelsOf([{ role: 'cue', from: 0, to: 3 }], 3) as unknown as number[];
    const [, other] = labelsOf([{ role: 'source', from: 0, to: 3 }], 3) as unknown as number[];
    expect(mayFollow(begin!, inside!)).toBe(true);
    expect(mayFollow(begin!, other!)).toBe(false);
    expect(mayFollow(0, inside!)).toBe(false);
    expect(mayFollow(begin!, 0)).toBe(false);
  });
});

describe('Viterbi', () => {
  const numbers = fc.noShrink(fc.float({ min: -4, max: 4, noNaN: true }));

  it('finds the best of all allowed sequences', () => {
    const kernels = wasmKernels(10_000);
    const chain = { scores: 0, transitions: 4000, best: 6000, back: 8000 };
    const length = 3;
    fc.assert(
      fc.property(
        fc.array(numbers, { minLength: length * SCORES, maxLength: length * SCORES }),
        fc.array(numbers, { minLength: 15 * SCORES, maxLength: 15 * SCORES }),
        (scores, transitions) => {
          const floats = new Float32Array(kernels.memory);
          floats.set(scores);
          floats.set(allowed(Float32Array.from(transitions)), 1000);
          const found = bestLabels(kernels, chain, length);
          const scoreOf = (labels: ArrayLike<number>) => {
            let sum =
              transitions[13 * SCORES + labels[0]!]! + transitions[14 * SCORES + labels[2]!]!;
            for (let i = 0; i < length; i++) {
              sum += scores[i * SCORES + labels[i]!]!;
              if (i > 0) sum += transitions[labels[i - 1]! * SCORES + labels[i]!]!;
            }
            return sum;
          };
          let best = Number.NEGATIVE_INFINITY;
          for (let a = 0; a < LABELS; a++) {
            for (let b = 0; b < LABELS; b++) {
              for (let c = 0; c < LABELS; c++) {
                const all =
                  mayFollow(0, a) && mayFollow(a, b) && mayFollow(b, c) && mayFollow(c, 0);
                if (all) best = Math.max(best, scoreOf([a, b, c]));
              }
            }
          }
          expect(scoreOf(found)).toBeCloseTo(best, 3);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('knows what may stand before a label', () => {
    expect(predecessors[0]).toContain(0);
    expect(predecessors.every((each) => each.length > 0)).toBe(true);
  });
});
