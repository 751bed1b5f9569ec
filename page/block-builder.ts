import { type Block, NOWHERE } from './block';

// Not read are the soft hyphen, zero-width space, word joiner, byte order mark and the two directional
// marks; the zero-width joiners stay, they are letters' business. Searched for by expressions: the
// browser has them compiled long before a loop over the units is, and a page is read once.
/** A unit that is read, and is no space. */
const ink = /[^\s\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;
/** Whitespace that is read. */
const blank = /[^\S\ufeff]/g;
/** Where text stops reading as it stands: all that is not ink, but for one space between two of it. */
const turn =
  /[\u00ad\u200b\u200e\u200f\u2060\ufeff]|[^\S ]| (?=[\s\u00ad\u200b\u200e\u200f\u2060\ufeff]|$)/g;

/** Where the next single unit that an expression wants stands in `data`; its length if there is none. */
function find(wanted: RegExp, data: string, from: number): number {
  wanted.lastIndex = from;
  return wanted.test(data) ? wanted.lastIndex - 1 : data.length;
}

/** Collects the text nodes of one block. Used once: `build` ends it. */
export class Builder {
  #text = '';
  #linked = 0;
  #nodes: Text[] = [];
  #starts: number[] = [];
  #nodeOf: number[] = [];
  #offsets: number[] = [];
  /** Where a collapsed space would come from, if a word follows. */
  #pending: { node: number; offset: number; linked: boolean } | null = null;

  constructor(readonly element: Element) {}

  text(node: Text, linked: boolean): void {
    const data = node.data;
    const { length } = data;
    let index = -1;
    // The run that is open: the next stretch joins it when it is the next of the same node.
    let next = -1;
    let at = 0;
    while (at < length) {
      const start = find(ink, data, at);
      if (start > at && !this.#pending) {
        const offset = find(blank, data, at);
        if (offset < start) {
          if (index < 0) index = this.#nodes.push(node) - 1;
          this.#pending = { node: index, offset, linked };
        }
      }
      if (start === length) return;
      if (index < 0) index = this.#nodes.push(node) - 1;
      if (this.#pending) {
        const { node: from, offset, linked: was } = this.#pending;
        this.#pending = null;
        if (this.#text && !this.#text.endsWith('\n')) {
          if (from !== index || offset !== next) this.#run(from, offset);
          this.#push(' ', was);
          next = from === index ? offset + 1 : -1;
        }
      }
      if (start !== next) this.#run(index, start);
      next = find(turn, data, start + 1);
      this.#push(data.slice(start, next), linked);
      at = next;
    }
  }

  /** Something that is not read stands here: words on its two sides do not grow together. */
  gap(): void {
    if (!this.#pending && this.#text) this.#pending = { node: NOWHERE, offset: 0, linked: false };
  }

  /** Returns true when this is the second break in a row: the block ends here. */
  lineBreak(): boolean {
    this.#pending = null;
    if (!this.#text) return false;
    if (this.#text.endsWith('\n')) return true;
    this.#run(NOWHERE, 0);
    this.#push('\n', false);
    return false;
  }

  /** The block, or null when it has no text. */
  build(): Block | null {
    const text = this.#text.trimEnd();
    if (!text) return null;
    let runs = this.#starts.length;
    while (runs > 0 && (this.#starts[runs - 1] as number) >= text.length) runs--;
    return {
      element: this.element,
      text,
      linked: Math.min(this.#linked, text.length),
      nodes: this.#nodes,
      starts: Uint32Array.from(this.#starts.slice(0, runs)),
      nodeOf: Uint32Array.from(this.#nodeOf.slice(0, runs)),
      offsets: Uint32Array.from(this.#offsets.slice(0, runs)),
    };
  }

  #run(node: number, offset: number): void {
    this.#starts.push(this.#text.length);
    this.#nodeOf.push(node);
    this.#offsets.push(offset);
  }

  #push(text: string, linked: boolean): void {
    this.#text += text;
    if (linked) this.#linked += text.length;
  }
}
