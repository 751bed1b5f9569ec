import type { Span } from '../model';

/** Words between quotation marks; the span leaves the marks outside. */
export interface Quoted extends Span {
  /** Whether the closing mark is there; where it is missing the span ends with its paragraph. */
  closed: boolean;
}

/** Opening mark → the marks that close it. English, German, French, Polish, Lithuanian use. */
const PAIRS: Record<string, string> = {
  '“': '”"',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '"': '"”',
};

/** What may open a quotation: the browser finds it sooner than a look at each character. */
const OPENING = /[“„«»"‘']/g;

/** Straight marks inside a curly quotation, which itself closes behind them: `“He said "never" and left.”` */
const NESTED_STRAIGHT = /^"[^"“”\n]*[\p{L}\p{N}.,!?]"[^"“\n]*”/u;

/**
 * How far an unclosed quotation may run over paragraphs before we hold its closing mark for lost:
 * the longest in the seed articles is five short paragraphs, 700 characters.
 */
const LONGEST_RUN = 1500;

/**
 * Finds what stands between double quotation marks (and guillemets), as a state machine over the
 * text. Marks inside another pair are part of the outer quotation. A quotation of several
 * paragraphs, each opened anew and only the last closed, gives one span a paragraph; where the
 * next paragraphs are not opened anew, the run goes on to the closing mark if that comes before
 * another opening one. Single marks, as in London, count where nothing stands in double ones around them and
 * the closing one cannot be an apostrophe.
 */
export function quotedSpans(text: string): Quoted[] {
  const found: Quoted[] = [];
  let i = 0;
  for (;;) {
    OPENING.lastIndex = i;
    const open = OPENING.exec(text)?.[0];
    if (open === undefined) return found;
    i = OPENING.lastIndex - 1;
    if (open === '‘' || open === "'") {
      const end = closingSingle(text, i);
      if (end !== null) push(found, text, i + 1, end, true);
      i = (end ?? i) + 1;
      continue;
    }
    if (!opens(text, i)) {
      i++;
      continue;
    }
    const end = closing(text, i);
    if (end === null) {
      const line = text.indexOf('\n', i);
      const stop = line === -1 ? text.length : line;
      push(found, text, i + 1, stop, false);
      i = stop;
      continue;
    }
    push(found, text, i + 1, end, true);
    i = end + 1;
  }
}

/** Behind so few characters a word in single marks (`‘toxic’`) closes without a stop before its mark. */
const SHORT_SINGLE = 60;

/**
 * Index of the single mark that closes the one at i, in its paragraph: the first behind a stop or comma, or of
 * a few words the first behind them that no `s` makes a plural's apostrophe. Null where it opens nothing.
 */
function closingSingle(text: string, i: number): number | null {
  if (!/[\s([—–-]/u.test(text[i - 1] ?? ' ') || !/\p{L}/u.test(text[i + 1] ?? '')) return null;
  const line = text.indexOf('\n', i);
  const stop = line === -1 ? text.length : line;
  let short: number | null = null;
  for (let k = i + 1; k < stop; k++) {
    const char = text[k] as string;
    if (Object.hasOwn(PAIRS, char)) return short;
    if (char !== '’' && char !== "'") continue;
    if (/[\p{L}\p{N}]/u.test(text[k + 1] ?? ' ')) continue;
    const before = text[k - 1] as string;
    if (/[.,!?…]/u.test(before)) return short ?? k;
    if (short === null && k - i < SHORT_SINGLE && /[^s\s]/u.test(before)) short = k;
  }
  return short;
}

/** A straight mark opens when a word follows it and none stands before it. */
function opens(text: string, i: number): boolean {
  const before = text[i - 1] ?? ' ';
  const after = text[i + 1] ?? ' ';
  if (text[i] === '"') {
    return !/[\p{L}\p{N}.,!?]/u.test(before) && /[\p{L}\p{N}[(‘'…$€£]/u.test(after);
  }
  if (text[i] === '»') return /[\s(]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  return true;
}

/** Index of the mark that closes the quotation opened at i, or null when it is missing. */
function closing(text: string, i: number): number | null {
  const open = text[i] as string;
  const closers = PAIRS[open] as string;
  let depth = 0;
  for (let k = i + 1; k < text.length && k - i < LONGEST_RUN; k++) {
    const char = text[k] as string;
    if (char === '\n' && !continues(text, k, open, closers)) return null;
    if (char === open && char !== '"' && opens(text, k)) {
      // The same mark opened again: at a paragraph's start it goes on, inside it nests.
      if (text[k - 1] !== '\n') depth++;
      continue;
    }
    if (!closers.includes(char)) continue;
    if (char === '"' && open === '“' && NESTED_STRAIGHT.test(text.slice(k, k + LONGEST_RUN))) {
      k = text.indexOf('"', k + 1);
      continue;
    }
    if (char === '"' && text[k - 1] === '\n') continue;
    if (depth === 0) return k;
    depth--;
  }
  return null;
}

/** Whether a quotation goes on behind a paragraph's end: opened anew, or closed before anything opens. */
function continues(text: string, k: number, open: string, closers: string): boolean {
  const rest = text.slice(k).replace(/^\s+/u, '');
  if (rest.startsWith(open)) return true;
  for (const char of rest.slice(0, LONGEST_RUN)) {
    // A straight mark says nothing about its direction; only curly runs may cross paragraphs freely.
    if (closers.includes(char) && char !== open) return true;
    if (Object.hasOwn(PAIRS, char)) return open === '"';
  }
  return false;
}

/** One span a paragraph, blanks and repeated opening marks left out. */
function push(found: Quoted[], text: string, start: number, end: number, closed: boolean): void {
  for (const line of text.slice(start, end).matchAll(/[^\n]+/gu)) {
    let from = start + line.index;
    let to = from + line[0].length;
    while (from < to && /[\s“„«"]/u.test(text[from] as string)) from++;
    while (to > from && /\s/u.test(text[to - 1] as string)) to--;
    if (to > from) found.push({ start: from, end: to, closed });
  }
}
