import { type Block, NOWHERE, type Places } from './block';

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

/** What keeps a text from being read as it stands, but for a space at either end. */
const odd = /[^\S ]| {2}|[\u00ad\u200b\u200e\u200f\u2060\ufeff]/;
const dropped = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]+/g;
const space = 32;

/** Where the next single unit that an expression wants stands in `data`; its length if there is none. */
function find(wanted: RegExp, data: string, from: number): number {
  wanted.lastIndex = from;
  return wanted.test(data) ? wanted.lastIndex - 1 : data.length;
}

/** Collects the text nodes of one block. Used once: `build` ends it. */
export class Builder {
  private text_: string;
  private linked_: number;
  private nodes_: Text[];
  private starts_: number[];
  private nodeOf_: number[];
  private offsets_: number[];
  /** Where a collapsed space would come from, if a word follows. */
  private pending_: { node: number; offset: number; linked: boolean } | null;

  // Plain properties, set here: fields that a class defines cost the browser several times as much.
  constructor(public element: Element) {
    this.text_ = '';
    this.linked_ = 0;
    this.nodes_ = [];
    this.starts_ = [];
    this.nodeOf_ = [];
    this.offsets_ = [];
    this.pending_ = null;
  }

  /** Whether nothing has come yet: then another element may take it over. */
  get isUnused(): boolean {
    return !this.text_ && !this.pending_ && this.nodes_.length === 0;
  }

  text(node: Text, linked: boolean): void {
    const data = node.data;
    const { length } = data;
    const isPlain = !odd.test(data);
    const end = isPlain && data.charCodeAt(length - 1) === space ? length - 1 : length;
    let index = -1;
    // The run that is open: the next stretch joins it when it is the next of the same node.
    let next = -1;
    let at = 0;
    while (at < length) {
      const start = !isPlain ? find(ink, data, at) : data.charCodeAt(at) === space ? at + 1 : at;
      if (start > at && !this.pending_) {
        const offset = isPlain ? at : find(blank, data, at);
        if (offset < start) {
          if (index < 0) index = this.nodes_.push(node) - 1;
          this.pending_ = { node: index, offset, linked };
        }
      }
      if (start === length) return;
      if (index < 0) index = this.nodes_.push(node) - 1;
      if (this.pending_) {
        const { node: from, offset, linked: was } = this.pending_;
        this.pending_ = null;
        if (this.text_ && !this.text_.endsWith('\n')) {
          if (from !== index || offset !== next) this.run(from, offset);
          this.push(' ', was);
          next = from === index ? offset + 1 : -1;
        }
      }
      if (start !== next) this.run(index, start);
      next = isPlain ? end : find(turn, data, start + 1);
      this.push(data.slice(start, next), linked);
      at = next;
    }
  }

  /** Something that is not read stands here: words on its two sides do not grow together. */
  gap(): void {
    if (!this.pending_ && this.text_) this.pending_ = { node: NOWHERE, offset: 0, linked: false };
  }

  /** Returns true when this is the second break in a row: the block ends here. */
  lineBreak(): boolean {
    this.pending_ = null;
    if (!this.text_) return false;
    if (this.text_.endsWith('\n')) return true;
    this.run(NOWHERE, 0);
    this.push('\n', false);
    return false;
  }

  /** The block, or null when it has no text. */
  build(): Block | null {
    const text = this.text_.trimEnd();
    if (!text) return null;
    let runs = this.starts_.length;
    while (runs > 0 && (this.starts_[runs - 1] as number) >= text.length) runs--;
    return {
      element: this.element,
      text,
      linked: Math.min(this.linked_, text.length),
      nodes: this.nodes_,
      starts: this.starts_.slice(0, runs),
      nodeOf: this.nodeOf_.slice(0, runs),
      offsets: this.offsets_.slice(0, runs),
    };
  }

  private run(node: number, offset: number): void {
    this.starts_.push(this.text_.length);
    this.nodeOf_.push(node);
    this.offsets_.push(offset);
  }

  private push(text: string, linked: boolean): void {
    this.text_ += text;
    if (linked) this.linked_ += text.length;
  }
}

const nowhere: Places = { nodes: [], starts: [], nodeOf: [], offsets: [] };

/**
 * The block of an element that holds no other elements. Most of an article is such paragraphs and few of them are marked:
 * its text nodes are looked at when a place in it is wanted. If it has other words by then it has no places, and is
 * about to be read again.
 */
export class PlainBlock implements Block {
  private places_: Places | null = null;

  private constructor(
    readonly element: Element,
    readonly text: string,
    readonly linked: number,
  ) {}

  /** Null when the element has no text. */
  static read(element: Element, linked: boolean): Block | null {
    const data = element.textContent ?? '';
    const text = (odd.test(data) ? data.replace(dropped, '').replace(/\s+/g, ' ') : data).trim();
    return text ? new PlainBlock(element, text, linked ? text.length : 0) : null;
  }

  get nodes() {
    return this.find().nodes;
  }
  get starts() {
    return this.find().starts;
  }
  get nodeOf() {
    return this.find().nodeOf;
  }
  get offsets() {
    return this.find().offsets;
  }

  private find(): Places {
    if (this.places_) return this.places_;
    const builder = new Builder(this.element);
    for (let node = this.element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) builder.text(node as Text, false);
    }
    const now = builder.build();
    this.places_ = now?.text === this.text ? now : nowhere;
    return this.places_;
  }
}
