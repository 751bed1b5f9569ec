import { MAX_LINE } from '../limits';
import { PackError } from '../lines';

/** A value out of a JSON text. */
export interface Found {
  line: number;
  /** The list that it stands in, by its key; '' at the root. */
  list: string;
  /** Undefined when it is too long or no JSON: then `why` tells. */
  value?: unknown;
  why?: string;
  /** The value as it is written, or its beginning. */
  raw: string;
}

export interface Shape {
  /** Keys of the root object (and of what `objects` names) whose lists are given out element by element. */
  lists: ReadonlySet<string>;
  /** Keys whose objects are gone into as the root is. */
  objects?: ReadonlySet<string>;
}

/** Lists and objects within each other; no honest file comes near it. */
const MAX_DEPTH = 64;

/** Why a value was passed over. */
const TOO_LONG = `is longer than ${MAX_LINE} characters, or nested too deeply`;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const NEWLINE = 0x0a;
const isSpace = (unit: number) => unit === 0x20 || unit === NEWLINE || unit === 9 || unit === 0x0d;

/**
 * Reads JSON of any length with bounded memory: the elements of a list at the root, several values one
 * after another (JSON Lines), and the elements of the lists of the root object that `shape` names. What
 * else a root object has comes as an object before such a list, and as another behind it. Holds one element, of `MAX_LINE`
 * characters at most; a longer one is passed over and told.
 *
 * Throws PackError where the text is no JSON at all.
 */
export async function* jsonValues(
  text: AsyncIterable<string>,
  shape: Shape,
): AsyncGenerator<Found[]> {
  const scanner = new Scanner(shape);
  for await (const chunk of text) {
    scanner.read(chunk);
    const found = scanner.taken();
    if (found.length) yield found;
  }
  scanner.end();
  const found = scanner.taken();
  if (found.length) yield found;
}

/** An object or a list that is gone into. */
interface Level {
  kind: 'object' | 'list';
  /** Of a list: the key under which it stands. */
  key: string;
  /** Of an object: what was not given out. */
  rest: Map<string, unknown>;
  line: number;
}

class Scanner {
  private readonly levels: Level[] = [];
  private found: Found[] = [];
  private line = 1;
  /** The value that is being read: its text so far, how deep we are in it, within a string or not. */
  private held: string | null = null;
  private heldLine = 1;
  private depth = 0;
  private inString = false;
  private escaped = false;
  private long = false;
  /** A key that was read, before its value. */
  private key: string | null = null;
  private expectsKey = false;

  constructor(private readonly shape: Shape) {}

  taken(): Found[] {
    const { found } = this;
    this.found = [];
    return found;
  }

  read(chunk: string): void {
    let at = 0;
    while (at < chunk.length) {
      at = this.held === null ? this.between(chunk, at) : this.within(chunk, at);
    }
  }

  end(): void {
    if (this.held !== null && this.depth === 0 && !this.inString) this.finish();
    if (this.held === null && this.levels.length === 0) return;
    throw new PackError(
      null,
      'The JSON ends in the middle: the file is not whole. Download it again, or tell who made it.',
    );
  }

  /** Goes on between values, up to the start of the next. */
  private between(chunk: string, from: number): number {
    let at = from;
    for (; at < chunk.length; at++) {
      const unit = chunk.charCodeAt(at);
      if (unit === NEWLINE) this.line++;
      if (isSpace(unit) || unit === COMMA) {
        if (unit === COMMA && this.top?.kind === 'object') this.expectsKey = true;
        continue;
      }
      if (unit === COLON && this.key !== null) continue;
      if (unit === CLOSE || unit === CLOSE_LIST) {
        this.leave(unit);
        continue;
      }
      if (this.enters(unit)) continue;
      if (
        this.top?.kind === 'object' &&
        this.key === null &&
        !(this.expectsKey && unit === QUOTE)
      ) {
        throw this.broken();
      }
      this.held = '';
      this.heldLine = this.line;
      this.depth = 0;
      this.long = false;
      return at;
    }
    return at;
  }

  private get top(): Level | undefined {
    return this.levels.at(-1);
  }

