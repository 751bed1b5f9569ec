/** The kernels in plain loops, number for number as in WebAssembly; see `kernels.ts`. */
import type { Kernels } from './kernels';

/** Beyond it Lambert's continued fraction for tanh, cut at x⁷ and exact to 1e-4, is taken for ±1. */
export const TANH_END = 4.97;
/** 1.5 · 2²³: added to a float it leaves the nearest whole number in the lower bits. */
export const ROUND = 12_582_912;
/** The largest int16. */
export const SATURATED = 32_767;

const { fround } = Math;

export function plainKernels(bytes: number): Kernels {
  const memory = new ArrayBuffer(16 * Math.ceil(bytes / 16));
  const floats = new Float32Array(memory);
  const small = new Int16Array(memory);
  const least = new Int8Array(memory);
  const numbers = new Int32Array(memory);

  const quantise: Kernels['quantise'] = (from, fromRow, scale, size, to, rows) => {
    for (let r = 0; r < rows; r++) {
      for (let i = 0; i < size / 4; i++) {
        const value = fround(floats[(from + r * fromRow) / 4 + i]! * floats[scale / 4 + i]!);
        const bounded = Math.min(SATURATED, Math.max(-SATURATED, value));
        small[to / 2 + (r * size) / 4 + i] = fround(bounded + ROUND) - ROUND;
      }
    }
  };

  /** Σ_k x[k] · w[k][j], in whole numbers. */
  const product = (w: number, pairs: number, columns: number, x: number, j: number) => {
    let sum = 0;
    for (let k = 0; k < pairs; k++) {
      const at = (w + k * columns) / 2 + 2 * j;
      sum += small[x / 2 + 2 * k]! * small[at]! + small[x / 2 + 2 * k + 1]! * small[at + 1]!;
    }
    return sum;
  };

  const step = (gates: number, share: number, before: number, after: number, size: number) => {
    const [g, u, count] = [gates / 4, share / 4, size / 4];
    for (let i = 0; i < count; i++) {
      const z = sigmoid(floats[g + i]! + floats[u + i]!);
      const r = sigmoid(floats[g + count + i]! + floats[u + count + i]!);
      const n = tanh(floats[g + 2 * count + i]! + r * floats[u + 2 * count + i]!);
      floats[after / 4 + i] = n + z * (floats[before / 4 + i]! - n);
    }
  };

  return {
    memory,
    weave(from, to, rows, columns) {
      for (let k = 0; k < rows; k++) {
        for (let j = 0; j < columns; j++) {
          const pair = to / 2 + (k >> 1) * 2 * columns + 2 * j;
          small[pair + (k & 1)] = least[from + k * columns + j]!;
        }
      }
    },
    sum(list, count, values, scales, size, to, words) {
      for (let n = 0; n < words; n++) {
        const own = list / 4 + n * (count + 1);
        for (let i = 0; i < size; i++) {
          let sum = floats[numbers[own]! / 4 + i]!;
          for (let k = 1; k <= count; k++) {
            const row = numbers[own + k]!;
            sum = fround(sum + fround(floats[scales / 4 + row]! * least[values + row * size + i]!));
          }
          floats[to / 4 + n * size + i] = sum;
        }
      }
    },
    quantise,
    multiply(w, pairs, columns, bias, unit, x, xRow, y, yRow, rows) {
      for (let r = 0; r < rows; r++) {
        for (let j = 0; j < columns / 4; j++) {
          const sum = floats[unit / 4]! * product(w, pairs, columns, x + r * xRow, j);
          floats[(y + r * yRow) / 4 + j] = floats[bias / 4 + j]! + fround(sum);
        }
      }
    },
    sweep(w, unit, scale, gates, gateStep, share, whole, before, after, stateStep, size, words) {
      const wide = 3 * size;
      for (let n = 0; n < words; n++) {
        const state = before + n * stateStep;
        quantise(state, 0, scale, size, whole, 1);
        for (let j = 0; j < wide / 4; j++) {
          floats[share / 4 + j] = floats[unit / 4]! * product(w, size / 8, wide, whole, j);
        }
        step(gates + n * gateStep, share, state, after + n * stateStep, size);
      }
    },
    follow(scores, transitions, labels, best, back, words) {
      const next = new Float32Array(16);
      for (let n = 0; n < words; n++) {
        const first = floats[best / 4]!;
        for (let b = 0; b < 16; b++) {
          let top = fround(first + floats[transitions / 4 + b]!);
          let from = 0;
          for (let a = 1; a < labels; a++) {
            const score = fround(floats[best / 4 + a]! + floats[transitions / 4 + 16 * a + b]!);
            if (score > top) {
              top = score;
              from = a;
            }
          }
          next[b] = fround(top - first) + floats[scores / 4 + 16 * n + b]!;
          least[back + 16 * n + b] = from;
        }
        floats.set(next, best / 4);
      }
    },
  };
}

function tanh(value: number): number {
  const x = Math.max(-TANH_END, Math.min(TANH_END, value));
  const s = x * x;
  return (
    (x * (135135 + s * (17325 + s * (378 + s)))) / (135135 + s * (62370 + s * (3150 + s * 28)))
  );
}

const sigmoid = (value: number) => 0.5 + 0.5 * tanh(0.5 * value);
