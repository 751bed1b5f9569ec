/**
 * From this font size on, in CSS pixels, a claim gets its line and no wash. Running text is set in 15
 * to 22 px; a wash behind a headline is a block of colour that outshouts the page, and where lines
 * are set tight, as headlines are, the washes of two lines lie over one another.
 */
export const DISPLAY_SIZE = 26;

/** Whether text of this computed style is set as large as headlines are. */
export function isDisplay({ fontSize }: CSSStyleDeclaration): boolean {
  return Number.parseFloat(fontSize) >= DISPLAY_SIZE;
}
