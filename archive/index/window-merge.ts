import { HERE, WINDOW } from './window';
import type { WindowList, WindowPostings } from './window-list';

/** Room for merging the lists of one group in one window, used again and again. */
const rooms = [room(WINDOW), room(WINDOW), room(WINDOW)] as const;

/** Room for so many postings. */
export function room(size: number): WindowPostings {
  return { docs: new Uint16Array(size), values: new Float32Array(size) };
}

/**
 * Merges what some lists have in the window into other postings, from `at` on; says where it ends.
 *
 * @param only by document of the window 1 for those that are wanted; null for all
 */
export function merge(
  lists: readonly WindowList[],
  from: number,
  to: number,
  all: WindowPostings,
  at: number,
  only: Uint8Array | null,
): number {
  let [merged, list, into] = rooms as readonly [WindowPostings, WindowPostings, WindowPostings];
  const last = lists.findLastIndex(({ next }) => next < to);
  let count = 0;
  for (let i = 0; i < last; i++) {
    const each = lists[i] as WindowList;
    if (each.next >= to) continue;
    if (count === 0) {
      count = each.take(from, to, merged, 0, only);
      continue;
    }
    count = mergeTwo(merged, count, list, each.take(from, to, list, 0, only), into, 0);
    [merged, into] = [into, merged];
  }
  const each = lists[last];
  if (!each) return at;
  if (count === 0) return each.take(from, to, all, at, only);
  return mergeTwo(merged, count, list, each.take(from, to, list, 0, only), all, at);
}

/** Merges two runs of rising documents, each once; those of both add up. Says where it ends. */
function mergeTwo(
  one: WindowPostings,
  ones: number,
  other: WindowPostings,
  others: number,
  { docs, values }: WindowPostings,
  at: number,
): number {
  let a = 0;
  let b = 0;
  let to = at;
  while (a < ones && b < others) {
    const left = one.docs[a] as number;
    const right = other.docs[b] as number;
    // No branch, for which of the two comes first cannot be foretold: 1 where it is not behind the other.
    const takesLeft = 1 - (((right & HERE) - (left & HERE)) >>> 31);
    const takesRight = 1 - (((left & HERE) - (right & HERE)) >>> 31);
    docs[to] = (left * takesLeft) | (right * takesRight);
    values[to++] = (one.values[a] as number) * takesLeft + (other.values[b] as number) * takesRight;
    a += takesLeft;
    b += takesRight;
  }
  for (; a < ones; a++) {
    docs[to] = one.docs[a] as number;
    values[to++] = one.values[a] as number;
  }
  for (; b < others; b++) {
    docs[to] = other.docs[b] as number;
    values[to++] = other.values[b] as number;
  }
  return to;
}
