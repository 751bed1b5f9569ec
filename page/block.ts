/**
 * Where each unit of a block's text stands in the document.
 *
 * The map is a list of runs. Inside a run, text and text node advance together; a run begins where
 * whitespace was collapsed, a character was dropped, or another text node starts. So a paragraph of
 * plain text costs one run.
 */
export interface Places {
  readonly nodes: readonly Text[];
  /** Offset in `text` at which each run starts; ascending, the first is 0. */
  readonly starts: readonly number[];
  /** Index into `nodes` for each run; `NOWHERE` for a line break, which no text node holds. */
  readonly nodeOf: readonly number[];
  /** Offset in the text node at which each run starts. */
  readonly offsets: readonly number[];
}

/** A block of the article: its text as it reads, and where that stands. */
export interface Block extends Places {
  /** The element that holds the text; two blocks share one where line breaks part them. */
  readonly element: Element;
  /** Whitespace collapsed to single spaces, `<br>` as `\n`, soft hyphens and zero-width marks gone. */
  readonly text: string;
  /** How many units of `text` are inside links. */
  readonly linked: number;
}

/** Stands in `nodeOf` for a unit of text that is in no text node. */
export const NOWHERE = 0xffffffff;

/** What parts blocks in the text that an annotation's offsets point into. */
export const SEPARATOR = '\n\n';
