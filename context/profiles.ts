import type { Places } from './claim-index';

/** How much the other claims' words count beside news at large, where a word's usual frequency is asked. */
const OF_OTHERS = 0.5;
/** Words of news that stand beside them, and words by which a claim's own frequencies are smoothed. */
const OF_NEWS = 10_000;
const SMOOTHING = 200;
/** Zipf's law for English news, but for function words, which are no terms: of so many kinds of words the one of rank r has this share over r. */
const ZIPF = 0.2;
const KINDS = 20_001;
/** A number has no rank. */
const NUMBER = 1e-4;

/** Which claims have a term, by number, and how often. */
export type Uses = ReadonlyMap<string, Places>;

/**
 * How much each term speaks for each claim that has it: the log-odds of its frequency there against other
 * claims and news at large, smoothed by what is usual (Monroe, Colaresi and Quinn 2008), times how rare
 * it is. A claim's words together tell it where no wording of it stands whole.
 *
 * @param rarityOf a term's rarity in news, 0 to 1: the logarithm of its rank
 */
export function profiles(
  uses: Uses,
  claims: number,
  rarityOf: (term: string) => number,
): Map<string, Places> {
  const words = new Float64Array(claims);
  let all = 0;
  for (const { at, counts } of uses.values()) {
    for (let i = 0; i < at.length; i++) {
      const claim = at[i] as number;
      words[claim] = (words[claim] as number) + (counts[i] as number);
      all += counts[i] as number;
    }
  }
  const found = new Map<string, Places>();
  for (const [term, { at, counts }] of uses) {
    const rarity = rarityOf(term);
    const share = /^\d/.test(term) ? NUMBER : ZIPF / KINDS ** rarity;
    const everywhere = counts.reduce((sum, times) => sum + times, 0);
    const odds = counts.map((times, i) => {
      const own = words[at[i] as number] as number;
      const usual =
        (OF_OTHERS * (everywhere - times) + OF_NEWS * share) / (OF_OTHERS * (all - own) + OF_NEWS);
      const here = (times + SMOOTHING * usual) / (own + SMOOTHING);
      return rarity * Math.max(0, Math.log(here / usual));
    });
    found.set(term, { at, counts: odds });
  }
  return found;
}
