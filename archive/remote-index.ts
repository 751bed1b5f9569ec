/**
 * The statements of a pack coded and indexed in a worker of its own, beside the one that reads and checks the pack. What
 * crosses is flat: texts, numbers in one array, and finished parts, which are handed over and not copied.
 */
import { Growing } from './growing';
import { ByteWriter } from './index/bytes';
import type { Part, ReadParts } from './index/fields';
import {
  type IndexedStatement,
  type Indexing,
  type StatementDraft,
  StatementIndex,
} from './statement-index';

/** A worker seen from its page, or a page from its worker. */
export interface Channel {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/**
 * Blocks, all of their texts and heads one after the other. Of each, the numbers are: how many statements, how many texts;
 * bytes of its head; bytes of each text; then of each statement: bytes of its words, of its venue, the
 * list of names, how many wordings, and they.
 */
interface Batch {
  lists: string[];
  texts: Uint8Array;
  heads: Uint8Array;
  numbers: Uint32Array;
}

/** What is asked of the worker. */
type Asked =
  | ({ ask: 'add' } & Batch)
  | { ask: 'finish' }
  | { ask: 'more' }
  | { ask: 'take'; values: Uint8Array[] };

/** What it says. */
type Said =
  | { say: 'added'; parts: Part[] }
  | { say: 'read'; names: readonly string[] }
  | { say: 'parts'; parts: Part[]; spent: readonly string[] | null }
  | { say: 'failed'; problem: string };

/** Batches that the worker may be behind: what waits is held in memory. */
const MOST_BEHIND = 4;

/** Parts are handed over in pieces of this many bytes, and so many pieces at once. */
const PIECE = 512 * 1024;
const PIECES = 3;

const NONE: readonly number[] = [];

/** Asks a worker that `serveIndex` runs in. */
export class RemoteIndex implements Indexing {
  spent: readonly string[] = [];
  private listed = 0;
  private lists: string[] = [];
  private readonly texts = new ByteWriter();
  private readonly heads = new ByteWriter();
  private numbers = new Growing();
  private behind = 0;
  private heard: Said[] = [];
  private wake = () => {};

  /** @param end ends the worker */
  constructor(
    private readonly channel: Channel,
    private readonly end: () => void,
  ) {
    channel.addEventListener('message', ({ data }: MessageEvent<Said>) => this.hear(data));
  }

  /** The worker could not be run, or ended by itself. */
  fail(problem: string): void {
    this.hear({ say: 'failed', problem });
  }

  list(words: readonly string[]): number {
    this.lists.push(words.join(' '));
    return this.listed++;
  }

  add({ head, texts, sizes, indexed }: StatementDraft): void {
    const { numbers } = this;
    this.texts.raw(texts);
    this.heads.raw(head);
    for (const number of [indexed.length, sizes.length, head.length]) numbers.push(number);
    for (const size of sizes) numbers.push(size);
    for (const { text, venue, names, wordings } of indexed) {
      for (const number of [text, venue, names, wordings.length]) numbers.push(number);
      for (const list of wordings) numbers.push(list);
    }
  }

  async drain(): Promise<Part[]> {
    this.send();
    const parts: Part[] = [];
    while (this.behind > MOST_BEHIND || this.heard.length > 0) {
      const said = await this.next();
      if (said.say === 'added') parts.push(...said.parts);
    }
    return parts;
  }

  finish(read: ReadParts): AsyncGenerator<Part> {
    this.send();
    this.ask({ ask: 'finish' });
    for (let i = 0; i < PIECES; i++) this.ask({ ask: 'more' });
    return this.rest(read);
  }

  close(): void {
    this.end();
  }

  private async *rest(read: ReadParts): AsyncGenerator<Part> {
    for (;;) {
      const said = await this.next();
      if (said.say === 'read') this.ask({ ask: 'take', values: await read(said.names) });
      else if (said.say !== 'failed') {
        yield* said.parts;
        if (said.say !== 'parts') continue;
        this.ask({ ask: 'more' });
        if (!said.spent) continue;
        this.spent = said.spent;
        return;
      }
    }
  }

