/** The tagger's tensors: their sizes, and their order in the file of weights. */
import { LABELS } from './labels';

/** Sizes; `input` and `hidden` must be multiples of 16. */
export interface Shape {
  /** Rows of the embedding table. */
  rows: number;
  /** Dimensions of the word vectors. */
  vector: number;
  /** What a layer is given, and its state in one direction. */
  input: number;
  hidden: number;
  layers: number;
}

/** A matrix, row by row, and where it stands behind those before it. */
export interface Tensor {
  at: number;
  rows: number;
  columns: number;
}

/** One direction of one layer; columns are update, reset and candidate. */
export interface Direction {
  input: Tensor;
  recurrent: Tensor;
  bias: Tensor;
}

/** Scores stand in rows of 16 floats, for the kernels' sake; labels fill the first 13. */
export const SCORES = 16;

/** The network's tensors, in the order of the file. */
export interface Layout {
  /** The projection of the word vectors. */
  vectors: Tensor;
  /** For each layer the two directions. */
  directions: Direction[];
  output: Tensor;
  outputBias: Tensor;
  /** From label (row) to label; row 13 begins a paragraph, row 14 ends it. */
  transitions: Tensor;
  tensors: Tensor[];
  /** Floats of all tensors. */
  size: number;
}

export function layoutOf({ vector, input, hidden, layers }: Shape): Layout {
  const tensors: Tensor[] = [];
  let size = 0;
  const tensor = (rows: number, columns: number) => {
    const made = { at: size, rows, columns };
    size += rows * columns;
    tensors.push(made);
    return made;
  };
  const vectors = tensor(vector, input);
  const directions = Array.from({ length: 2 * layers }, (_, k) => ({
    input: tensor(k < 2 ? input : 2 * hidden, 3 * hidden),
    recurrent: tensor(hidden, 3 * hidden),
    bias: tensor(1, 3 * hidden),
  }));
  const output = tensor(2 * hidden, SCORES);
  const outputBias = tensor(1, SCORES);
  const transitions = tensor(LABELS + 2, SCORES);
  return { vectors, directions, output, outputBias, transitions, tensors, size };
}
