/**
 * The network as it is trained: summed embeddings, layers of gated recurrent units read in both directions, and a
 * score for each label of each word; a linear-chain conditional random field decides between them
 * (Huang, Xu & Yu 2015). Its tensors lie in one block of float32 memory. `context/tagger/forward.ts` reads by it.
 */
import { type Layout, layoutOf, SCORES, type Shape } from '../../context/tagger/layout';
import type { Kernels } from './kernels';

/** What the forward pass of one paragraph leaves in memory. */
export interface Pass {
  length: number;
  /** What each layer reads, and at last what the scores are made from. */
  inputs: number[];
  /** What each layer says, a row of zeros before and behind. */
  states: number[];
  /** For each layer and direction the gates. */
  gates: number[];
  /** For each layer and direction the state's share of them. */
  recurrents: number[];
  scores: number;
}

export class Network {
  readonly shape: Shape;
  readonly layout: Layout;
  readonly kernels: Kernels;
  /** Where memory begins that the network does not use. */
  readonly spare: number;

  /** Memory for paragraphs of up to `longest` words, and `spare` floats behind it. */
  constructor(shape: Shape, make: (floats: number) => Kernels, longest: number, spare = 0) {
    this.shape = shape;
    this.layout = layoutOf(shape);
    const { input, hidden, layers } = shape;
    const perWord = input + layers * (2 * hidden + 2 * 6 * hidden) + SCORES;
    this.spare = this.layout.size + longest * perWord + layers * 4 * hidden;
    this.kernels = make(this.spare + spare);
  }

  /** Lays out the memory for a paragraph of so many words; the input is to be written at `inputs[0]`. */
  begin(length: number): Pass {
    const { input, hidden, layers } = this.shape;
    let next = this.layout.size;
    const take = (floats: number) => {
      next += floats;
      return next - floats;
    };
    const inputs = [take(length * input)];
    const pass: Pass = { length, inputs, states: [], gates: [], recurrents: [], scores: 0 };
    for (let layer = 0; layer < layers; layer++) {
      // A row of zeros before and behind: the states that the two directions begin with.
      const states = take((length + 2) * 2 * hidden) + 2 * hidden;
      pass.states.push(states);
      inputs.push(states);
      for (let direction = 0; direction < 2; direction++) {
        pass.gates.push(take(length * 3 * hidden));
        pass.recurrents.push(take(length * 3 * hidden));
      }
    }
    pass.scores = take(length * SCORES);
    // Gates, their shares and the scores are written before they are read.
    const { floats } = this.kernels;
    floats.fill(0, inputs[0], inputs[0]! + length * input);
    for (const at of pass.states) floats.fill(0, at - 2 * hidden, at + (length + 1) * 2 * hidden);
    return pass;
  }

  /** Runs the layers over the input at `pass.inputs[0]`. */
  run(pass: Pass): void {
    for (let layer = 0; layer < this.shape.layers; layer++) {
      this.direction(pass, layer, 0);
      this.direction(pass, layer, 1);
    }
    this.score(pass);
  }

  /** One direction of one layer: 0 reads forwards, 1 backwards. */
  direction({ length, inputs, states, gates, recurrents }: Pass, layer: number, way: number): void {
    const { hidden } = this.shape;
    const { multiply, sweep, floats } = this.kernels;
    const k = 2 * layer + way;
    const { input, recurrent, bias } = this.layout.directions[k]!;
    const wide = 3 * hidden;
    const share = gates[k]!;
    const feedback = recurrents[k]!;
    const x = inputs[layer]!;
    const y = states[layer]! + way * hidden;
    floats.copyWithin(share, bias.at, bias.at + wide);
    repeat(floats, share, wide, length);
    multiply(input.at, wide, input.rows, wide, x, input.rows, 1, share, wide, length);
    const by = way === 0 ? 1 : -1;
    const first = way === 0 ? 0 : length - 1;
    const after = y + first * 2 * hidden;
    const before = after - by * 2 * hidden;
    const from = first * wide;
    sweep(
      recurrent.at,
      share + from,
      feedback + from,
      by * wide,
      before,
      after,
      by * 2 * hidden,
      hidden,
      length,
    );
  }

  /** Scores of the labels from the last layer's states. */
  score({ length, inputs, scores }: Pass): void {
    const { floats } = this.kernels;
    const { output, outputBias } = this.layout;
    floats.copyWithin(scores, outputBias.at, outputBias.at + SCORES);
    repeat(floats, scores, SCORES, length);
    const x = inputs.at(-1)!;
    this.kernels.multiply(
      output.at,
      SCORES,
      output.rows,
      SCORES,
      x,
      output.rows,
      1,
      scores,
      SCORES,
      length,
    );
  }
}

/** Writes what stands at a place behind itself, until it stands there so many times. */
function repeat(floats: Float32Array, at: number, size: number, times: number): void {
  for (let done = 1; done < times; done *= 2) {
    const more = Math.min(done, times - done);
    floats.copyWithin(at + done * size, at, at + more * size);
  }
}
