/** Which statements of a list are chosen: some by id, or all that fit but some. */
export interface Selection {
  all: boolean;
  /** Those chosen, or where all are, those that are not. */
  ids: ReadonlySet<string>;
}

export const NONE: Selection = { all: false, ids: new Set() };
export const ALL: Selection = { all: true, ids: new Set() };

/** Whether a statement is chosen. */
export function isChosen({ all, ids }: Selection, id: string): boolean {
  return ids.has(id) !== all;
}

/** With some statements chosen, or not. */
export function chosen(selection: Selection, ids: Iterable<string>, isOn: boolean): Selection {
  const next = new Set(selection.ids);
  for (const id of ids) {
    if (isOn !== selection.all) next.add(id);
    else next.delete(id);
  }
  return { ...selection, ids: next };
}

/** How many of `total` are chosen. */
export function countOf({ all, ids }: Selection, total: number): number {
  return all ? Math.max(0, total - ids.size) : ids.size;
}
