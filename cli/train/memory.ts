import { layoutOf, type Shape } from '../../context/tagger/layout';
import { LONGEST } from '../../context/tagger/paragraphs';
import { wasmKernels } from './kernels';
import { Network } from './network';

/** Addresses in the kernels' memory behind the network's own. */
export interface Places {
  /** Of the dense tensors: gradient and Adam's two means. */
  gradient: number;
  mean: number;
  square: number;
  /** Of the embedding table. */
  table: number;
  tableGradient: number;
  tableMean: number;
  tableSquare: number;
  /** A float that is 1, and Adam's constants. */
  one: number;
  constants: number;
  /** For the backward pass. */
  scratch: number;
}

/** A network with room for its training in the same memory. */
export function trainingMemory(shape: Shape): {
  network: Network;
  memory: WebAssembly.Memory;
  at: Places;
} {
  const { rows, input, hidden, layers, vector } = shape;
  const { size } = layoutOf(shape);
  const dense = 16 * Math.ceil(size / 16);
  const table = rows * input;
  const widest = Math.max(input, 2 * hidden);
  const perPass = size + LONGEST * (vector + (3 * layers + 2) * widest);
  const made: WebAssembly.Memory[] = [];
  const make = (floats: number) => {
    const kernels = wasmKernels(floats);
    made.push(kernels.memory);
    return kernels;
  };
  const network = new Network(shape, make, LONGEST, 3 * dense + 4 * table + 32 + perPass);
  let next = network.spare;
  const take = (floats: number) => {
    next += floats;
    return next - floats;
  };
  const at = {
    gradient: take(dense),
    mean: take(dense),
    square: take(dense),
    table: take(table),
    tableGradient: take(table),
    tableMean: take(table),
    tableSquare: take(table),
    one: take(16),
    constants: take(16),
    scratch: next,
  };
  network.kernels.floats[at.one] = 1;
  return { network, memory: made[0]!, at };
}

/** Glorot & Bengio (2010) for matrices; biases and transitions begin at nothing. */
export function initialise({ kernels, layout }: Network, random: () => number): void {
  for (const tensor of layout.tensors) {
    const { at, rows, columns } = tensor;
    if (rows === 1 || tensor === layout.transitions) continue;
    const width = Math.sqrt(6 / (rows + columns));
    for (let i = 0; i < rows * columns; i++) {
      kernels.floats[at + i] = (2 * random() - 1) * width;
    }
  }
}
