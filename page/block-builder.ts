import { type Block, NOWHERE } from './block';

/** What the reading does with a UTF-16 unit. */
const PLAIN = 0;
const SPACE = 1;
/**
 * Not read: the soft hyphen, zero-width space, word joiner, byte order mark and the two directional
 * marks. The zero-width joiners stay, they are letters' business.
 */
const DROPPED = 2;

const dropped = new Set([0xad, 0x200b, 0x200e, 0x200f, 0x2060, 0xfeff]);
const space = /\s/;

/** Letters of nearly all scripts go the short way: no look-up, no string. */
function kindOf(unit: number): typeof PLAIN | typeof SPACE | typeof DROPPED {
  if (unit > 32 && unit < 0xa0) return PLAIN;
  if (unit === 32) return SPACE;
  if ((unit > 0xad && unit < 0x1680) || (unit > 0x3000 && unit < 0xfeff)) return PLAIN;
  if (dropped.has(unit)) return DROPPED;
  return space.test(String.fromCharCode(unit)) ? SPACE : PLAIN;
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
    // The run that is open: the next unit joins it when it is the next of the same node.
    let next = -1;
    let at = 0;
    while (at < length) {
      const kind = kindOf(data.charCodeAt(at));
      if (kind === DROPPED) {
        at++;
        continue;
      }
      if (index < 0) index = this.#nodes.push(node) - 1;
      if (kind === SPACE) {
        this.#pending ??= { node: index, offset: at, linked };
        at++;
        continue;
      }
      if (this.#pending) {
        const { node: from, offset, linked: was } = this.#pending;
        this.#pending = null;
        if (this.#text && !this.#text.endsWith('\n')) {
          if (from !== index || offset !== next) this.#run(from, offset);
          this.#push(' ', was);
          next = from === index ? offset + 1 : -1;
        }
      }
      if (at !== next) this.#run(index, at);
      next = plainEnd(data, at + 1);
      this.#push(data.slice(at, next), linked);
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

/** The end of a stretch that reads as it stands: plain units, and single spaces between two of them. */
function plainEnd(data: string, from: number): number {
  const { length } = data;
  let at = from;
  while (at < length) {
    const unit = data.charCodeAt(at);
    if (kindOf(unit) === PLAIN) at++;
    else if (unit === 32 && at + 1 < length && kindOf(data.charCodeAt(at + 1)) === PLAIN) at += 2;
    else break;
  }
  return at;
}
