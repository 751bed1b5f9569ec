import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernelCode } from '../../../../cli/kernels';
import { type Kernels, wasmKernels } from '../../../../context/tagger/kernels';
import { plainKernels } from '../../../../context/tagger/plain-kernels';

const SIZE = 80_000;
/** Where tests write what they compare. */
const TO = 40_000;
const both = (): [Kernels, Kernels] => [wasmKernels(SIZE), plainKernels(SIZE)];
const floatsOf = ({ memory }: Kernels) => new Float32Array(memory);
const wholesOf = ({ memory }: Kernels) => new Int16Array(memory);

/** Whole numbers of any sign up to some size, the same each time. */
const pseudo = (i: number, most: number) => Math.round(most * Math.sin(1.7 * i + 0.3));

describe('the tagger’s kernels', () => {
  it('are assembled from their source', () => {
    const path = '../../../../context/tagger/kernel-code.ts';
    expect(readFileSync(new URL(path, import.meta.url), 'utf8')).toBe(kernelCode());
  });

  it('weave two rows into one, so that a pair stands together', () => {
    for (const { memory, weave } of both()) {
      new Int8Array(memory).set(Array.from({ length: 64 }, (_, i) => i - 32));
      weave(0, 1024, 4, 16);
      const pairs = new Int16Array(memory, 1024, 64);
      expect([...pairs.subarray(0, 4)]).toEqual([-32, -16, -31, -15]);
      expect([...pairs.subarray(30, 36)]).toEqual([-17, -1, 0, 16, 1, 17]);
    }
  });

  it('sum a row of floats and rows of int8 by their scales', () => {
    for (const kernels of both()) {
      const floats = floatsOf(kernels);
      floats.set(Array.from({ length: 32 }, (_, i) => 100 + i));
      floats.set([0.5, 2, 0], 100);
      new Int8Array(kernels.memory).set(
        Array.from({ length: 96 }, (_, i) => i - 48),
        1024,
      );
      new Int32Array(kernels.memory, 2048).set([0, 0, 1, 64, 2, 2]);
      kernels.sum(2048, 2, 1024, 400, 32, TO, 2);
      const sums = floats.subarray(TO / 4);
      expect(sums[0]).toBe(100 - 24 - 32);
      expect(sums[31]).toBe(131 - 8.5 + 30);
      expect(sums[32]).toBe(116);
    }
  });

  it('round to the nearest whole number, and no further than 16 bits go', () => {
    for (const kernels of both()) {
      const floats = floatsOf(kernels);
      floats.set([0.2, 0.3, -0.2, -0.3, 1e9, -1e9, 16_383.5, 0], 0);
      floats.fill(2, 16, 24);
      kernels.quantise(0, 0, 64, 32, TO, 1);
      const whole = [...wholesOf(kernels).subarray(TO / 2, TO / 2 + 8)];
      expect(whole).toEqual([0, 1, 0, -1, 32_767, -32_767, 32_767, 0]);
    }
  });

  it.each([1, 2, 3, 6])('multiply %i rows as the mathematics has it', (rows) => {
    const [pairs, columns] = [9, 32];
    for (const kernels of both()) {
      const [floats, wholes] = [floatsOf(kernels), wholesOf(kernels)];
      for (let i = 0; i < 2 * pairs * columns; i++) wholes[i] = pseudo(i, 127);
      for (let i = 0; i < rows * 2 * pairs; i++) wholes[4000 + i] = pseudo(i, 32_767);
      floats.fill(0.25, 3000, 3004);
      for (let j = 0; j < columns; j++) floats[3100 + j] = j;
      const row = 4 * columns;
      kernels.multiply(0, pairs, row, 12_400, 12_000, 8000, 4 * pairs, TO, row, rows);
      for (let r = 0; r < rows; r++) {
        for (let j = 0; j < columns; j++) {
          let sum = 0;
          for (let k = 0; k < 2 * pairs; k++) {
            const w = wholes[((k >> 1) * columns + j) * 2 + (k & 1)]!;
            sum += wholes[4000 + r * 2 * pairs + k]! * w;
          }
          const right = Math.fround(j + Math.fround(0.25 * sum));
          expect(floats[TO / 4 + r * columns + j]).toBe(right);
        }
      }
      expect(floats[TO / 4 + rows * columns]).toBe(0);
    }
  });

  it.each([1, -1])('sweep alike in steps of %i, near the exact functions', (by) => {
    const [size, words, unit] = [16, 3, 1e-6];
    const wide = 3 * size;
    const made = both().map((kernels) => {
      const [floats, wholes] = [floatsOf(kernels), wholesOf(kernels)];
      for (let i = 0; i < size * wide; i++) wholes[i] = pseudo(i, 127);
      floats.fill(unit, 1000, 1004);
      floats.fill(32_767, 1004, 1004 + size);
      for (let i = 0; i < words * wide; i++) floats[2000 + i] = 3 * Math.sin(2.1 * i);
      const first = by === 1 ? 0 : words - 1;
      const state = TO + 4 * size * (first + 1);
      const [gates, step] = [8000 + 4 * first * wide, 4 * by * size];
      const [scale, share, whole] = [4016, 12_000, 16_000];
      const before = state - step;
      floats.fill(0.5, before / 4, before / 4 + size);
      kernels.sweep(
        0,
        4000,
        scale,
        gates,
        12 * by * size,
        share,
        whole,
        before,
        state,
        step,
        4 * size,
        words,
      );
      return { floats, wholes, first };
    });
    const [{ floats, wholes, first }, plain] = made as [(typeof made)[0], (typeof made)[0]];
    const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
    let before = new Float64Array(size).fill(0.5);
    for (let n = 0; n < words; n++) {
      const at = first + by * n;
      const gates = 2000 + at * wide;
      const share = Array.from({ length: wide }, (_, j) =>
        before.reduce((sum, value, k) => {
          const w = wholes[((k >> 1) * wide + j) * 2 + (k & 1)]!;
          return sum + value * w * 32_767 * unit;
        }, 0),
      );
      before = before.map((value, i) => {
        const z = sigmoid(floats[gates + i]! + share[i]!);
        const r = sigmoid(floats[gates + size + i]! + share[size + i]!);
        const candidate = Math.tanh(floats[gates + 2 * size + i]! + r * share[2 * size + i]!);
        return candidate + z * (value - candidate);
      });
      for (let i = 0; i < size; i++) {
        const to = TO / 4 + size * (at + 1) + i;
        expect(floats[to]!).toBeCloseTo(before[i]!, 2);
        expect(floats[to]!).toBeCloseTo(plain.floats[to]!, 4);
      }
    }
  });

  it('follow the best labels alike', () => {
    const row = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 256, maxLength: 256 });
    const [wasm, plain] = both();
    fc.assert(
      fc.property(row, row, (transitions, scores) => {
        for (const kernels of [wasm, plain]) {
          const floats = floatsOf(kernels);
          floats.set(transitions);
          for (let i = 0; i < 256; i += 3) floats[i] = Number.NEGATIVE_INFINITY;
          floats.set(scores, 256);
          kernels.follow(1024 + 64, 0, 13, 1024, TO, 9);
        }
        const told = ({ memory }: Kernels) => [
          ...new Uint8Array(memory, TO, 9 * 16),
          ...new Float32Array(memory, 1024, 13),
        ];
        expect(told(wasm)).toEqual(told(plain));
      }),
    );
  });
});
