/**
 * The network as the tagger reads by it: summed embeddings, layers of gated recurrent units in both directions, and a score for
 * each label of each word (Huang, Xu & Yu 2015). The weights are the file's own whole numbers; what is multiplied
 * with them is scaled by their rows and rounded to 16 bits, so that eight products take one instruction.
 */
import { allowed, bestLabels } from './crf';
import type { Kernels } from './kernels';
import { LABELS } from './labels';
import { layoutOf, SCORES, type Shape, type Tensor } from './layout';
import { LONGEST } from './paragraphs';
import { SATURATED } from './plain-kernels';
import type { Packed, Weights } from './weights-file';

/** A matrix in the kernels' memory: whole numbers, what its rows' inputs are multiplied with, and what its products are. */
interface Matrix {
  w: number;
  pairs: number;
  /** Bytes of a row of products. */
  columns: number;
  scale: number;
  unit: number;
}

interface Direction {
  input: Matrix;
  recurrent: Matrix;
  bias: number;
}

/** The largest number in a word's input that is told from larger ones; on PolNeAR the largest is 2.5. */
const INPUT_BOUND = 6;
/** Rows of the table that make a word's input beside its own: two of its neighbours, four of its place. */
const AROUND = 6;
const FLOAT = 4;

export class Forward {
  readonly shape: Shape;
  /** For each word the address of its own sum and the rows around, for `read`. */
  readonly list: Int32Array;
  /** A row of the table that is zeros. */
  readonly none: number;
  readonly #kernels: Kernels;
  readonly #floats: Float32Array;
  readonly #vectors: Matrix;
  readonly #layers: [Direction, Direction][];
  readonly #output: Matrix;
  readonly #outputBias: number;
  readonly #at: ReturnType<typeof addresses>;

