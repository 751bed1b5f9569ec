import type { Span } from '../model';

/** Reasons that name the words in common, as the engine writes them: `same phrase: “road to nowhere”`. */
const NAMES_WORDS = /^(?:nearly the )?same (?:phrase|words)\b/i;
const QUOTED = /“([^”]+)”/gu;

const WORD_SPLIT = /[^\p{L}\p{N}]+/u;
const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Where the words that a statement shares with the page stand in `text`, from the reasons for the
 * link; in order, without overlap. White space and punctuation between the words may differ; a
 * phrase that is not found gives nothing.
 */
export function sharedPhrases(text: string, why: string[]): Span[] {
  const spans: Span[] = [];
  for (const reason of why) {
    if (!NAMES_WORDS.test(reason)) continue;
    for (const [, phrase = ''] of reason.matchAll(QUOTED)) {
      const words = phrase.split(WORD_SPLIT).filter(Boolean).map(escaped);
      if (words.length === 0) continue;
      const match = new RegExp(words.join('[^\\p{L}\\p{N}]+'), 'iu').exec(text);
      if (match) spans.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return disjoint(spans);
}

/** Spans in order, overlapping and touching ones joined. */
export function disjoint(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else if (end > start) out.push({ start, end });
  }
  return out;
}
