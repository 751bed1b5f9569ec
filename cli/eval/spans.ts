/**
 * The score of CofeNet (Wang et al. 2023), as published with it: micro F1 of spans that agree
 * exactly and of spans that begin at the same word, and the mean Jaccard overlap. For the last,
 * each right span counts with its best overlap, and each found span that meets none counts 0.
 */
import { type Role, roles, type Tagged } from '../../context/tagger/labels';

export interface RoleFigures {
  exact: number;
  begin: number;
  jaccard: number;
}

interface Counts {
  right: number;
  found: number;
  exact: number;
  begin: number;
  overlap: number;
  overlaps: number;
}

const overlapOf = (a: Tagged, b: Tagged) =>
  Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from)) /
  (Math.max(a.to, b.to) - Math.min(a.from, b.from));

/** Figures of one set, F1 from 0 to 1; pairs of right and found spans, one pair for each sequence. */
export function spanFigures(
  pairs: { right: Tagged[]; found: Tagged[] }[],
): Record<Role, RoleFigures> {
  const figures = {} as Record<Role, RoleFigures>;
  for (const role of roles) {
    const counts: Counts = { right: 0, found: 0, exact: 0, begin: 0, overlap: 0, overlaps: 0 };
    for (const pair of pairs) {
      const right = pair.right.filter((span) => span.role === role);
      const found = pair.found.filter((span) => span.role === role);
      count(counts, right, found);
    }
    const f1 = (hits: number) => ratio(2 * hits, counts.right + counts.found);
    figures[role] = {
      exact: f1(counts.exact),
      begin: f1(counts.begin),
      jaccard: ratio(counts.overlap, counts.overlaps),
    };
  }
  return figures;
}

function count(counts: Counts, right: Tagged[], found: Tagged[]): void {
  counts.right += right.length;
  counts.found += found.length;
  for (const gold of right) {
    if (found.some(({ from, to }) => from === gold.from && to === gold.to)) counts.exact++;
    if (found.some(({ from }) => from === gold.from)) counts.begin++;
    counts.overlap += Math.max(0, ...found.map((span) => overlapOf(gold, span)));
    counts.overlaps++;
  }
  counts.overlaps += found.filter(
    (span) => !right.some((gold) => overlapOf(gold, span) > 0),
  ).length;
}

const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
