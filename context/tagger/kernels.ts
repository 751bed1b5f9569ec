/**
 * The arithmetic by which the tagger reads, over one block of memory: sums of rows of int8, products of
 * matrices of whole numbers of 16 bits, a pass of gated recurrent units, the best sequence of labels. In WebAssembly with SIMD
 * (fifteen times faster than the same loops over typed arrays, measured in V8), and in plain loops where a
 * policy forbids WebAssembly. All addresses, strides and sizes count bytes; those of matrices are multiples of 64.
 */
import { KERNELS } from './kernel-code';

export interface Kernels {
  /** The memory that addresses point into. */
  memory: ArrayBuffer;
  /**
   * From `rows` rows of int8 to rows of pairs of int16: what stands in rows k and k + 1 of a column comes to stand side by side.
   * `rows` must be even, `columns` a multiple of 8.
   */
  weave(from: number, to: number, rows: number, columns: number): void;
  /**
   * For each of `words` words a row of floats: the one at the first address of its list, and behind it `count` rows, by their
   * numbers, of int8 (`size` of them, a multiple of 16, each row with its scale).
   */
  sum(
    list: number,
    count: number,
    values: number,
    scales: number,
    size: number,
    to: number,
    words: number,
  ): void;
  /** Rows of floats times their scales, as the nearest int16, one row behind the other; `size` is a multiple of 32. */
  quantise(
    from: number,
    fromRow: number,
    scale: number,
    size: number,
    to: number,
    rows: number,
  ): void;
  /**
   * y[r][j] = bias[j] + unit · Σ_k x[r][k] · w[k][j], x of int16, w as `weave` leaves it, y of floats. `unit` is the
   * address of four equal floats.
   */
  multiply(
    w: number,
    pairs: number,
    columns: number,
    bias: number,
    unit: number,
    x: number,
    xRow: number,
    y: number,
    yRow: number,
    rows: number,
  ): void;
  /**
   * One direction of a layer of a GRU (Cho et al. 2014, with the reset gate behind the product, as in cuDNN) over `words`
   * words, each `gateStep` and `stateStep` behind the one before. `gates` holds the input's share of update, reset and
   * candidate. The state's share of one word is worked out in `share`, from the state as int16 in `whole`.
   */
  sweep(
    w: number,
    unit: number,
    scale: number,
    gates: number,
    gateStep: number,
    share: number,
    whole: number,
    before: number,
    after: number,
    stateStep: number,
    size: number,
    words: number,
  ): void;
  /**
   * Viterbi's pass over `words` words behind the first: `best` has the scores of the labels of the word before and gets those of
   * the last, less a constant; `back` gets for each word and label the label before, 16 bytes a word.
   */
  follow(
    scores: number,
    transitions: number,
    labels: number,
    best: number,
    back: number,
    words: number,
  ): void;
}

const PAGE = 65_536;

let compiled: WebAssembly.Module | undefined;

/** Kernels in WebAssembly over a new memory of at least so many bytes; throws where WebAssembly is forbidden. */
export function wasmKernels(bytes: number): Kernels {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(KERNELS), (char) => char.charCodeAt(0)));
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const { exports } = new WebAssembly.Instance(compiled, { js: { memory } });
  return { ...(exports as unknown as Omit<Kernels, 'memory'>), memory: memory.buffer };
}
