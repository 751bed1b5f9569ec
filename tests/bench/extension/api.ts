/** What the driver of the bench, the extension's page and its background say to each other. */
import type { Question } from '../data/questions';
import type { Reads } from './counting';

export type { Question } from '../data/questions';

/** A statement found, as it is shown in a list. */
export interface Found {
  id: string;
  text: string;
  speaker: string;
  said: string | null;
}

/** How many are shown. */
export const LIMIT = 10;

/**
 * One way of keeping statements and finding them: ours, or a peer's. Each is bundled alone into an
 * extension of its own; a page builds and keeps, the background wakes and answers.
 */
export interface Variant extends Builder, Searcher {}

/** What a page of the extension does. */
export interface Builder {
  /** Reads a pack, indexes it, and keeps all in storage. */
  build(pack: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<void>;
}

/** What the background does. */
export interface Searcher {
  /** The best ten for words as typed. Makes itself ready from storage when it was just woken. */
  search(question: Question): Promise<Found[]>;
  /** The best ten for a whole sentence, which need not have all its words. */
  sentence(text: string): Promise<Found[]>;
  /** The best ten for the first letters of a word, as it is typed. */
  begun?(letters: string): Promise<Found[]>;
  /** All work on a page of text; how many sentences led somewhere. */
  page?(sentences: readonly string[]): Promise<number>;
  /** The same for a text with its paragraphs, with the tagger of quotations, as in the product, or without. */
  text?(text: string, tagged: boolean): Promise<number>;
  /** How much the tagger finds in a text; to be asked first with none, which brings code and weights into memory. */
  quotations?(text: string): Promise<number>;
}

/** What the background is asked. */
export type Message =
  | { do: 'search'; question: Question }
  | { do: 'counted'; question: Question }
  | { do: 'warm'; questions: Question[] }
  | { do: 'sentences'; texts: string[] }
  | { do: 'begun'; letters: string[] }
  | { do: 'page'; sentences: string[] }
  | { do: 'text'; text: string; tagged: boolean }
  | { do: 'quotations'; text: string };

export interface Reply {
  found: Found[];
  /** Milliseconds of each question, inside the worker. */
  times: number[];
  /** Ids found for each question, the best first. */
  ids: string[][];
  error?: string;
  /** What a counted search read. */
  reads?: Reads;
}

/** What the browsers' extension interface is used for here; the callback's way works in both. */
interface Api {
  runtime: {
    id: string;
    getURL(path: string): string;
    sendMessage(message: Message): Promise<Reply>;
    onMessage: {
      addListener(
        listener: (message: Message, sender: unknown, respond: (reply: Reply) => void) => boolean,
      ): void;
    };
  };
}

const globals = globalThis as unknown as { browser?: Api; chrome: Api };
export const api: Api = globals.browser ?? globals.chrome;
