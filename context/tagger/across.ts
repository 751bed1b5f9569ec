/** Quotations that reach over the end of a paragraph, or whose speaker is named in another. */
import type { TaggedParagraph } from './tagger';
import type { Word } from './words';

/** A stretch of the words of one paragraph. */
interface Place {
  /** Which paragraph. */
  at: number;
  from: number;
  to: number;
}

/** What belongs together; the contents may stand in several paragraphs. */
export interface Group {
  source: Place | null;
  cue: Place | null;
  contents: Place[];
}

/** A signature is short: `— Ona Petraitė, teacher`. */
const SIGNATURE = 12;

/**
 * Gives quotations that fill a paragraph and have no cue there to whom they belong: to the cue
 * before a colon that ends the paragraph before (`She wrote:`), to the quotation that the paragraph
 * before left open, or to the signature behind it (`— Ona Petraitė`). Returns the groups, joined.
 */
export function joinAcross(paragraphs: TaggedParagraph[], groups: Group[]): Group[] {
  const joined: Group[] = [];
  for (const group of groups) {
    const [content] = group.contents;
    const at = content?.at ?? 0;
    const isAlone = group.cue === null && content?.from === 0;
    const before = isAlone ? speakerBefore(paragraphs, at, joined) : undefined;
    if (before) before.contents.push(...group.contents);
    else joined.push(signed(paragraphs, group));
  }
  return joined;
}

/** The group that a quotation at the beginning of a paragraph goes on with, or is introduced by. */
function speakerBefore(
  paragraphs: TaggedParagraph[],
  at: number,
  groups: Group[],
): Group | undefined {
  const { words } = paragraphs[at]!;
  const before = paragraphs[at - 1]?.words;
  if (!before || words[0]?.text !== '“') return undefined;
  const last = groups.findLast(({ cue, contents }) =>
    [cue, ...contents].some((place) => place?.at === at - 1),
  );
  if (!last?.cue) return undefined;
  const introduces = before.at(-1)?.text === ':' && last.cue.at === at - 1;
  return introduces || isOpen(before) ? last : undefined;
}

/** Whether a paragraph ends inside a quotation that it began. */
function isOpen(words: Word[]): boolean {
  const mark = words.findLast(({ text }) => text === '“' || text === '”');
  return mark?.text === '“';
}

/** A quotation without a cue takes the signature behind it, in its own paragraph or the next. */
function signed(paragraphs: TaggedParagraph[], group: Group): Group {
  const content = group.contents.at(-1);
  if (group.cue || !content) return group;
  const { words } = paragraphs[content.at]!;
  const isLast = content.to === words.length;
  const at = isLast ? content.at + 1 : content.at;
  const from = isLast ? 0 : content.to;
  const behind = paragraphs[at]?.words.slice(from) ?? [];
  if (behind[0]?.text !== '—' || behind.length > SIGNATURE) return group;
  const end = behind.findIndex(({ text }, i) => i > 0 && /^[,(.]$/.test(text));
  const to = from + (end === -1 ? behind.length : end);
  if (!/^\p{Lu}/u.test(behind[1]?.text ?? '')) return group;
  return { ...group, source: { at, from: from + 1, to }, cue: { at, from, to: from + 1 } };
}
