import type { Span } from '../model';

/** What stands for words that were left out or put in by an editor: `[…]`, `[the country]`. */
const GAP = /\s*\[[^\]]*\]\s*/u;

/** Words are looked for this far from where they were chosen, in characters. */
const REACH = 2_000;
/** So much may be left out at one gap. */
const LONGEST_GAP = 1_000;

/**
 * Where words stand in a text, near a place: as they are, or with gaps marked by brackets, each piece behind the
 * one before. White space counts as a blank. Null when they are not there: then they are not the text's words.
 */
export function placeWords(text: string, near: Span, words: string): Span | null {
  const pieces = words.split(GAP).filter((piece) => /\S/u.test(piece));
  const [first, ...rest] = pieces;
  if (!first) return null;
  const from = Math.max(0, near.start - REACH);
  const reach = text.slice(from, near.end + REACH);
  let best: Span | null = null;
  for (const match of reach.matchAll(pattern(first))) {
    let end = match.index + match[0].length;
    const all = rest.every((piece) => {
      const found = new RegExp(pattern(piece).source, 'u').exec(
        reach.slice(end, end + LONGEST_GAP),
      );
      if (found) end += found.index + found[0].length;
      return found;
    });
    const start = from + match.index;
    const isNearer = !best || Math.abs(start - near.start) < Math.abs(best.start - near.start);
    if (all && isNearer) best = { start, end: from + end };
  }
  return best;
}

function pattern(piece: string): RegExp {
  const escaped = piece.trim().replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
  return new RegExp(escaped.replace(/\s+/gu, '\\s+'), 'gu');
}
