/**
 * The only way between page, background and our own pages, typed at both ends.
 *
 * `sendResponse` with `return true` is used, not a promise from the listener: it holds in Chrome
 * below 148 (polyfilled), above (native `browser`) and in Firefox.
 *
 * Every message is data from a page that may be hostile: `receive` drops what has no known type,
 * and the handler's room checks lengths.
 */
import { type Browser, browser } from 'wxt/browser';
import type { OwnChange } from './archive/own';
import type { ClaimChoice, Draft, Proposal, ReadSource, SpeakerChoice } from './context/saving';
import type {
  Annotation,
  Dismissal,
  Link,
  Mention,
  Span,
  SpeakerView,
  StatementView,
} from './model';

/**
 * How loud marks are. `full`: names get dots, sentences a line and a wash. `underline`: lines alone. `badge`: nothing
 * on the page but by keyboard or from the list; the toolbar counts. `off`: the page is not read.
 */
export const LEVELS = ['full', 'underline', 'badge', 'off'] as const;
export type Level = (typeof LEVELS)[number];

/** What the reader wants on a page. */
export interface Quiet {
  level: Level;
  /** Which kinds are marked. */
  speakers: boolean;
  claims: boolean;
}

/** An article as the page hands it over: blocks of text, already without layout whitespace. */
export interface ArticleMessage {
  url: string;
  title: string;
  /** EDTF or ISO date of publication, as the page states it. */
  published: string | null;
  /** BCP 47, from the page. */
  language: string | null;
  /** Text of each block (paragraph, heading, list item) in reading order, joined by `\n\n` for offsets. */
  blocks: string[];
}

/** What a mark is, for lists of them: the popup's “on this page”. */
export interface PageMark {
  /** Stable while the page stays as it is. */
  id: string;
  kind: 'speaker' | 'claim';
  exact: string;
  /** Speaker's name, or the claim's proposition, or the first related statement's words. */
  label: string;
  /** Statements related to a claim; 0 for a speaker, whose record the page is not told. */
  count: number;
}

/** `off`: the reader wants nothing here. */
export type PageState = 'reading' | 'marked' | 'nothing-found' | 'no-article' | 'failed' | 'off';

/** A mark with all that a panel beside the page shows of it. */
export type PanelMark = {
  /** Stable while the page stays as it is. */
  id: string;
  exact: string;
  /** In the article's whole text. */
  start: number;
  /** A few words around it, in the same block of text. */
  before: string;
  after: string;
  /** The whole block. */
  near: string;
} & ({ kind: 'speaker'; mention: Mention } | { kind: 'claim'; link: Link });

/** What a page tells a panel that listens, over a port. */
export type PanelNews =
  | {
      type: 'page';
      state: PageState;
      /** The page's own level, until it is left. */
      once: Level | null;
      title: string;
      url: string;
      /** The article's own address, as it was sent to be annotated. */
      article: string;
      /** EDTF or ISO date of publication, as the page states it. */
      published: string | null;
      /** The archive is kept in memory only. */
      inMemory: boolean;
      /** In reading order. */
      marks: PanelMark[];
    }
  /** The mark that the reader is at. `chosen`: by a click or key, not by scrolling. */
  | { type: 'at'; mark: string | null; chosen: boolean }
  /** Whether there is a place to go back to. */
  | { type: 'away'; away: boolean };

/** What a panel asks of the page, over the same port. */
export type PanelAsk = { type: 'go'; mark: string } | { type: 'back' };

/** What is proposed of some words, with what the archive has to do with them. */
export interface ProposedWords extends Proposal {
  /** Claims on record nearest to them, best first. */
  claims: ClaimChoice[];
  /** A statement on record with these words; `own` when it was saved from this very address. */
  known: { id: string; own: boolean } | null;
}

export interface Proposals {
  words: ProposedWords[];
  published: string | null;
  /** On record at the page's host. */
  publisher: ReadSource['publisher'] | null;
  /** Why nothing can be kept here, for the reader; null where it can. */
  trouble: string | null;
}

/** What the form for saving opens with. */
export type SaveWhat =
  /**
   * What is selected on the page; words as the browser tells them where our script cannot see the selection. With
   * `elsewhere` they are of another frame, and '' where nobody could tell what is selected there.
   */
  | { from: 'selection'; words?: string; elsewhere?: boolean }
  /** Words of a mark, in the block of this text. */
  | { from: 'mark'; words: string; near: string }
  /** A statement of the reader's own. */
  | { from: 'statement'; id: string }
  /** All that is somebody's statement on the page. */
  | { from: 'page' };

/** A statement that was kept or dropped, and what takes that back. */
export interface Changed {
  statement: StatementView | null;
  undo: OwnChange;
}

/** A place in the library. */
type Place =
  | { statement: string }
  | { speaker: string; on?: string }
  | { claim: string; on?: string }
  | { query: string };

