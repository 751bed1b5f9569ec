/**
 * Documents scored together: their sums fit the processor's cache, and a document within a window fits
 * 15 bits. A power of two.
 */
export const WINDOW = 16_384;

/** Above a document within a window: whether its text has the word, not only its names, venue or wordings. */
export const IN_TEXT = 0x8000;
/** The document alone. */
export const HERE = IN_TEXT - 1;
