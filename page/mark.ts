import type { PageMark } from '../messages';
import type { Annotation, Link, Mention } from '../model';
import type { Block } from './block';
import { type Piece, pieces, startsOf } from './text-map';

interface Base {
  /** Stable while the page stays: see `marksOf`. */
  id: string;
  exact: string;
  /** In the article's whole text. */
  start: number;
  end: number;
  /** The same, block by block. */
  pieces: Piece[];
}

/** A name or a sentence on the page with something on record behind it. */
export type Mark =
  | (Base & { kind: 'speaker'; mention: Mention })
  | (Base & { kind: 'claim'; link: Link });

/**
 * The marks of an annotation, in reading order, the claim before a name in it.
 *
 * A mark that is still in `before` keeps its id: first by what it is and where it starts in the
 * document, else by what it is and its turn among its like, for frameworks replace the nodes that
 * they redraw. `next` gives ids to new ones.
 */
export function marksOf(
  annotation: Annotation,
  blocks: readonly Block[],
  before: readonly Mark[],
  next: () => string,
): Mark[] {
  const found: Mark[] = [];
  const starts = startsOf(blocks);
  const add = (span: Mention | Link, rest: { mention: Mention } | { link: Link }): void => {
    const { start, end, exact } = span;
    const parts = pieces(blocks, start, end, starts);
    if (parts.length === 0) return;
    const base = { id: '', exact, start, end, pieces: parts };
    found.push(
      'link' in rest ? { ...base, kind: 'claim', ...rest } : { ...base, kind: 'speaker', ...rest },
    );
  };
  for (const link of annotation.links) add(link, { link });
  for (const mention of annotation.mentions) add(mention, { mention });
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  giveIds(found, before, next);
  return found;
}

/** What a mark is, wherever it stands. */
function subject(mark: Mark): string {
  const target = mark.kind === 'speaker' ? mark.mention.speaker.id : '';
  return `${mark.kind}\n${target}\n${mark.exact}`;
}

function giveIds(marks: Mark[], before: readonly Mark[], next: () => string): void {
  const waiting = new Map<string, Mark[]>();
  for (const mark of before) {
    const known = waiting.get(subject(mark));
    if (known) known.push(mark);
    else waiting.set(subject(mark), [mark]);
  }
  const take = (mark: Mark, same: (old: Mark) => boolean): void => {
    const known = waiting.get(subject(mark));
    const index = known?.findIndex(same) ?? -1;
    if (known && index >= 0) mark.id = known.splice(index, 1)[0]!.id;
  };
  if (before.length > 0) {
    for (const mark of marks) {
      const { block, start } = mark.pieces[0]!;
      take(
        mark,
        ({ pieces: [old] }) => old?.block.element === block.element && old.start === start,
      );
    }
    for (const mark of marks) if (!mark.id) take(mark, () => true);
  }
  for (const mark of marks) mark.id ||= next();
}

/** A mark as the popup lists it. How much is on record of a speaker the page is not told: 0. */
export function toPageMark(mark: Mark): PageMark {
  const { id, kind, exact } = mark;
  if (mark.kind === 'speaker') {
    return { id, kind, exact, label: mark.mention.speaker.name, count: 0 };
  }
  const { claim, related } = mark.link;
  const label = claim?.proposition ?? related[0]?.quote ?? exact;
  return { id, kind, exact, label, count: related.length };
}
