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

  it('step alike, near the exact functions', () => {
    const [wasm, plain] = [filled(wasmKernels(SIZE)), filled(plainKernels(SIZE))];
    const gates = plain.floats.slice(0, 48);
    const fed = plain.floats.slice(100, 148);
    const before = plain.floats.slice(200, 216);
    for (const { step } of [wasm, plain]) step(0, 100, 200, 11_000, 16);
    for (let i = 0; i < 16; i++) {
      const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
      const z = sigmoid(gates[i]! + fed[i]!);
      const r = sigmoid(gates[16 + i]! + fed[16 + i]!);
      const n = Math.tanh(gates[32 + i]! + r * fed[32 + i]!);
      expect(wasm.floats[11_000 + i]!).toBeCloseTo(n + z * (before[i]! - n), 2);
      expect(wasm.floats[11_000 + i]!).toBeCloseTo(plain.floats[11_000 + i]!, 5);
    }
  });

  it('are refused when the text names what does not exist', () => {
    expect(() => assemble('(func $f (f64x9.add))')).toThrow('No such instruction');
    expect(() => assemble('(func $f (local.get $x))')).toThrow('Not declared');
    expect(() => assemble('(func $f (param $x i31))')).toThrow('No such type');
  });
});
