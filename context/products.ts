import { type Kernels, wasmKernels } from './tagger/kernels';
import { plainKernels } from './tagger/plain-kernels';

/** Words compared at once: their products with a thousand others take 256 KB. */
const ROWS = 64;
/** The kernels go through so many columns together. */
const COLUMNS = 16;

/**
 * Products of words' vectors with those of a fixed set, many words at a time. Vectors are of whole numbers
 * from −127 to 127, so that float32 holds their products exactly.
 */
export class Products {
  readonly #kernels: Kernels;
  readonly #floats: Float32Array;
  readonly #whole: Int16Array;
  /** Bytes of a row of products. */
  readonly #columns: number;
  /** Where the words' vectors stand, the products, zeros and four ones. */
  readonly #words: number;
  readonly #to: number;
  readonly #bias: number;
  readonly #unit: number;

  /** @param rows the set's vectors, one after the other, each of `size` numbers */
  constructor(
    rows: Int8Array,
    readonly size: number,
  ) {
    const count = rows.length / size;
    const wide = Math.max(1, Math.ceil(count / COLUMNS)) * COLUMNS;
    const pairs = Math.ceil(size / 2);
    this.#columns = 4 * wide;
    this.#words = pairs * this.#columns;
    this.#to = this.#words + ROWS * 4 * pairs;
    this.#bias = this.#to + ROWS * this.#columns;
    this.#unit = this.#bias + this.#columns;
    this.#kernels = kernelsOf(this.#unit + 16);
    const { memory } = this.#kernels;
    this.#floats = new Float32Array(memory);
    this.#whole = new Int16Array(memory);
    this.#floats.fill(1, this.#unit / 4, this.#unit / 4 + 4);
    const whole = this.#whole;
    for (let i = 0, from = 0; i < count; i++) {
      for (let k = 0; k < size; k++) {
        whole[((k >> 1) * wide + i) * 2 + (k & 1)] = rows[from++] as number;
      }
    }
  }

  /** Gives each vector's products: they stand in `floats` from `at` on, one for each of the set, until the next call. */
  each(
    vectors: readonly Int8Array[],
    use: (i: number, floats: Float32Array, at: number) => void,
  ): void {
    const columns = this.#columns;
    const pairs = Math.ceil(this.size / 2);
    for (let from = 0; from < vectors.length; from += ROWS) {
      const rows = Math.min(ROWS, vectors.length - from);
      for (let r = 0; r < rows; r++) {
        this.#whole.set(vectors[from + r] as Int8Array, this.#words / 2 + r * 2 * pairs);
      }
      const [bias, unit, x, to] = [this.#bias, this.#unit, this.#words, this.#to];
      this.#kernels.multiply(0, pairs, columns, bias, unit, x, 4 * pairs, to, columns, rows);
      for (let r = 0; r < rows; r++) use(from + r, this.#floats, (to + r * columns) / 4);
    }
  }
}

/** WebAssembly, or plain loops where a policy forbids it. */
function kernelsOf(bytes: number): Kernels {
  try {
    return wasmKernels(bytes);
  } catch {
    return plainKernels(bytes);
  }
}
