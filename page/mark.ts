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
  // Of 2,500 like marks on a page that was drawn anew each was once looked for among all: half a second in which nothing moved.
  const there = new Map<Element, Map<string, Mark[]>>();
  const alike = new Map<string, Mark[]>();
  // The first is taken first, so the last is put in first.
  for (const mark of [...before].reverse()) {
    const its = subject(mark);
    const { block, start } = mark.pieces[0]!;
    push(pushed(there, block.element), `${start}\n${its}`, mark);
    push(alike, its, mark);
  }
  const taken = new Set<Mark>();
  for (const mark of marks) {
    const { block, start } = mark.pieces[0]!;
    const old = there
      .get(block.element)
      ?.get(`${start}\n${subject(mark)}`)
      ?.pop();
    if (!old) continue;
    mark.id = old.id;
    taken.add(old);
  }
  for (const mark of marks) {
    if (mark.id) continue;
    const left = alike.get(subject(mark));
    let old = left?.pop();
    while (old && taken.has(old)) old = left?.pop();
    mark.id = old?.id ?? next();
  }
}

function pushed(map: Map<Element, Map<string, Mark[]>>, key: Element): Map<string, Mark[]> {
  const its = map.get(key) ?? new Map<string, Mark[]>();
  map.set(key, its);
  return its;
}

function push(map: Map<string, Mark[]>, key: string, mark: Mark): void {
  const its = map.get(key);
  if (its) its.push(mark);
  else map.set(key, [mark]);
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
