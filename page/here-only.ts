/**
 * What a reader chose for a page alone, until it is left. The address tells little of that: papers count in it how far one has
 * read, and others show their next article in the same document. So the words tell.
 */
import type { Level } from '../messages';

type View = Window & typeof globalThis;

/** A paragraph shorter than this says nothing of which page it is on, in characters. */
const TELLING = 60;
/** Of a long page so many paragraphs are kept. */
const MOST = 200;
/** The page is the same while this share of its words is there, by length: banners and teasers come and go. */
const SAME = 0.5;
/** The words go later than the address: they are looked at so long after it, each time anew, in milliseconds. */
const LATER = [500, 1000, 2000, 5000, 12_000, 30_000];

export interface HereOnly {
  /** Null where the page has no level of its own. */
  readonly level: Level | null;
  choose(level: Level | null): void;
  /** The address is another, or (`wasLeft`) the reader comes back to the page. */
  moved(wasLeft: boolean): void;
}

/** A page's own level. `ended` is told when it ends because the page was left, at once or when its words go. */
export function hereOnly(window: View, signal: AbortSignal, ended: () => void): HereOnly {
  let level: Level | null = null;
  let isSame = (): boolean => false;
  let timer: number | undefined;
  const look = (times: number): void => {
    if (level === null) return;
    if (!isSame()) {
      level = null;
      ended();
      return;
    }
    const wait = LATER[times];
    if (wait !== undefined) timer = window.setTimeout(() => look(times + 1), wait);
  };
  signal.addEventListener('abort', () => window.clearTimeout(timer));
  return {
    get level() {
      return level;
    },
    choose(chosen) {
      window.clearTimeout(timer);
      level = chosen;
      if (level !== null) isSame = knownByWords(window.document);
    },
    moved(wasLeft) {
      window.clearTimeout(timer);
      if (wasLeft) isSame = () => false;
      look(0);
    },
  };
}

/** Gives a function that tells whether the document still says what it says now; never, where it says nothing to know it by. */
export function knownByWords(document: Document): () => boolean {
  const known = new Set(tellingTexts(document).slice(0, MOST));
  return () => {
    const now = new Set(tellingTexts(document));
    let all = 0;
    let there = 0;
    for (const text of known) {
      all += text.length;
      if (now.has(text)) there += text.length;
    }
    return all > 0 && there >= all * SAME;
  };
}

function tellingTexts(document: Document): string[] {
  const texts: string[] = [];
  for (const paragraph of document.getElementsByTagName('p')) {
    const text = (paragraph.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text.length >= TELLING) texts.push(text);
  }
  return texts;
}
