/**
 * How many of the attributions of a text are found, with the right source: the content's overlap
 * (intersection over union of characters, blanks left out) with its best match among those found,
 * each used once, and the same for the source.
 */
import type { Span } from '../../model';
import type { GoldAttribution } from '../train/data';

export interface Found {
  source: Span[];
  cue: Span[];
  content: Span[];
}

export interface Tally {
  gold: number;
  content30: number;
  content80: number;
  /** Content and source overlap by half. */
  both: number;
}

export interface Score {
  /** By the gold's type, and `all`. */
  tallies: Map<string, Tally>;
  found: number;
  /** Of those found, matched to a gold one with content and source overlapping by half. */
  right: number;
}

export function newScore(): Score {
  return { tallies: new Map(), found: 0, right: 0 };
}

/** Adds one text's figures to the score. */
export function scoreText(
  score: Score,
  text: string,
  gold: GoldAttribution[],
  found: Found[],
): void {
  const contents = found.map(({ content }) => characters(text, content));
  const used = new Set<number>();
  score.found += found.length;
  for (const attribution of gold) {
    const wanted = characters(text, attribution.content);
    let best = -1;
    let top = 0;
    contents.forEach((each, i) => {
      if (used.has(i)) return;
      const overlap = overlapOf(wanted, each);
      if (overlap > top) {
        top = overlap;
        best = i;
      }
    });
    const source =
      best === -1
        ? 0
        : overlapOf(characters(text, attribution.source), characters(text, found[best]!.source));
    const both = top >= 0.5 && source >= 0.5;
    if (top >= 0.3) used.add(best);
    if (both) score.right++;
    for (const group of [attribution.type, 'all']) {
      const tally = score.tallies.get(group) ?? { gold: 0, content30: 0, content80: 0, both: 0 };
      tally.gold++;
      if (top >= 0.3) tally.content30++;
      if (top >= 0.8) tally.content80++;
      if (both) tally.both++;
      score.tallies.set(group, tally);
    }
  }
}

function characters(text: string, spans: Span[]): Set<number> {
  const found = new Set<number>();
  for (const { start, end } of spans) {
    for (let i = start; i < end; i++) if (!/\s/.test(text[i] ?? ' ')) found.add(i);
  }
  return found;
}

function overlapOf(a: Set<number>, b: Set<number>): number {
  let common = 0;
  for (const each of a) if (b.has(each)) common++;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}
