import { scoreAll } from './first-look';
import type { Passage, PreparedStatement, Scored } from './passage';
import type { Prepared } from './similarity';

/** What a passage was compared with, as whose words, and what came of it. */
interface Known {
  speaker: string | null;
  isStatement: boolean;
  context: string;
  published: string | null;
  candidates: readonly PreparedStatement[];
  scored: Scored[];
}

/**
 * Compares the passages of a page with statements, those alone that the page read before did not have with the very same
 * ones: of a page that changed, the changed paragraph. It holds on to one page's statements, most of which are kept ready
 * anyway.
 */
export class ScoredLast {
  #last = new Map<Prepared, Known>();

  /** What `scoreAll` gives for each passage of a page; null stands for one that is compared with nothing. */
  ofPage(
    passages: readonly Passage[],
    candidates: readonly (readonly PreparedStatement[] | null)[],
    published: string | null,
  ): Scored[][] {
    const before = this.#last;
    const now = new Map<Prepared, Known>();
    const found = passages.map((passage, i) => {
      const its = candidates[i];
      if (!its) return [];
      const { words, speaker, isStatement, claims } = passage;
      const { context } = claims;
      const asked = {
        speaker: speaker?.id ?? null,
        isStatement,
        context,
        published,
        candidates: its,
      };
      const last = before.get(words);
      const known =
        last && isSame(last, asked)
          ? last
          : { ...asked, scored: scoreAll(passage, its, published) };
      now.set(words, known);
      return known.scored;
    });
    this.#last = now;
    return found;
  }
}

function isSame(a: Known, b: Omit<Known, 'scored'>): boolean {
  return (
    a.speaker === b.speaker &&
    a.isStatement === b.isStatement &&
    a.context === b.context &&
    a.published === b.published &&
    a.candidates.length === b.candidates.length &&
    a.candidates.every((each, i) => each === b.candidates[i])
  );
}
