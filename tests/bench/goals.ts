/** What is to be reached, by size. Ratios hold on any machine; milliseconds on a laptop at rest. */

export interface Goal {
  /** In words. */
  words: string;
  /** Whether a value reaches it: the row's ratio, or its own figure. */
  holds(value: number): boolean;
}

const ratio = (most: number): Goal => ({
  words: `at most ${most}×`,
  holds: (value) => value <= most,
});
const figure = (most: number, unit: string): Goal => ({
  words: `at most ${most} ${unit}`,
  holds: (value) => value <= most,
});

type BySize = Partial<Record<number, Goal>>;

/** The worker's first answer after it was stopped, over an empty worker's. */
export const cold: BySize = { 20000: ratio(1.6), 100000: ratio(1.8), 1000000: ratio(2.8) };
/** The same asked by a content script when the extension's process is gone. */
export const fromSite: BySize = { 100000: ratio(1.5) };
export const keywordMiddle: BySize = { 100000: figure(0.5, 'ms'), 1000000: figure(1.5, 'ms') };
export const keywordSlow: BySize = { 100000: figure(1.5, 'ms'), 1000000: figure(6, 'ms') };
/** A page of 300 sentences, by the whole engine. */
export const page: BySize = { 100000: figure(60, 'ms') };
/** A page of 10,000 words, by the whole engine with the tagger of quotations. */
export const longPage: BySize = { 20000: figure(60, 'ms') };
/** 5,000 characters, by the tagger of quotations alone, in a worker just woken and in one that is warm. */
export const tagger: Goal = figure(20, 'ms');
/** How many times MiniSearch's retrieval alone takes the time of our whole engine. */
export const PAGE_OVER_MINISEARCH = 20;
/** The page's cost at the largest size over that at the smallest. */
export const growth: Goal = ratio(3);
export const heap: BySize = { 100000: figure(2, 'MB'), 1000000: figure(8, 'MB') };
export const importing: BySize = { 100000: figure(3, 's'), 1000000: figure(35, 's') };
/** Beyond the statement's own words, at any size. */
export const disk: Goal = figure(40, 'bytes');
/** The gazetteer's speed over that of one pass over the characters. */
export const gazetteer: Goal = {
  words: 'at least half its speed',
  holds: (value) => value >= 0.5,
};
export const gazetteerCold: BySize = { 10000: figure(7, 'ms'), 100000: figure(20, 'ms') };

/** The fields of a row that tell of a goal. */
export function against(
  goal: Goal | undefined,
  value: number | undefined,
): { goal?: string; reached?: boolean } {
  if (!goal) return {};
  return {
    goal: goal.words,
    ...(value === undefined ? {} : { reached: Number.isFinite(value) && goal.holds(value) }),
  };
}
