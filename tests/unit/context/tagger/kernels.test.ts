import { describe, expect, it } from 'vitest';
import { type Kernels, plainKernels, wasmKernels } from '../../../../context/tagger/kernels';
import { assemble } from '../../../../context/tagger/wat';

const SIZE = 20_000;
const filled = (kernels: Kernels) => {
  for (let i = 0; i < 10_000; i++) kernels.floats[i] = 3 * Math.sin(1.7 * i);
  return kernels;
};

describe('kernels', () => {
  it.each([1, 3, 4, 7])('multiply %i rows alike in WebAssembly and in plain loops', (rows) => {
    const [wasm, plain] = [filled(wasmKernels(SIZE)), filled(plainKernels(SIZE))];
    for (const { multiply } of [wasm, plain]) {
      multiply(0, 48, 20, 48, 2000, 20, 1, 12_000, 48, rows);
      multiply(100, 16, 9, 16, 3000, 1, 7, 14_000, 16, rows);
    }
    expect(plain.floats[12_000]).not.toBe(0);
    for (let i = 12_000; i < 15_000; i++) {
      expect(wasm.floats[i]!).toBeCloseTo(plain.floats[i]!, 3);
    }
  });

  it('multiplies as the mathematics has it', () => {
    const { floats, multiply } = wasmKernels(SIZE);
    for (let j = 0; j < 16; j++) {
      floats[j] = j;
      floats[16 + j] = 100;
    }
    floats.set([2, 3], 64);
    multiply(0, 16, 2, 16, 64, 2, 1, 128, 16, 1);
    expect([...floats.subarray(128, 131)]).toEqual([300, 302, 304]);
  });

  it.each([1, -1])('sweep alike in steps of %i, near the exact functions', (by) => {
    const size = 16;
    const wide = 3 * size;
    const words = 3;
    const [wasm, plain] = [filled(wasmKernels(SIZE)), filled(plainKernels(SIZE))];
    for (const { floats } of [wasm, plain]) for (let i = 0; i < 768; i++) floats[i]! /= 30;
    const start = plain.floats.slice();
    // Gates from 2000 on, the state's share of them from 11000, states from 13000 with room on both sides.
    const [first, state] = by === 1 ? [0, 13_000] : [words - 1, 13_000 + (words - 1) * size];
    for (const { sweep } of [wasm, plain]) {
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
    }
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
        expect(wasm.floats[at + i]!).toBeCloseTo(before[i]!, 2);
        expect(wasm.floats[at + i]!).toBeCloseTo(plain.floats[at + i]!, 4);
      }
    }
  });

  it('are refused when the text names what does not exist', () => {
    expect(() => assemble('(func $f (f64x9.add))')).toThrow('No such instruction');
    expect(() => assemble('(func $f (local.get $x))')).toThrow('Not declared');
    expect(() => assemble('(func $f (param $x i31))')).toThrow('No such type');
  });
});
