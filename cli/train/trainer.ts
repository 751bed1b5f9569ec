/** Trains the tagger's network: Adam on the likelihood of the chain, dropout, one pass after the other. */
import { places, type Surface, surface, unknownRow } from '../../context/tagger/features';
import { beginnings, labelsOf } from '../../context/tagger/labels';
import { SCORES, type Shape } from '../../context/tagger/layout';
import type { Matrix } from '../../context/tagger/weights-file';
import type { WordVectors } from '../../context/vectors';
import { Adam } from './adam';
import { Backward } from './backward';
import { chainLoss } from './crf-loss';
import type { Example } from './data';
import { Dropout } from './dropout';
import { initialise, type Places, trainingMemory } from './memory';
import type { Network } from './network';
import { AVERAGE_EVERY, AVERAGE_FROM, CAUTION, CLIP, FALL, type Plan, WARM } from './plan';
import { random } from './random';
import { WeightMean } from './weight-mean';

interface Prepared {
  surfaces: Surface[];
  places: Int32Array;
  labels: Uint8Array;
}

export class Trainer {
  readonly #network: Network;
  readonly #at: Places;
  readonly #backward: Backward;
  readonly #adam: Adam;
  readonly #touched: number[] = [];
  readonly #isTouched: Uint8Array;
  readonly #vectors: WordVectors;
  readonly #surfaces = new Map<string, Surface>();
  readonly #random: () => number;
  readonly #plan: Plan;
  readonly #dropout: Dropout;
  readonly #denseMean = new WeightMean();
  readonly #tableMean = new WeightMean();

  constructor(shape: Shape, vectors: WordVectors, plan: Plan) {
    this.#plan = plan;
    this.#vectors = vectors;
    this.#random = random(plan.seed);
    const { network, memory, at } = trainingMemory(shape);
    this.#network = network;
    this.#at = at;
    this.#adam = new Adam(memory, at.constants);
    this.#backward = new Backward(network, at.gradient, at.scratch);
    this.#dropout = new Dropout(network.kernels.floats, this.#random);
    this.#isTouched = new Uint8Array(shape.rows);
    initialise(network, this.#random);
  }

  /** Adds a row of so many floats to another. */
  #add(from: number, to: number, size: number): void {
    this.#network.kernels.multiply(from, 0, 1, size, this.#at.one, 0, 0, to, 0, 1);
  }

