/**
 * Documents scored together: their sums fit the processor's cache, and a document within a window fits
 * 16 bits. A power of two below 65,536.
 */
export const WINDOW = 16_384;
