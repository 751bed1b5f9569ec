import { describe, expect, it } from 'vitest';
import { assemble } from '../../../cli/kernels/wat';
import { wasmKernels } from '../../../cli/train/kernels';

const SIZE = 20_000;

describe('kernels for training', () => {
  it.each([1, 3, 4, 7])('multiply %i rows as the mathematics has it', (rows) => {
    const { floats, multiply } = wasmKernels(SIZE);
    for (let i = 0; i < 10_000; i++) floats[i] = 3 * Math.sin(1.7 * i);
    multiply(0, 48, 20, 48, 2000, 20, 1, 12_000, 48, rows);
    multiply(100, 16, 9, 16, 3000, 1, 7, 14_000, 16, rows);
    const sum = (inner: number, of: (k: number) => number) =>
      Array.from({ length: inner }, (_, k) => of(k)).reduce((a, b) => a + b);
    for (let r = 0; r < rows; r++) {
      for (let j = 0; j < 48; j++) {
        const right = sum(20, (k) => floats[2000 + r * 20 + k]! * floats[k * 48 + j]!);
        expect(floats[12_000 + r * 48 + j]!).toBeCloseTo(right, 3);
      }
      for (let j = 0; j < 16; j++) {
        const right = sum(9, (k) => floats[3000 + r + k * 7]! * floats[100 + k * 16 + j]!);
        expect(floats[14_000 + r * 16 + j]!).toBeCloseTo(right, 3);
      }
    }
  });

  it.each([1, -1])('sweep in steps of %i, near the exact functions', (by) => {
    const size = 16;
    const wide = 3 * size;
    const words = 3;
    const { floats, sweep } = wasmKernels(SIZE);
    for (let i = 0; i < 10_000; i++) floats[i] = (i < 768 ? 0.1 : 3) * Math.sin(1.7 * i);
    const start = floats.slice();
    // Gates from 2000 on, the state's share of them from 11000, states from 13000 with room on both sides.
    const [first, state] = by === 1 ? [0, 13_000] : [words - 1, 13_000 + (words - 1) * size];
    sweep(
      0,
      2000 + first * wide,
      11_000 + first * wide,
      by * wide,
      state - by * size,
      state,
      by * size,
      size,
      words,
    );
    const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
    let before = new Float64Array(size);
    for (let n = 0; n < words; n++) {
      const gates = 2000 + (first + by * n) * wide;
      const share = Array.from({ length: wide }, (_, j) =>
        before.reduce((sum, value, k) => sum + value * start[k * wide + j]!, 0),
      );
      before = Float64Array.from(before, (value, i) => {
        const z = sigmoid(start[gates + i]! + share[i]!);
        const r = sigmoid(start[gates + size + i]! + share[size + i]!);
        const candidate = Math.tanh(start[gates + 2 * size + i]! + r * share[2 * size + i]!);
        return candidate + z * (value - candidate);
      });
      const at = state + by * n * size;
      for (let i = 0; i < size; i++) {
        expect(floats[at + i]!).toBeCloseTo(before[i]!, 2);
      }
    }
  });

  it('are refused when the text names what does not exist', () => {
    expect(() => assemble('(func $f (f64x9.add))')).toThrow('No such instruction');
    expect(() => assemble('(func $f (local.get $x))')).toThrow('Not declared');
    expect(() => assemble('(func $f (param $x i31))')).toThrow('No such type');
  });
});
