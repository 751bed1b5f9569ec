/**
 * The arithmetic of training over one block of float32 memory: a product of matrices and a pass of gated
 * recurrent units, in WebAssembly with SIMD. All addresses and strides count floats.
 */
import { assemble } from '../kernels/wat';
import { SOURCE } from './kernel-source';

export interface Kernels {
  /** The memory that addresses point into. */
  floats: Float32Array;
  /**
   * y[r][j] += Σ_k x[r·xRow + k·xStep] · w[k·wRow + j] for `rows` rows, `inner` k and `columns` j.
   * `columns` must be a multiple of 16.
   */
  multiply(
    w: number,
    wRow: number,
    inner: number,
    columns: number,
    x: number,
    xRow: number,
    xStep: number,
    y: number,
    yRow: number,
    rows: number,
  ): void;
  /**
   * One direction of a layer of a GRU (Cho et al. 2014, with the reset gate behind the product, as in cuDNN) over `words`
   * words, each `gateStep` and `stateStep` behind the one before. `gates` holds the input's share of update, reset and
   * candidate and is overwritten by their values; the state's share, the state before by the matrix `w`, is written to
   * `recurrent`. `size`, of the state, must be a multiple of 16.
   */
  sweep(
    w: number,
    gates: number,
    recurrent: number,
    gateStep: number,
    before: number,
    after: number,
    stateStep: number,
    size: number,
    words: number,
  ): void;
}

const PAGE = 65_536;

type Numbers = (...values: number[]) => void;

/** Kernels over a new memory of at least so many floats. */
export function wasmKernels(size: number): Kernels & { memory: WebAssembly.Memory } {
  const memory = new WebAssembly.Memory({ initial: Math.ceil((4 * size) / PAGE) });
  const module = new WebAssembly.Module(assemble(SOURCE));
  const { exports } = new WebAssembly.Instance(module, { js: { memory } });
  const multiply = exports.multiply as Numbers;
  const four = exports.multiplyFour as Numbers;
  const sweep = exports.sweep as Numbers;
  return {
    memory,
    floats: new Float32Array(memory.buffer),
    multiply: (w, wRow, inner, columns, x, xRow, xStep, y, yRow, rows) => {
      const most = rows & ~3;
      if (most > 0) {
        const [a, b, c] = [4 * x, 4 * xRow, 4 * xStep];
        four(4 * w, 4 * wRow, inner, 4 * columns, a, b, c, 4 * y, 4 * yRow, most);
      }
      if (most < rows) {
        const [a, b, c] = [4 * (x + most * xRow), 4 * xRow, 4 * xStep];
        const to = 4 * (y + most * yRow);
        multiply(4 * w, 4 * wRow, inner, 4 * columns, a, b, c, to, 4 * yRow, rows - most);
      }
    },
    sweep: (w, gates, recurrent, gateStep, before, after, stateStep, size, words) => {
      const [from, to, by] = [4 * before, 4 * after, 4 * stateStep];
      sweep(4 * w, 4 * gates, 4 * recurrent, 4 * gateStep, from, to, by, 4 * size, words);
    },
  };
}
