import type { Span } from '../model';
import { headOf } from './heads';
import type { By } from './source-finder';
import { subjectBefore } from './subject-of-cue';
import type { Subject } from './subjects';
import type { Attribution } from './tagger/attributions';

/** Who speaks of himself is inside what somebody else says; a possessive alone is nobody, but in “in her view”. */
const FIRST_PERSON = /^(?:I|we|its|their|our)$/iu;
/** `so-called`: nobody calls. */
const SO_CALLED = /\bso[- ]$/iu;
/** A paper or agency relays: where it is not alone, it is not who speaks. */
const PRESS =
  /^(?:[Tt]he )?(?:\p{Lu}{2,}|Reuters|Interfax|Ukrinform|Bloomberg|Politico|Axios|.*(?:newspaper|broadcaster|agency|media|outlet|reports?|website|channel|Post|Times|Journal|News|Telegraph|Guardian|Agency))$/u;

/** `Rhetorically asked Duda`: an adverb before the verb is nobody. */
const ADVERB = /^(?!family|ally|assembly|reply|bully|anomaly)\p{Ll}+ly$/u;

/** Whether the words that the tagger took for a source are none. */
export const isNoSource = (words: string): boolean => ADVERB.test(words);

/** Whether a paper or agency tells it, of somebody who may speak in it. */
export function isRelayed(text: string, { source: [source] }: Attribution): boolean {
  return source !== undefined && PRESS.test(text.slice(source.start, source.end));
}

/**
 * Tells for sentences, asked in reading order, whom the tagger's attributions let speak there: of several
 * the one that says most of the sentence, a paper that relays it last; by rules, of its cue, where it found no source.
 * Null where it found none of something said, with a cue of its own.
 */
export function sourceByTagger(
  text: string,
  tagged: readonly Attribution[],
): (sentence: Span, subjects: readonly Subject[]) => By | null {
  const words = ({ start, end }: Span) => text.slice(start, end);
  const withCue = tagged
    .filter(
      ({ cue, source: [source], kind, isSaid }) =>
        cue.length > 0 &&
        kind === 'statement' &&
        isSaid &&
        !(source && FIRST_PERSON.test(words(source))) &&
        !SO_CALLED.test(text.slice(Math.max(0, cue[0]!.start - 3), cue[0]!.start)),
    )
    .sort((a, b) => a.cue[0]!.start - b.cue[0]!.start);
  let next = 0;
  return (sentence, subjects) => {
    while (next < withCue.length && withCue[next]!.cue[0]!.start < sentence.start) next++;
    let best: Attribution | null = null;
    let most = -1;
    for (; next < withCue.length && withCue[next]!.cue[0]!.start < sentence.end; next++) {
      const each = withCue[next]!;
      if (each.cue[0]!.end > sentence.end || isRelayed(text, each)) continue;
      const rank = covered(sentence, each.content);
      if (rank > most) {
        most = rank;
        best = each;
      }
    }
    if (!best) return null;
    const cue = best.cue[0]!;
    const [source] = best.source;
    if (source && !isNoSource(words(source)))
      return { subject: headOf(text, source, subjects), source, cue };
    const subject = subjectBefore(text, subjects, cue.start);
    return subject && { subject, cue };
  };
}

/** How many characters of a sentence stand in these spans. */
function covered(sentence: Span, spans: readonly Span[]): number {
  return spans.reduce(
    (sum, { start, end }) =>
      sum + Math.max(0, Math.min(end, sentence.end) - Math.max(start, sentence.start)),
    0,
  );
}
