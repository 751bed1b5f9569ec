import type { Tagged } from './labels';
import { pairFeatures } from './pair-features';

/** What belongs together in a paragraph, as indices of its spans. */
export interface Pairing {
  /** For each cue its source. One source may serve several cues. */
  sources: Map<number, number>;
  /** For each content its cue. */
  contents: Map<number, number>;
}

/**
 * Each cue takes its best source, and each content goes to its best cue, by a log-linear model
 * over what stands between the two; `weights` are those of `Tagger.pairing`.
 */
export function pair(words: string[], spans: Tagged[], weights: Float32Array): Pairing {
  const sources = new Map<number, number>();
  const contents = new Map<number, number>();
  spans.forEach((span, i) => {
    if (span.role === 'source') return;
    const wanted = span.role === 'cue' ? 'source' : 'cue';
    let best = -1;
    let top = Number.NEGATIVE_INFINITY;
    spans.forEach((other, j) => {
      if (other.role !== wanted) return;
      let score = 0;
      for (const feature of pairFeatures(words, spans, i, j, weights.length)) {
        score += weights[feature]!;
      }
      if (score > top) {
        top = score;
        best = j;
      }
    });
    if (best !== -1) (span.role === 'cue' ? sources : contents).set(i, best);
  });
  return { sources, contents };
}