/** Requests to the background, with their answers. */
export interface BackgroundRequests {
  /** The engine's work on an article. Sets the toolbar badge for the sender's tab too. */
  annotate: { ask: ArticleMessage; answer: { annotation: Annotation; inMemory: boolean } };
  /** Statements for a popover, in the order asked; unknown ids are left out. */
  statements: { ask: { ids: string[] }; answer: StatementView[] };
  /** A speaker's record, nearest to `near` first; `on` is the article's date. */
  speaker: { ask: { id: string; near: string; on: string | null }; answer: SpeakerView | null };
  dismiss: { ask: Omit<Dismissal, 'id' | 'at'>; answer: Dismissal };
  restore: { ask: { id: string }; answer: boolean };
  /** What is on record is another than before: pages that are open are marked anew. */
  changed: { ask: null; answer: null };
  /** Opens our own reader at a statement, or everything on record for a speaker or a claim, seen from an article's day. */
  open: { ask: Place; answer: null };
  /** How many marks the tab shows now; sets the badge. */
  badge: { ask: { speakers: number; claims: number }; answer: null };
  /** Brings the popover's script into the frame that asks. */
  popover: { ask: null; answer: null };
  /** Brings what follows the page for a panel into the frame that asks. */
  follow: { ask: null; answer: null };
  /** Opens the form for saving in the frame that asks, or in a tab. */
  save: { ask: { what: SaveWhat; tab?: number }; answer: null };
  /** What can be told of some words of an article; of all that is somebody's statement without a span. */
  propose: { ask: { article: ArticleMessage; span: Span | null }; answer: Proposals };
  'find-speakers': { ask: { name: string; on: string | null }; answer: SpeakerChoice[] };
  'find-claims': { ask: { words: string }; answer: ClaimChoice[] };
  /** Keeps a statement in the reader's own record. */
  keep: { ask: Draft; answer: Changed };
  /** Takes one out. */
  drop: { ask: { id: string }; answer: Changed };
  /** Takes back what one of the two did. */
  undo: { ask: OwnChange; answer: null };
}

/** Requests to the content script of a tab, with their answers. */
export interface PageRequests {
  /** What is on this page, for the popup. */
  'page-marks': {
    ask: null;
    /** `once`: the level that this page has until it is left, whatever the settings say. */
    answer: { state: PageState; marks: PageMark[]; once: Level | null };
  };
  /** Gives this page a level until it is left; null gives it back to the settings. */
  quieten: { ask: { once: Level | null }; answer: null };
  /** Scrolls to a mark and opens its popover. */
  'show-mark': { ask: { id: string }; answer: boolean };
  /** Next or previous mark from where the reader is. */
  'step-mark': { ask: { by: 1 | -1 }; answer: boolean };
  /** The archive or a dismissal changed: annotate again. */
  refresh: { ask: null; answer: null };
  /** Permission for these hosts (`*`: for all) was taken back: their pages are left as they were. */
  leave: { ask: { hosts: string[] }; answer: null };
}

type Requests = BackgroundRequests & PageRequests;
export type Type = keyof Requests;
export type Ask<T extends Type> = Requests[T]['ask'];
export type Answer<T extends Type> = Requests[T]['answer'];

/** An answer, or the plain words of what went wrong. */
type Reply<T extends Type> = { ok: true; answer: Answer<T> } | { ok: false; error: string };

/**
 * A handler for each message that this end understands. `sender` tells which tab asks.
 */
export type Handlers<T extends Type> = {
  [K in T]: (ask: Ask<K>, sender: Browser.runtime.MessageSender) => Promise<Answer<K>> | Answer<K>;
};

/**
 * Asks the background. Throws an Error with a sentence for the reader when it refuses; an
 * “Extension context invalidated” after an update is passed on as it is (see `isEnd`).
 */
export async function ask<T extends keyof BackgroundRequests>(
  type: T,
  body: Ask<T>,
): Promise<Answer<T>> {
  return open<T>(await browser.runtime.sendMessage({ type, body }));
}

/** Asks the content script of a tab. Throws when there is none in it. */
export async function askTab<T extends keyof PageRequests>(
  tab: number,
  type: T,
  body: Ask<T>,
): Promise<Answer<T>> {
  return open<T>(await browser.tabs.sendMessage(tab, { type, body }));
}

function open<T extends Type>(reply: unknown): Answer<T> {
  const it = reply as Reply<T> | undefined;
  if (!it) throw new Error('No answer came.');
  if (!it.ok) throw new Error(it.error);
  return it.answer;
}

/**
 * Answers messages of the named kinds until `signal` aborts. Messages of other kinds are left to
 * other listeners; messages from outside the extension never arrive here.
 */
export function receive<T extends Type>(handlers: Handlers<T>, signal?: AbortSignal): void {
  const listener = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    respond: (reply: unknown) => void,
  ): boolean => {
    if (sender.id !== browser.runtime.id) return false;
    const { type, body } = (message ?? {}) as { type?: unknown; body?: unknown };
    if (typeof type !== 'string' || !Object.hasOwn(handlers, type)) return false;
    const handler = handlers[type as T] as (
      ask: unknown,
      from: Browser.runtime.MessageSender,
    ) => unknown;
    void (async () => {
      try {
        respond({ ok: true, answer: await handler(body, sender) });
      } catch (error) {
        respond({ ok: false, error: wordsOf(error) });
      }
    })();
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  // Of an extension that was reloaded under the page nothing is left to listen to.
  signal?.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(listener));
}

/** What went wrong, in the words of the error. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Whether an error means that the extension was updated or removed under us: an ordinary end. */
export function isEnd(error: unknown): boolean {
  return error instanceof Error && /context invalidated/i.test(error.message);
}
