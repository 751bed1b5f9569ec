import { parseHTML } from 'linkedom';
import type { Block } from '../../../page/block';
import { readBlocks } from '../../../page/blocks';

/** A document from HTML, as the command line reads a file. */
export function documentOf(html: string): Document {
  const whole = html.includes('<html') ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}

export function blocksOf(html: string): Block[] {
  return readBlocks(documentOf(html).body);
}

export function textsOf(html: string): string[] {
  return blocksOf(html).map((block) => block.text);
}