  #prepare({ words, spans }: Example): Prepared {
    const surfaces = words.map((word) => {
      const known = this.#surfaces.get(word) ?? this.#surface(word);
      this.#surfaces.set(word, known);
      return known;
    });
    return { surfaces, places: places(words), labels: labelsOf(spans, words.length) };
  }

  #surface(word: string): Surface {
    const isKnown = (folded: string) => this.#vectors.rarity(folded) < 1;
    return surface(word, this.#network.shape.rows, isKnown);
  }

  /** The rows that make a word's input. */
  #rows({ surfaces, places }: Prepared, i: number): number[] {
    const out: number[] = [];
    const { own } = surfaces[i]!;
    const isDropped = this.#random() < this.#plan.dropWords;
    out.push(isDropped ? unknownRow(this.#network.shape.rows) : own[0]!);
    for (let f = 1; f < own.length; f++) out.push(own[f]!);
    if (i > 0) for (const row of surfaces[i - 1]!.toRight) out.push(row);
    if (i + 1 < surfaces.length) for (const row of surfaces[i + 1]!.toLeft) out.push(row);
    for (let f = 0; f < 4; f++) out.push(places[4 * i + f]!);
    return out;
  }

  /** Loss of one paragraph; its gradient is added up. */
  #learn(example: Prepared): number {
    const network = this.#network;
    const backward = this.#backward;
    const { dropInput, dropStates } = this.#plan;
    const { floats, multiply } = network.kernels;
    const { input, vector, hidden, layers } = network.shape;
    const length = example.labels.length;
    const pass = network.begin(length);
    const take = backward.scratch();
    const x = pass.inputs[0]!;
    const known = take(length * vector);
    const rows: number[][] = [];
    for (let i = 0; i < length; i++) {
      const own = this.#rows(example, i);
      rows.push(own);
      for (const row of own) this.#add(this.#at.table + row * input, x + i * input, input);
      this.#vectors.copy(example.surfaces[i]!.folded, floats, known + i * vector);
    }
    multiply(network.layout.vectors.at, input, vector, input, known, vector, 1, x, input, length);
    const masks = [this.#dropout.mask(x, length * input, dropInput)];
    for (let layer = 0; layer < layers; layer++) {
      network.direction(pass, layer, 0);
      network.direction(pass, layer, 1);
      const size = length * 2 * hidden;
      const copy = take(size);
      floats.copyWithin(copy, pass.states[layer]!, pass.states[layer]! + size);
      masks.push(this.#dropout.mask(copy, size, dropStates));
      pass.inputs[layer + 1] = copy;
    }
    network.score(pass);
    const { transitions } = network.layout;
    const size = transitions.rows * transitions.columns;
    const loss = chainLoss(
      floats.subarray(pass.scores, pass.scores + length * SCORES),
      floats.subarray(transitions.at, transitions.at + size),
      example.labels,
      floats.subarray(
        backward.gradient + transitions.at,
        backward.gradient + transitions.at + size,
      ),
    );
    let dy = take(length * 2 * hidden);
    backward.scores(pass, dy);
    for (let layer = layers - 1; layer >= 0; layer--) {
      this.#dropout.apply(masks[layer + 1]!, dy);
      const dx = take(length * (layer === 0 ? input : 2 * hidden));
      backward.layer(pass, layer, dy, dx);
      dy = dx;
    }
    this.#dropout.apply(masks[0]!, dy);
    backward.vectors(known, dy, length);
    rows.forEach((own, i) => {
      for (const row of own) {
        if (!this.#isTouched[row]) {
          this.#isTouched[row] = 1;
          this.#touched.push(row);
        }
        this.#add(dy + i * input, this.#at.tableGradient + row * input, input);
      }
    });
    return loss;
  }

  #step(rate: number, batch: number): void {
    const { floats } = this.#network.kernels;
    const { input } = this.#network.shape;
    const { gradient, mean, square, table, tableGradient, tableMean, tableSquare } = this.#at;
    const { size } = this.#network.layout;
    let norm = 0;
    for (let i = 0; i < size; i++) norm += floats[gradient + i]! ** 2;
    const clip = Math.min(1, CLIP / (Math.sqrt(norm) / batch));
    this.#adam.begin(rate, clip / batch);
    this.#adam.update(0, gradient, mean, square, size);
    for (const row of this.#touched) {
      this.#isTouched[row] = 0;
      const at = row * input;
      this.#adam.update(table + at, tableGradient + at, tableMean + at, tableSquare + at, input);
    }
    this.#touched.length = 0;
  }

  /** Trains on the examples; `report` is told after each epoch. */
  train(examples: Example[], report: (epoch: number, loss: number) => void): void {
    const { epochs, batch, rate } = this.#plan;
    const all = examples
      .filter(({ words }) => words.length > 0)
      .map((example) => this.#prepare(example));
    const steps = Math.ceil(all.length / batch) * epochs;
    let step = 0;
    for (let epoch = 1; epoch <= epochs; epoch++) {
      for (let i = all.length - 1; i > 0; i--) {
        const j = Math.floor(this.#random() * (i + 1));
        [all[i], all[j]] = [all[j]!, all[i]!];
      }
      let loss = 0;
      for (let from = 0; from < all.length; from += batch) {
        this.#backward.transpose();
        const some = all.slice(from, from + batch);
        for (const example of some) loss += this.#learn(example);
        const warm = Math.min(1, (step + 1) / WARM);
        this.#step(rate * warm * (1 - FALL * (step / steps)), some.length);
        step++;
        if (step >= AVERAGE_FROM * steps && step % AVERAGE_EVERY === 0) this.#average();
      }
      report(epoch, loss / all.length);
    }
  }

  /** The weights of the tensors and of the table, as they are now. */
  #now(): { dense: Float32Array; table: Float32Array } {
    const { floats } = this.#network.kernels;
    const { table, tableGradient } = this.#at;
    return {
      dense: floats.subarray(0, this.#network.layout.size),
      table: floats.subarray(table, tableGradient),
    };
  }

  #average(): void {
    const { dense, table } = this.#now();
    this.#denseMean.add(dense);
    this.#tableMean.add(table);
  }

  /** What has been learned so far, as `packWeights` takes it; late in training the mean of it. */
  weights(): { tensors: Matrix[]; table: Matrix } {
    const now = this.#now();
    const dense = this.#denseMean.of(now.dense);
    for (const label of beginnings) dense[this.#network.layout.outputBias.at + label]! -= CAUTION;
    return {
      tensors: this.#network.layout.tensors.map(({ at, rows, columns }) => ({
        columns,
        values: dense.slice(at, at + rows * columns),
      })),
      table: {
        columns: this.#network.shape.input,
        values: this.#tableMean.of(now.table),
      },
    };
  }
}
