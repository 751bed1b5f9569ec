/**
 * The tagger of quotations: finds in a text who speaks (source), the words that attribute (cue),
 * and what is said (content), direct or indirect. See `docs/model-card.md`.
 */
import type { WordVectors } from '../vectors';
import { viterbi } from './crf';
import { PLACES, places, surface } from './features';
import { type Kernels, plainKernels, wasmKernels } from './kernels';
import { spansOf, type Tagged } from './labels';
import { layoutOf, Network, SCORES } from './network';
import { LONGEST, paragraphs } from './paragraphs';
import { type Packed, readWeights } from './weights-file';
import type { Word } from './words';

/** One paragraph, or a piece of a long one, and its spans in reading order. */
export interface TaggedParagraph {
  words: Word[];
  spans: Tagged[];
}

/** A word's share of the input: its own, and what it gives its neighbours. */
interface Known {
  own: Float32Array;
  toLeft: Float32Array;
  toRight: Float32Array;
}

/** Words kept ready, 800 bytes each; an article has some 500 different ones. */
const KEPT = 4000;

export class Tagger {
  readonly #network: Network;
  readonly #table: Packed;
  readonly #vectors: WordVectors;
  readonly #known = new Map<string, Known>();
  /** Rows of the table for a word's place, and zeros for a neighbour that is none. */
  readonly #places: Float64Array;
  readonly #none: Float32Array;
  /** For `attributions`. */
  readonly pairing: Float32Array;

  constructor(bytes: Uint8Array, vectors: WordVectors, make: (floats: number) => Kernels) {
    const { shape, tensors, table, pairing } = readWeights(bytes, (each) => layoutOf(each).tensors);
    if (shape.vector !== vectors.dimensions) {
      throw new RangeError('The quotation tagger was trained on other word vectors.');
    }
    this.#network = new Network(shape, make, LONGEST, shape.vector + shape.input);
    this.#table = table;
    this.#vectors = vectors;
    this.pairing = pairing.scales.map((scale, i) => scale * pairing.values[i]!);
    this.#places = Float64Array.from(
      { length: PLACES * shape.input },
      (_, i) => table.scales[Math.floor(i / shape.input)]! * table.values[i]!,
    );
    this.#none = new Float32Array(shape.input);
    const { floats } = this.#network.kernels;
    tensors.forEach((tensor, t) => {
      floats.set(unpacked(tensor), this.#network.layout.tensors[t]!.at);
    });
  }

  /** The spans of every paragraph of a text; offsets of words are of the text. */
  tag(text: string): TaggedParagraph[] {
    return paragraphs(text).map((words) => ({ words, spans: this.label(words.map(textOf)) }));
  }

  /** The spans of at most 400 words of one paragraph, as `words` makes them, in reading order. */
  label(words: string[]): Tagged[] {
    const network = this.#network;
    const { floats } = network.kernels;
    const { input } = network.shape;
    const pass = network.begin(words.length);
    const known = words.map((word) => this.#lookUp(word));
    const standing = places(words);
    const standings = this.#places;
    const x = pass.inputs[0]!;
    for (let i = 0; i < words.length; i++) {
      const { own } = known[i]!;
      const fromLeft = known[i - 1]?.toRight ?? this.#none;
      const fromRight = known[i + 1]?.toLeft ?? this.#none;
      const at = x + i * input;
      const mark = standing[4 * i]! * input;
      const paragraph = standing[4 * i + 1]! * input;
      const place = standing[4 * i + 2]! * input;
      const ahead = standing[4 * i + 3]! * input;
      for (let k = 0; k < input; k++) {
        // One sum after another, each rounded as if it were written down.
        let sum = fround(fround(own[k]! + fromLeft[k]!) + fromRight[k]!);
        sum = fround(fround(sum + standings[mark + k]!) + standings[paragraph + k]!);
        floats[at + k] = fround(sum + standings[place + k]!) + standings[ahead + k]!;
      }
    }
    network.run(pass);
    const { at, rows } = network.layout.transitions;
    const scores = floats.subarray(pass.scores, pass.scores + words.length * SCORES);
    return spansOf(viterbi(scores, floats.subarray(at, at + rows * SCORES), words.length));
  }

  #lookUp(word: string): Known {
    const found = this.#known.get(word);
    if (found) return found;
    const { rows, input, vector } = this.#network.shape;
    const { folded, own, toLeft, toRight } = surface(
      word,
      rows,
      (name) => this.#vectors.rarity(name) < 1,
    );
    const known = {
      own: this.#sum(own),
      toLeft: this.#sum(toLeft),
      toRight: this.#sum(toRight),
    };
    const { kernels, spare, layout } = this.#network;
    const { floats } = kernels;
    const [meaning, projected] = [spare, spare + vector];
    if (this.#vectors.copy(folded, floats, meaning)) {
      floats.fill(0, projected, projected + input);
      kernels.multiply(layout.vectors.at, input, vector, input, meaning, 0, 1, projected, 0, 1);
      add(floats.subarray(projected, projected + input), known.own, 0);
    }
    if (this.#known.size >= KEPT) this.#known.clear();
    this.#known.set(word, known);
    return known;
  }

  #sum(rows: number[]): Float32Array {
    const sum = new Float32Array(this.#network.shape.input);
    for (const row of rows) this.#addRow(row, sum, 0);
    return sum;
  }

  #addRow(row: number, to: Float32Array, at: number): void {
    const { scales, values, columns } = this.#table;
    const scale = scales[row]!;
    const from = row * columns;
    for (let k = 0; k < columns; k++) to[at + k]! += scale * values[from + k]!;
  }
}

/**
 * Makes the tagger ready from the bytes of `quotations.bin` and the word vectors. Throws a
 * RangeError when either is not what it should be. Works without WebAssembly too, some twenty times slower.
 */
export function loadTagger(bytes: Uint8Array, vectors: WordVectors): Tagger {
  return new Tagger(bytes, vectors, (floats) => {
    try {
      return wasmKernels(floats);
    } catch {
      return plainKernels(floats);
    }
  });
}

const { fround } = Math;

const textOf = ({ text }: Word) => text;

function unpacked({ columns, scales, values }: Packed): Float32Array {
  return Float32Array.from(values, (value, i) => value * scales[Math.floor(i / columns)]!);
}

function add(from: Float32Array, to: Float32Array, at: number): void {
  for (let k = 0; k < from.length; k++) to[at + k]! += from[k]!;
}
