/** Several typed arrays in one buffer, opened as views: a header of places, then the arrays, each on a word's boundary. */

type Section = Uint8Array | Uint32Array;

const WORD = 4;
/** `OnRN`, so that another buffer is told apart. */
const MAGIC = 0x4e526e4f;
/** Raised when the sections or what they mean change: an older buffer has to be packed anew. */
const NAMES_FORMAT = 2;
/** Words before the table of sections: magic, format, how many. */
const HEAD = 3;

const aligned = (bytes: number) => Math.ceil(bytes / WORD) * WORD;

/** Joins arrays into one buffer. */
export function joinSections(sections: readonly Section[]): Uint8Array<ArrayBuffer> {
  const from = (HEAD + 2 * sections.length) * WORD;
  const size = sections.reduce((sum, { byteLength }) => sum + aligned(byteLength), from);
  const joined = new Uint8Array(size);
  const head = new Uint32Array(joined.buffer, 0, from / WORD);
  head.set([MAGIC, NAMES_FORMAT, sections.length]);
  let at = from;
  sections.forEach((section, i) => {
    head.set([at, section.byteLength], HEAD + 2 * i);
    joined.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += aligned(section.byteLength);
  });
  return joined;
}

/** Whether a buffer is one that `Names` opens: an earlier edition of ours may have left another. */
export function arePackedNames(joined: Uint8Array): boolean {
  if (joined.byteLength < HEAD * WORD) return false;
  const view = new DataView(joined.buffer, joined.byteOffset, joined.byteLength);
  return view.getUint32(0, true) === MAGIC && view.getUint32(WORD, true) === NAMES_FORMAT;
}

/** Reads sections in the order in which they were joined, without copying. */
export class SectionReader {
  private readonly buffer: ArrayBufferLike;
  private readonly offset: number;
  private readonly head: Uint32Array;
  private next = 0;

  /** Throws a RangeError when the buffer is not one of ours, or of another format. */
  constructor(joined: Uint8Array) {
    // A view may begin anywhere in a buffer that it shares; words need a boundary.
    const { buffer, byteOffset } = joined.byteOffset % WORD === 0 ? joined : joined.slice();
    this.buffer = buffer;
    this.offset = byteOffset;
    if (!arePackedNames(joined)) throw new RangeError('These are no packed names of this format');
    const head = new Uint32Array(buffer, byteOffset, HEAD);
    this.head = new Uint32Array(buffer, byteOffset, HEAD + 2 * (head[2] as number));
  }

  words(): Uint32Array {
    const [at, bytes] = this.place();
    return new Uint32Array(this.buffer, at, bytes / WORD);
  }

  bytes(): Uint8Array {
    const [at, bytes] = this.place();
    return new Uint8Array(this.buffer, at, bytes);
  }

  private place(): [at: number, bytes: number] {
    const i = HEAD + 2 * this.next++;
    return [this.offset + (this.head[i] as number), this.head[i + 1] as number];
  }
}
