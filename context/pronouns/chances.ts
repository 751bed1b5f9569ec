import type { Row } from './features';
import { WEIGHTS } from './weights';

/** Somebody whom the text does not name, or an office that leads to nobody on record. */
export const NOBODY = '';
/** Whoever is less likely counts as nobody, so that a long page's chains stay short. */
const FAINT = 1e-3;

/** Chances of who is meant, by a speaker's id, by `~` and the surname of who is not on record, or `NOBODY`; they add up to 1. */
export type Chances = ReadonlyMap<string, number>;

/** Chances of candidates, by their features and the weights. */
export function chancesOf(
  rows: readonly Row[],
  weights: Readonly<Record<string, number>> = WEIGHTS,
): number[] {
  const odds = rows.map((row) => {
    let score = 0;
    for (const name in row) score += (weights[name] as number) * (row[name as keyof Row] as number);
    return Math.exp(score);
  });
  const total = odds.reduce((a, b) => a + b, 0);
  return odds.map((each) => each / total);
}

/** Chances of who the candidates are; of nobody in place of those who are barred. */
export function spread(
  chances: readonly number[],
  who: readonly Chances[],
  barred: ReadonlySet<string>,
): Chances {
  const all = new Map<string, number>();
  const add = (key: string, chance: number) => all.set(key, (all.get(key) ?? 0) + chance);
  who.forEach((its, i) => {
    for (const [key, part] of its) {
      const chance = part * (chances[i] as number);
      add(chance < FAINT || barred.has(key) ? NOBODY : key, chance);
    }
  });
  return all;
}

/**
 * Who is meant with at least such a chance. Nobody where only one is named: of one alone the weights know nothing, for of
 * GAP's two people one is nearly always meant.
 */
export function likeliest(chances: Chances, from: number): string | null {
  const named = [...chances].filter(([key]) => key !== NOBODY);
  return named.length < 2 ? null : (named.find(([, chance]) => chance >= from)?.[0] ?? null);
}
