/**
 * How much a pack may ask of a reader's machine. A pack is a file from anybody: each number is well
 * above what an honest one needs, and low enough that a hostile one is refused before it hurts.
 */

/** Characters in one line. The longest honest line is a source with its whole text. */
export const MAX_LINE = 4 * 1024 * 1024;

/** Bytes of a pack after unpacking: a million statements of a kilobyte. Stops a gzip bomb. */
export const MAX_UNPACKED = 1024 * 1024 * 1024;

/** Characters of an id: statement ids stand in addresses of our own pages. */
export const MAX_ID = 128;

/** Characters of a name, a title, a venue, a note. */
export const MAX_NAME = 300;
export const MAX_NOTE = 2_000;

/** Characters of a statement; a long speech is a source, not a statement. */
export const MAX_STATEMENT = 20_000;

/** Characters of a source's whole text: a long report. */
export const MAX_TEXT = 1_000_000;

/** Characters of context before and after a selector; the model says 32, whole words may exceed it. */
export const MAX_CONTEXT = 64;

/** Characters of a tag, and tags of a statement: what a reader types, not a text. */
export const MAX_TAG = 60;
export const MAX_TAGS = 40;

/** Entries of any list in a record: aliases, roles, wordings, positions. */
export const MAX_LIST = 200;

/** What an id is made of. */
export const ID = /^[A-Za-z0-9][A-Za-z0-9._:/-]*$/;

/** A country code of two small letters, eu, or nato. */
export const COUNTRY = /^[a-z]{2}$|^nato$/;

/** A language tag. */
export const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;
export const MAX_LANGUAGE = 35;

/** How an address begins. */
export const URL_BEGINS = /^https?:\/\/[^\s/]/;