  private send(): void {
    if (this.texts.length === 0) return;
    const { lists } = this;
    const texts = this.texts.take();
    const heads = this.heads.take();
    const numbers = this.numbers.all().slice();
    this.lists = [];
    this.numbers = new Growing();
    this.behind++;
    const buffers = [texts, heads, numbers].map(({ buffer }) => buffer as ArrayBuffer);
    this.ask({ ask: 'add', lists, texts, heads, numbers }, buffers);
  }

  private ask(asked: Asked, transfer: Transferable[] = []): void {
    this.channel.postMessage(asked, transfer);
  }

  private hear(said: Said): void {
    if (said.say === 'added') this.behind--;
    this.heard.push(said);
    this.wake();
  }

  private async next(): Promise<Said> {
    while (this.heard.length === 0) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    const said = this.heard.shift() as Said;
    if (said.say === 'failed') throw new Error(said.problem);
    return said;
  }
}

/** Builds an index for whoever asks through a channel (`RemoteIndex`). */
export function serveIndex(channel: Channel): void {
  const index = new StatementIndex();
  let parts: AsyncGenerator<Part> | undefined;
  let take: (values: Uint8Array[]) => void = () => {};
  let wanted = 0;
  let isMerging = false;
  const say = (said: Said) => {
    const made = 'parts' in said ? said.parts : [];
    channel.postMessage(
      said,
      made.map(({ value }) => value.buffer as ArrayBuffer),
    );
  };
  const read: ReadParts = (names) =>
    new Promise((resolve) => {
      take = resolve;
      say({ say: 'read', names });
    });
  /** Gives pieces as long as some are wanted. */
  const give = async () => {
    if (isMerging || !parts) return;
    isMerging = true;
    for (; wanted > 0; wanted--) {
      const piece: Part[] = [];
      let bytes = 0;
      let isDone = false;
      while (bytes < PIECE && !isDone) {
        const next = await parts.next();
        isDone = next.done === true;
        if (next.done) break;
        piece.push(next.value);
        bytes += next.value.value.length;
      }
      say({ say: 'parts', parts: piece, spent: isDone ? index.spent : null });
      if (isDone) return;
    }
    isMerging = false;
  };
  const work = async (asked: Asked) => {
    if (asked.ask === 'take') return take(asked.values);
    if (asked.ask === 'add') {
      addAll(index, asked);
      return say({ say: 'added', parts: await index.drain() });
    }
    if (asked.ask === 'finish') parts = index.finish(read);
    else wanted++;
    return give();
  };
  channel.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
    work(data).catch((error) => say({ say: 'failed', problem: String(error) }));
  });
}

function addAll(index: StatementIndex, { lists, texts, heads, numbers }: Batch): void {
  // They come to the same numbers as where they are from.
  for (const words of lists) index.list(words ? words.split(' ') : []);
  let at = 0;
  const next = () => numbers[at++] as number;
  let text = 0;
  let head = 0;
  while (at < numbers.length) {
    const count = next();
    const many = next();
    const headEnd = head + next();
    const sizes = Array.from({ length: many }, next);
    const textEnd = sizes.reduce((sum, size) => sum + size, text);
    const indexed: IndexedStatement[] = [];
    for (let i = 0; i < count; i++) {
      const its = { text: next(), venue: next(), names: next() };
      const lists = next();
      const wordings = lists > 0 ? Array.from(numbers.subarray(at, at + lists)) : NONE;
      at += lists;
      indexed.push({ ...its, wordings });
    }
    const its = { head: heads.subarray(head, headEnd), texts: texts.subarray(text, textEnd) };
    index.add({ ...its, sizes, indexed });
    head = headEnd;
    text = textEnd;
  }
}