  /** Whether a list or object begins that is gone into. */
  private enters(unit: number): boolean {
    const { top, key } = this;
    const isRoot = top === undefined;
    if (unit === OPEN_LIST && (isRoot || (key !== null && this.shape.lists.has(key)))) {
      // What stands before a list may say what the list is.
      if (top) this.giveOut(top);
      this.enter('list', key ?? '');
      return true;
    }
    const isNamed = key !== null && this.shape.objects?.has(key) === true;
    if (unit === OPEN && top?.kind !== 'list' && (isRoot || isNamed)) {
      this.enter('object', key ?? '');
      return true;
    }
    return false;
  }

  private enter(kind: Level['kind'], key: string): void {
    if (this.levels.length > 8) throw this.broken();
    this.levels.push({ kind, key, rest: new Map(), line: this.line });
    this.key = null;
    this.expectsKey = kind === 'object';
  }

  private leave(unit: number): void {
    const level = this.levels.pop();
    if (!level || (level.kind === 'object') !== (unit === CLOSE) || this.key !== null)
      throw this.broken();
    this.expectsKey = false;
    this.giveOut(level);
  }

  /** The members of an object that were read so far, as an object. */
  private giveOut({ kind, key, rest, line }: Level): void {
    if (kind === 'list' || rest.size === 0) return;
    const value = Object.fromEntries(rest);
    this.found.push({ line, list: key, value, raw: JSON.stringify(value) });
    rest.clear();
  }

  /** Goes on within a value; gives the place behind it, or the end of the chunk. */
  private within(chunk: string, from: number): number {
    let at = from;
    for (; at < chunk.length; at++) {
      const unit = chunk.charCodeAt(at);
      if (this.inString) {
        if (unit === NEWLINE) this.line++;
        if (this.escaped) this.escaped = false;
        else if (unit === BACKSLASH) this.escaped = true;
        else if (unit === QUOTE) {
          this.inString = false;
          if (this.depth === 0) return this.close(chunk, from, at + 1);
        }
        continue;
      }
      if (unit === QUOTE) this.inString = true;
      else if (unit === OPEN || unit === OPEN_LIST) {
        if (++this.depth > MAX_DEPTH) this.long = true;
      } else if (unit === CLOSE || unit === CLOSE_LIST) {
        if (this.depth === 0) return this.close(chunk, from, at);
        if (--this.depth === 0) return this.close(chunk, from, at + 1);
      } else if (this.depth === 0 && (unit === COMMA || unit === COLON || isSpace(unit))) {
        return this.close(chunk, from, at);
      } else if (unit === NEWLINE) this.line++;
    }
    this.hold(chunk.slice(from));
    return at;
  }

  private hold(piece: string): void {
    if (this.long || (this.held as string).length + piece.length > MAX_LINE) {
      this.held = (this.held as string).slice(0, 500) || piece.slice(0, 500);
      this.long = true;
    }
    if (!this.long) this.held += piece;
  }

  private close(chunk: string, from: number, to: number): number {
    this.hold(chunk.slice(from, to));
    this.finish();
    return to;
  }

  /** A value is whole: a key, a member's value, or an element to give out. */
  private finish(): void {
    const raw = this.held as string;
    this.held = null;
    const { top } = this;
    const line = this.heldLine;
    if (top?.kind === 'object') {
      if (this.expectsKey) {
        this.key = this.parsed(raw) as string;
        if (typeof this.key !== 'string') throw this.broken();
        this.expectsKey = false;
        return;
      }
      // A long member that is not asked for (an image in the text, say) is passed over.
      if (!this.long && this.key !== null) top.rest.set(this.key, this.parsed(raw));
      this.key = null;
      return;
    }
    const list = top?.key ?? '';
    if (this.long) {
      this.found.push({ line, list, why: TOO_LONG, raw });
      return;
    }
    try {
      this.found.push({ line, list, value: JSON.parse(raw), raw });
    } catch {
      this.found.push({ line, list, why: 'is not JSON', raw });
    }
  }

  private parsed(raw: string): unknown {
    try {
      return JSON.parse(raw);
    } catch {
      throw this.broken();
    }
  }

  private broken(): PackError {
    return new PackError(this.line, 'is not JSON from here on; the file may be damaged');
  }
}
