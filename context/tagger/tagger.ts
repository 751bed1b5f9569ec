/**
 * The tagger of quotations: finds in a text who speaks (source), the words that attribute (cue),
 * and what is said (content), direct or indirect. See `docs/model-card.md`.
 */
import type { WordVectors } from '../vectors';
import { places, type Surface, surface } from './features';
import { Forward } from './forward';
import { type Kernels, wasmKernels } from './kernels';
import { spansOf, type Tagged } from './labels';
import { layoutOf } from './layout';
import { paragraphs } from './paragraphs';
import { plainKernels } from './plain-kernels';
import { readWeights } from './weights-file';
import type { Word } from './words';

/** One paragraph, or a piece of a long one, and its spans in reading order. */
export interface TaggedParagraph {
  words: Word[];
  spans: Tagged[];
}

/** A word that was met: where the sum of its own rows is kept, and what it gives its neighbours. */
interface Known {
  slot: number;
  toLeft: number;
  toRight: number;
}

/** Words kept ready, 256 bytes each; an article has some 500 different ones. */
const KEPT = 4000;

export class Tagger {
  readonly #forward: Forward;
  readonly #vectors: WordVectors;
  readonly #known = new Map<string, Known>();
  /** For `attributions`. */
  readonly pairing: Float32Array;

  constructor(bytes: Uint8Array, vectors: WordVectors, make: (bytes: number) => Kernels) {
    const weights = readWeights(bytes, (each) => layoutOf(each).tensors);
    const { shape, pairing } = weights;
    if (shape.vector !== vectors.dimensions) {
      throw new RangeError('The quotation tagger was trained on other word vectors.');
    }
    this.#forward = new Forward(weights, KEPT, make);
    this.#vectors = vectors;
    this.pairing = pairing.scales.map((scale, i) => scale * pairing.values[i]!);
  }

  /** The spans of every paragraph of a text; offsets of words are of the text. */
  tag(text: string): TaggedParagraph[] {
    return paragraphs(text).map((words) => ({ words, spans: this.label(words.map(textOf)) }));
  }

  /** The spans of at most 400 words of one paragraph, as `words` makes them, in reading order. */
  label(words: string[]): Tagged[] {
    if (words.length === 0) return [];
    if (this.#known.size + words.length > KEPT) this.#known.clear();
    const known = words.map((word) => this.#lookUp(word));
    const standing = places(words);
    const { list, none } = this.#forward;
    let next = 0;
    known.forEach(({ slot }, i) => {
      list[next++] = slot;
      list[next++] = known[i - 1]?.toRight ?? none;
      list[next++] = known[i + 1]?.toLeft ?? none;
      for (let k = 0; k < 4; k++) list[next++] = standing[4 * i + k]!;
    });
    return spansOf(this.#forward.read(words.length));
  }

  #lookUp(word: string): Known {
    const found = this.#known.get(word);
    if (found) return found;
    const forward = this.#forward;
    const vectors = this.#vectors;
    const isKnown = (name: string) => vectors.rarity(name) < 1;
    const { folded, own, toLeft, toRight }: Surface = surface(word, forward.shape.rows, isKnown);
    const index = this.#known.size;
    forward.embed(index, own, (to, at) => vectors.copy(folded, to, at));
    const known = { slot: forward.slot(index), toLeft: toLeft[0]!, toRight: toRight[0]! };
    this.#known.set(word, known);
    return known;
  }
}

/**
 * Makes the tagger ready from the bytes of `quotations.bin` and the word vectors. Throws a
 * RangeError when either is not what it should be. Works without WebAssembly too, some twenty times slower.
 */
export function loadTagger(bytes: Uint8Array, vectors: WordVectors): Tagger {
  return new Tagger(bytes, vectors, (size) => {
    try {
      return wasmKernels(size);
    } catch {
      return plainKernels(size);
    }
  });
}

const textOf = ({ text }: Word) => text;
