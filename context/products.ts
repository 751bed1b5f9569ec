import { type Kernels, plainKernels, wasmKernels } from './tagger/kernels';

/** Words compared at once: their products with a thousand others take 256 KB. */
const ROWS = 64;
/** The kernels go through so many columns together. */
const COLUMNS = 32;

/**
 * Products of words' vectors with those of a fixed set, many words at a time. Vectors are of whole numbers
 * from −127 to 127, so that float32 holds their products exactly.
 */
export class Products {
  readonly #kernels: Kernels;
  readonly #columns: number;
  readonly #words: number;
  readonly #to: number;

  /** @param rows the set's vectors, one after the other, each of `size` numbers */
  constructor(
    rows: Int8Array,
    readonly size: number,
  ) {
    const count = rows.length / size;
    this.#columns = Math.max(1, Math.ceil(count / COLUMNS)) * COLUMNS;
    this.#words = size * this.#columns;
    this.#to = this.#words + ROWS * size;
    this.#kernels = kernelsOf(this.#to + ROWS * this.#columns);
    const { floats } = this.#kernels;
    for (let i = 0; i < count; i++) {
      for (let k = 0; k < size; k++) floats[k * this.#columns + i] = rows[i * size + k] as number;
    }
  }

  /** Gives each vector's products: they stand in `floats` from `at` on, one for each of the set, until the next call. */
  each(
    vectors: readonly Int8Array[],
    use: (i: number, floats: Float32Array, at: number) => void,
  ): void {
    const { multiply, floats } = this.#kernels;
    const columns = this.#columns;
    for (let from = 0; from < vectors.length; from += ROWS) {
      const rows = Math.min(ROWS, vectors.length - from);
      for (let r = 0; r < rows; r++) {
        floats.set(vectors[from + r] as Int8Array, this.#words + r * this.size);
      }
      floats.fill(0, this.#to, this.#to + rows * columns);
      multiply(0, columns, this.size, columns, this.#words, this.size, 1, this.#to, columns, rows);
      for (let r = 0; r < rows; r++) use(from + r, floats, this.#to + r * columns);
    }
  }
}

/** WebAssembly, or plain loops where a policy forbids it. */
function kernelsOf(floats: number): Kernels {
  try {
    return wasmKernels(floats);
  } catch {
    return plainKernels(floats);
  }
}