  /** `slots`: for how many words the sum of their own rows is kept. */
  constructor(weights: Weights<Packed>, slots: number, make: (bytes: number) => Kernels) {
    const { shape, tensors, table } = weights;
    this.shape = shape;
    this.none = shape.rows;
    const layout = layoutOf(shape);
    const at = addresses(shape, layout.size, slots);
    this.#at = at;
    this.#kernels = make(at.end);
    const { memory } = this.#kernels;
    this.#floats = new Float32Array(memory);
    this.list = new Int32Array(memory, at.list, LONGEST * (AROUND + 1));
    this.#floats.set(table.scales, at.scales / FLOAT);
    new Int8Array(memory).set(table.values, at.values);
    const packed = new Map(layout.tensors.map((tensor, i) => [tensor, tensors[i]!]));
    let next = at.dense;
    const floats = (values: Float32Array) => {
      this.#floats.set(values, next / FLOAT);
      next += FLOAT * values.length;
      return next - FLOAT * values.length;
    };
    const matrix = (tensor: Tensor, bound: number): Matrix => {
      const { scales, values } = packed.get(tensor)!;
      const unit = (bound * scales.reduce((a, b) => Math.max(a, b))) / SATURATED;
      const made = {
        w: next,
        pairs: tensor.rows / 2,
        columns: FLOAT * tensor.columns,
        scale: 0,
        unit: 0,
      };
      // Where words are read later, the rows of int8 lie until they are woven.
      new Int8Array(memory).set(values, at.inputs);
      this.#kernels.weave(at.inputs, next, tensor.rows, tensor.columns);
      next += 2 * values.length;
      made.scale = floats(scales.map((scale) => scale / unit));
      made.unit = floats(new Float32Array(4).fill(unit));
      return made;
    };
    const bias = (tensor: Tensor) => floats(unpacked(packed.get(tensor)!));
    // Vectors and states are no larger than 1.
    this.#vectors = matrix(layout.vectors, 1);
    const directions = layout.directions.map((each, k) => ({
      input: matrix(each.input, k < 2 ? INPUT_BOUND : 1),
      recurrent: matrix(each.recurrent, 1),
      bias: bias(each.bias),
    }));
    this.#layers = Array.from({ length: shape.layers }, (_, l) => [
      directions[2 * l]!,
      directions[2 * l + 1]!,
    ]);
    this.#output = matrix(layout.output, 1);
    this.#outputBias = bias(layout.outputBias);
    this.#floats.set(allowed(unpacked(packed.get(layout.transitions)!)), at.transitions / FLOAT);
  }

  /** The address of a slot, for `list`. */
  slot(index: number): number {
    return this.#at.slots + FLOAT * index * this.shape.input;
  }

  /** Sums a word's own rows, and its vector where `copy` has one, into its slot. */
  embed(index: number, rows: readonly number[], copy: (to: Float32Array, at: number) => boolean) {
    const { input, vector } = this.shape;
    const { zeros, list, values, scales, rounded, meaning } = this.#at;
    const slot = this.slot(index);
    this.list[0] = zeros;
    rows.forEach((row, i) => {
      this.list[i + 1] = row;
    });
    const { sum, quantise, multiply } = this.#kernels;
    sum(list, rows.length, values, scales, input, slot, 1);
    if (!copy(this.#floats, meaning / FLOAT)) return;
    const { w, pairs, columns, unit, scale } = this.#vectors;
    quantise(meaning, 0, scale, FLOAT * vector, rounded, 1);
    multiply(w, pairs, columns, slot, unit, rounded, 0, slot, 0, 1);
  }

  /** The best labels of so many words, for which `list` has been filled. */
  read(length: number): Uint8Array {
    const { input, hidden } = this.shape;
    const at = this.#at;
    const { sum, quantise, multiply, sweep } = this.#kernels;
    sum(at.list, AROUND, at.values, at.scales, input, at.inputs, length);
    let x = at.inputs;
    let size = FLOAT * input;
    const stateRow = FLOAT * 2 * hidden;
    this.#layers.forEach((directions, layer) => {
      // A row of zeros before and behind: the states that the two directions begin with.
      const states = at.states + layer * (LONGEST + 2) * stateRow + stateRow;
      const [before, behind] = [states - stateRow, states + length * stateRow];
      for (const edge of [before, behind]) {
        this.#floats.fill(0, edge / FLOAT, (edge + stateRow) / FLOAT);
      }
      directions.forEach(({ input, recurrent, bias }, way) => {
        const { w, pairs, columns, scale, unit } = input;
        quantise(x, size, scale, size, at.rounded, length);
        multiply(w, pairs, columns, bias, unit, at.rounded, size / 2, at.gates, columns, length);
        const by = way === 0 ? 1 : -1;
        const first = way === 0 ? 0 : length - 1;
        const after = states + way * FLOAT * hidden + first * stateRow;
        sweep(
          recurrent.w,
          recurrent.unit,
          recurrent.scale,
          at.gates + first * columns,
          by * columns,
          at.share,
          at.whole,
          after - by * stateRow,
          after,
          by * stateRow,
          FLOAT * hidden,
          length,
        );
      });
      x = states;
      size = stateRow;
    });
    const { w, pairs, columns, scale, unit } = this.#output;
    const { rounded, scores } = at;
    quantise(x, size, scale, size, rounded, length);
    multiply(w, pairs, columns, this.#outputBias, unit, rounded, size / 2, scores, columns, length);
    return bestLabels(this.#kernels, at, length);
  }
}

/** Where everything stands in the kernels' memory, and where that ends; `dense` weights there are. */
function addresses({ rows, vector, input, hidden, layers }: Shape, dense: number, slots: number) {
  let next = 0;
  const take = (bytes: number) => {
    const at = next;
    next += 16 * Math.ceil(bytes / 16);
    return at;
  };
  const widest = Math.max(input, 2 * hidden);
  return {
    scales: take(FLOAT * (rows + 1)),
    values: take((rows + 1) * input),
    // Two bytes a weight, or a bias's four, and a float a row.
    dense: take(FLOAT * dense),
    transitions: take(FLOAT * (LABELS + 2) * SCORES),
    slots: take(FLOAT * slots * input),
    zeros: take(FLOAT * input),
    meaning: take(FLOAT * vector),
    list: take(FLOAT * LONGEST * (AROUND + 1)),
    inputs: take(FLOAT * LONGEST * widest),
    rounded: take(2 * LONGEST * widest),
    gates: take(FLOAT * LONGEST * 3 * hidden),
    share: take(FLOAT * 3 * hidden),
    whole: take(2 * hidden),
    states: take(layers * FLOAT * (LONGEST + 2) * 2 * hidden),
    scores: take(FLOAT * LONGEST * SCORES),
    best: take(FLOAT * SCORES),
    back: take(LONGEST * SCORES),
    end: take(0),
  };
}

function unpacked({ columns, scales, values }: Packed): Float32Array {
  return Float32Array.from(values, (value, i) => value * scales[Math.floor(i / columns)]!);
}
