/** What is asked of a page from within, as text: no compiler's helper may get into it. */
import type { Page } from 'puppeteer-core';
import { eventually } from './wait';

export interface Painted {
  /** Name of the highlight. */
  name: string;
  text: string;
  x: number;
  y: number;
}

/** The marks as painted: text of each highlight's ranges, and a point on its first line. */
export async function painted(page: Page): Promise<Painted[]> {
  return (await page.evaluate(`[...CSS.highlights].flatMap(([name, ranges]) => [...ranges].map((one) => {
    const range = new Range();
    range.setStart(one.startContainer, one.startOffset);
    range.setEnd(one.endContainer, one.endOffset);
    const place = range.getClientRects()[0];
    return { name, text: range.toString(), x: place ? place.x + Math.min(12, place.width / 2) : -1, y: place ? place.y + place.height / 2 : -1 };
  }))`)) as Painted[];
}

/**
 * Scrolls the words of a mark into view and gives a point on them, in CSS pixels of the viewport. A mark is painted later than
 * it is told of; throws where it is not after `within` milliseconds.
 */
export function pointOn(page: Page, exact: string, within?: number): Promise<Point> {
  return eventually(() => pointNow(page, exact), within);
}

interface Point {
  x: number;
  y: number;
}

async function pointNow(page: Page, exact: string): Promise<Point> {
  await page.evaluate(`(() => {
    for (const ranges of CSS.highlights.values()) for (const one of ranges) {
      const range = new Range();
      range.setStart(one.startContainer, one.startOffset);
      range.setEnd(one.endContainer, one.endOffset);
      if (range.toString().startsWith(${JSON.stringify(exact.slice(0, 20))})) {
        one.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
        return;
      }
    }
  })()`);
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))');
  const found = (await painted(page)).find(
    ({ text, y }) => y >= 0 && text.startsWith(exact.slice(0, 20)),
  );
  if (!found) throw new Error(`“${exact}” is not painted.`);
  return { x: found.x, y: found.y };
}

/** Everything of the document that a page could notice: markup, selection, what would be copied. */
export interface Footprint {
  html: string;
  selected: string;
  copied: string;
  copiedHtml: string;
  nodes: number;
}

/** Selects all of the article and takes down what the page sees of itself. */
export async function footprint(page: Page): Promise<Footprint> {
  return (await page.evaluate(`new Promise((done) => {
    const article = document.querySelector('article') ?? document.body;
    getSelection().selectAllChildren(article);
    const selected = getSelection().toString();
    const holder = document.createElement('div');
    holder.append(getSelection().getRangeAt(0).cloneContents());
    let copied = '';
    document.addEventListener('copy', () => { copied = getSelection().toString(); }, { once: true, capture: true });
    document.execCommand('copy');
    getSelection().removeAllRanges();
    let nodes = 0;
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    while (walker.nextNode()) nodes += 1;
    done({ html: document.documentElement.outerHTML, selected, copied, copiedHtml: holder.outerHTML, nodes });
  })`)) as Footprint;
}
