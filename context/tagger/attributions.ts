/**
 * Puts sources and contents to their cues. Each cue makes one attribution: it takes its best source
 * (one source may serve several cues), and each content goes to its best cue, by a log-linear model
 * over what stands between the two (trained together with the tagger).
 */
import type { Span } from '../../model';
import { type Kind, kindOf } from './kind';
import type { Tagged } from './labels';
import { pairFeatures } from './pair-features';
import { type SourceClass, sourceClass } from './source-class';
import type { TaggedParagraph } from './tagger';

/** Somebody, the words that attribute, and what is said; offsets are of the text. */
export interface Attribution {
  source: Span[];
  cue: Span[];
  content: Span[];
  kind: Kind;
  sourceClass: SourceClass;
}

/** The cue that each span of the paragraph belongs to, by index; -1 where there is none. */
export interface Pairing {
  /** For each cue, the index of its source. */
  sources: Map<number, number>;
  /** For each content, the index of its cue. */
  contents: Map<number, number>;
}

/** Pairs the spans of one paragraph; `weights` are those of `Tagger.pairing`. */
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
      const score = pairFeatures(words, spans, i, j, weights.length).reduce(
        (sum, feature) => sum + weights[feature]!,
        0,
      );
      if (score > top) {
        top = score;
        best = j;
      }
    });
    if (best !== -1) (span.role === 'cue' ? sources : contents).set(i, best);
  });
  return { sources, contents };
}

/**
 * The attributions of a tagged text in reading order. A content without a cue in its paragraph
 * stands alone, with neither cue nor source; a cue without content is left out.
 */
export function attributions(paragraphs: TaggedParagraph[], weights: Float32Array): Attribution[] {
  return paragraphs.flatMap(({ words, spans }) => {
    const texts = words.map(({ text }) => text);
    const { sources, contents } = pair(texts, spans, weights);
    const offsets = (index: number | undefined): Span[] => {
      const span = index === undefined ? undefined : spans[index];
      return span ? [{ start: words[span.from]!.start, end: words[span.to - 1]!.end }] : [];
    };
    const textsOf = (index: number | undefined) => {
      const span = index === undefined ? undefined : spans[index];
      return span ? texts.slice(span.from, span.to) : [];
    };
    const made = (cue: number | undefined, parts: number[]): Attribution => {
      const source = cue === undefined ? undefined : sources.get(cue);
      return {
        source: offsets(source),
        cue: offsets(cue),
        content: parts.flatMap(offsets),
        kind: kindOf(textsOf(cue), textsOf(source)),
        sourceClass: sourceClass(textsOf(source)),
      };
    };
    const found: { at: number; attribution: Attribution }[] = [];
    spans.forEach(({ role, from }, i) => {
      if (role === 'content' && !contents.has(i))
        found.push({ at: from, attribution: made(undefined, [i]) });
      if (role !== 'cue') return;
      const parts = [...contents].filter(([, cue]) => cue === i).map(([content]) => content);
      if (parts.length > 0) found.push({ at: spans[parts[0]!]!.from, attribution: made(i, parts) });
    });
    return found.sort((a, b) => a.at - b.at).map(({ attribution }) => attribution);
  });
}
