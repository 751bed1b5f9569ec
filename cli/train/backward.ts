/** The gradient of the network, by back-propagation through time, over the same memory. */
import type { Tensor } from '../../context/tagger/layout';
import type { Network, Pass } from './network';

export class Backward {
  readonly #network: Network;
  /** The gradient of the tensors, in the order and places of the tensors. */
  readonly gradient: number;
  readonly #transposed = new Map<Tensor, number>();
  readonly #scratch: number;

  /** `memory`: where it may write, see `spare`. */
  constructor(network: Network, gradient: number, memory: number) {
    this.#network = network;
    this.gradient = gradient;
    let next = memory;
    for (const { input, recurrent } of network.layout.directions) {
      for (const tensor of [input, recurrent]) {
        this.#transposed.set(tensor, next);
        next += tensor.rows * tensor.columns;
      }
    }
    this.#transposed.set(network.layout.output, next);
    next += network.layout.output.rows * network.layout.output.columns;
    this.#scratch = next;
  }

  /** To be called when the weights have changed. */
  transpose(): void {
    const { floats } = this.#network.kernels;
    for (const [{ at, rows, columns }, to] of this.#transposed) {
      for (let r = 0; r < rows; r++) {
        for (let c = 0; c < columns; c++) floats[to + c * rows + r] = floats[at + r * columns + c]!;
      }
    }
  }

  /** Scratch memory for dropped copies and gradients; of one paragraph. */
  scratch(): (floats: number) => number {
    let next = this.#scratch;
    const { floats } = this.#network.kernels;
    return (length) => {
      floats.fill(0, next, next + length);
      next += length;
      return next - length;
    };
  }

  /** Adds xᵀ·dy to a tensor's gradient; the x of row i stands at `x + i·stride`. */
  #outer(tensor: Tensor, x: number, stride: number, dy: number, length: number): void {
    const { columns, rows, at } = tensor;
    this.#network.kernels.multiply(
      dy,
      columns,
      length,
      columns,
      x,
      1,
      stride,
      this.gradient + at,
      columns,
      rows,
    );
  }

  #sum(tensor: Tensor, dy: number, length: number): void {
    const { floats } = this.#network.kernels;
    const to = this.gradient + tensor.at;
    for (let i = 0; i < length; i++) {
      const from = dy + i * tensor.columns;
      for (let c = 0; c < tensor.columns; c++) floats[to + c]! += floats[from + c]!;
    }
  }

  /** Adds dy·wᵀ to the gradient of what a tensor was multiplied with. */
  #through(tensor: Tensor, dy: number, dx: number, length: number): void {
    const { columns, rows } = tensor;
    this.#network.kernels.multiply(
      this.#transposed.get(tensor)!,
      rows,
      columns,
      rows,
      dy,
      columns,
      1,
      dx,
      rows,
      length,
    );
  }

  /** From the gradient of the scores (in their place) to that of the last layer's output, which is added to `dx`. */
  scores(pass: Pass, dx: number): void {
    const { output, outputBias } = this.#network.layout;
    this.#outer(output, pass.inputs.at(-1)!, output.rows, pass.scores, pass.length);
    this.#sum(outputBias, pass.scores, pass.length);
    this.#through(output, pass.scores, dx, pass.length);
  }

  /** Back through one layer: from `dy`, the gradient of its states, to that of its input, added to `dx`. */
  layer(pass: Pass, layer: number, dy: number, dx: number): void {
    this.#direction(pass, layer, 0, dy, dx);
    this.#direction(pass, layer, 1, dy, dx);
  }

  #direction(pass: Pass, layer: number, way: number, dy: number, dx: number): void {
    const { kernels, layout, shape } = this.#network;
    const { hidden } = shape;
    const { floats, multiply } = kernels;
    const k = 2 * layer + way;
    const { input, recurrent, bias } = layout.directions[k]!;
    const wide = 3 * hidden;
    const { length } = pass;
    const share = pass.gates[k]!;
    const feedback = pass.recurrents[k]!;
    const y = pass.states[layer]! + way * hidden;
    const back = this.#transposed.get(recurrent)!;
    const step = way === 0 ? -1 : 1;
    for (let n = length - 1; n >= 0; n--) {
      const i = way === 0 ? n : length - 1 - n;
      const g = share + i * wide;
      const u = feedback + i * wide;
      const before = y + (i + step) * 2 * hidden;
      const here = dy + i * 2 * hidden + way * hidden;
      const carry = here + step * 2 * hidden;
      const goesOn = n > 0;
      for (let j = 0; j < hidden; j++) {
        const z = floats[g + j]!;
        const r = floats[g + hidden + j]!;
        const c = floats[g + 2 * hidden + j]!;
        const d = floats[here + j]!;
        const dc = d * (1 - z) * (1 - c * c);
        const dz = d * (floats[before + j]! - c) * z * (1 - z);
        const dr = dc * floats[u + 2 * hidden + j]! * r * (1 - r);
        if (goesOn) floats[carry + j]! += d * z;
        floats[g + j] = dz;
        floats[g + hidden + j] = dr;
        floats[g + 2 * hidden + j] = dc;
        floats[u + j] = dz;
        floats[u + hidden + j] = dr;
        floats[u + 2 * hidden + j] = dc * r;
      }
      if (goesOn) multiply(back, hidden, wide, hidden, u, 0, 1, carry, hidden, 1);
    }
    this.#outer(recurrent, y + step * 2 * hidden, 2 * hidden, feedback, length);
    this.#outer(input, pass.inputs[layer]!, input.rows, share, length);
    this.#sum(bias, share, length);
    this.#through(input, share, dx, length);
  }

  /** The word vectors' projection: adds to its gradient from that of the input. */
  vectors(x: number, dy: number, length: number): void {
    const { vectors } = this.#network.layout;
    this.#outer(vectors, x, vectors.rows, dy, length);
  }
}
