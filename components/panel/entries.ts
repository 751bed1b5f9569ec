import type { PanelMark } from '../../messages';

/** A mark as a line of the panel's list. */
export interface Entry {
  /** The same as long as the mark is, whatever the page calls it meanwhile. */
  key: string;
  mark: PanelMark;
  /** It is on the page no more, and stays in the list only because its record is open. */
  gone: boolean;
}

/** Who is meant by a mark, where it is a name. */
const target = (mark: PanelMark) => (mark.kind === 'speaker' ? mark.mention.speaker.id : '');

/**
 * Whether two marks are one to a reader: of the same kind, over the same words in the same place of the article. The page
 * gives a mark another id when it was taken away and put back.
 */
function same(a: PanelMark, b: PanelMark): boolean {
  return a.kind === b.kind && a.start === b.start && a.exact === b.exact && target(a) === target(b);
}

/**
 * The list for the marks that there are now. What was in it keeps its key; what the page has no more goes, but for those
 * in `held`, whose records are open: they stay where they were, behind the entry that they stood behind.
 */
export function renewed(
  before: readonly Entry[],
  marks: readonly PanelMark[],
  held: ReadonlySet<string>,
  next: () => string,
): Entry[] {
  const waiting = new Set(before);
  const take = (found: Entry | undefined): Entry | undefined => {
    if (found) waiting.delete(found);
    return found;
  };
  const byId = new Map(before.map((entry) => [entry.mark.id, entry]));
  const kept = marks.map((mark) => {
    const known = byId.get(mark.id);
    return known && !known.gone ? take(known) : undefined;
  });
  const entries = marks.map((mark, at): Entry => {
    const known = kept[at] ?? take([...waiting].find((entry) => same(entry.mark, mark)));
    return { key: known?.key ?? next(), mark, gone: false };
  });
  for (const entry of before) {
    if (!waiting.has(entry) || !held.has(entry.key)) continue;
    const order = before.slice(0, before.indexOf(entry)).map(({ key }) => key);
    const behind = entries.findLastIndex(({ key }) => order.includes(key));
    entries.splice(behind + 1, 0, { ...entry, gone: true });
  }
  return entries;
}
