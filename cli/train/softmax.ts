import type { TrainedWeights } from '../../context/learnt/weights-file';
import type { Example } from './claim-sentences';
import { random } from './random';

/**
 * How it is trained. Tried on the right claim of the must-links of the open annotated pages, by half of today's sentences:
 * .75 so; with features that stand in one example alone .74, and five times as many; without neighbours .72; without rarity,
 * names left out, .70 instead of .72. Of epochs, rate and looseness a few values each gave the same.
 */
export const PLAN = {
  epochs: 15,
  rate: 0.5,
  /** How little weights are held back, as scikit-learn's C. */
  looseness: 20,
  /** A feature of fewer examples is left out. */
  fewest: 2,
  seed: 7,
};
/** A weight of less than this share of the greatest is left out of the file. */
const LEAST = 3 / 127;
const START = 1e-3;

/** A softmax classifier over sparse features that weigh by their rarity, each example brought to length 1. */
export class Softmax {
  readonly #places = new Map<number, number>();
  readonly #rarity: number[] = [];
  #weights = new Float32Array(0);
  readonly #bias: Float64Array;

  constructor(readonly classes: number) {
    this.#bias = new Float64Array(classes);
  }

  /** Learns by AdaGrad (Duchi, Hazan and Singer 2011); the same examples give the same weights. */
  train(examples: readonly Example[]): void {
    const counts = this.#meet(examples);
    const { classes } = this;
    const next = random(PLAN.seed);
    const data = examples.map(({ features }) => this.#known(features));
    const order = examples.map((_, i) => i);
    const scores = new Float64Array(classes);
    const squares = new Float32Array(this.#weights.length).fill(START);
    const biasSquares = new Float64Array(classes).fill(START);
    for (let epoch = 0; epoch < PLAN.epochs; epoch++) {
      shuffle(order, next);
      for (const i of order) {
        const places = data[i] as Int32Array;
        const share = this.#shareOf(places);
        this.#shares(places, share, scores);
        const label = (examples[i] as Example).label;
        scores[label] = (scores[label] as number) - 1;
        for (const place of places) {
          const worth = share * (this.#rarity[place] as number);
          // What holds a weight back comes as often as its feature, in all the same for each.
          const back = 1 / PLAN.looseness / (counts[place] as number);
          for (let k = 0, at = place * classes; k < classes; k++, at++) {
            const weight = this.#weights[at] as number;
            const slope = (scores[k] as number) * worth + back * weight;
            squares[at] = (squares[at] as number) + slope * slope;
            this.#weights[at] = weight - (PLAN.rate * slope) / Math.sqrt(squares[at] as number);
          }
        }
        for (let k = 0; k < classes; k++) {
          const slope = scores[k] as number;
          biasSquares[k] = (biasSquares[k] as number) + slope * slope;
          const step = (BIAS_RATE * slope) / Math.sqrt(biasSquares[k] as number);
          this.#bias[k] = (this.#bias[k] as number) - step;
        }
      }
    }
  }

  /** Shares of the classes for an example's features, together 1. */
  tell(features: Uint32Array): Float64Array {
    const scores = new Float64Array(this.classes);
    const places = this.#known(features);
    this.#shares(places, this.#shareOf(places), scores);
    return scores;
  }

  /** What was learnt, as whole numbers. */
  weights(): Omit<TrainedWeights, 'claims'> {
    const { classes } = this;
    const most = this.#weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0);
    const scale = most / 127;
    const features = [...this.#places].sort(([, a], [, b]) => a - b);
    const starts = new Uint32Array(features.length + 1);
    const found: [number, number][] = [];
    features.forEach((_, place) => {
      for (let k = 0; k < classes; k++) {
        const weight = this.#weights[place * classes + k] as number;
        if (Math.abs(weight) >= LEAST * most) found.push([k, Math.round(weight / scale)]);
      }
      starts[place + 1] = found.length;
    });
    return {
      bias: Float32Array.from(this.#bias, (x) => Math.round(x * 1000) / 1000),
      hashes: Uint32Array.from(features, ([hash]) => hash),
      rarity: Float32Array.from(this.#rarity),
      starts,
      classes: Uint8Array.from(found, ([k]) => k),
      weights: Int8Array.from(found, ([, weight]) => weight),
      scale,
    };
  }

  /** Numbers the features that are to be learnt; how many examples have each. */
  #meet(examples: readonly Example[]): number[] {
    const counts = new Map<number, number>();
    for (const { features } of examples) {
      for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
    const kept: number[] = [];
    for (const [feature, count] of counts) {
      if (count < PLAN.fewest) continue;
      this.#places.set(feature, kept.length);
      this.#rarity.push(Math.log((1 + examples.length) / (1 + count)) + 1);
      kept.push(count);
    }
    this.#weights = new Float32Array(kept.length * this.classes);
    return kept;
  }

  #known(features: Uint32Array): Int32Array {
    const places = Array.from(features, (feature) => this.#places.get(feature) ?? -1);
    return Int32Array.from(places.filter((place) => place >= 0));
  }

  #shareOf(places: Int32Array): number {
    let squares = 0;
    for (const place of places) squares += (this.#rarity[place] as number) ** 2;
    return squares === 0 ? 0 : 1 / Math.sqrt(squares);
  }

  #shares(places: Int32Array, share: number, scores: Float64Array): void {
    scores.set(this.#bias);
    for (const place of places) {
      const worth = share * (this.#rarity[place] as number);
      for (let k = 0, at = place * this.classes; k < this.classes; k++, at++) {
        scores[k] = (scores[k] as number) + worth * (this.#weights[at] as number);
      }
    }
    const most = Math.max(...scores);
    let sum = 0;
    for (let k = 0; k < scores.length; k++) {
      scores[k] = Math.exp((scores[k] as number) - most);
      sum += scores[k] as number;
    }
    for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] as number) / sum;
  }
}

const BIAS_RATE = 0.05;

function shuffle(order: number[], next: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const other = Math.floor(next() * (i + 1));
    [order[i], order[other]] = [order[other] as number, order[i] as number];
  }
}
