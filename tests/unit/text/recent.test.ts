import { describe, expect, it } from 'vitest';
import { Recent } from '../../../text/recent';

/** Those of some keys that are known behind these having been set; each is asked for by itself, since asking keeps what it finds. */
function known(size: number, set: string[], weigh?: (key: string) => number): string[] {
  return [...new Set(set)].filter((key) => {
    const recent = new Recent<number>(size, weigh);
    for (const each of set) recent.set(each, 1);
    return recent.get(key) !== undefined;
  });
}

const byLength = ({ length }: string) => length;

describe('what was asked for lately', () => {
  it('is kept, as much as is told and at most twice that', () => {
    expect(known(2, ['a', 'b', 'c', 'd'])).toEqual(['a', 'b', 'c', 'd']);
    expect(known(2, ['a', 'b', 'c', 'd', 'e'])).toEqual(['c', 'd', 'e']);
  });

  it('is kept longer where it was asked for again', () => {
    const recent = new Recent<number>(2);
    for (const key of ['a', 'b', 'c', 'd']) recent.set(key, 1);
    expect(recent.get('a')).toBe(1);
    for (const key of ['e', 'f']) recent.set(key, 1);
    expect(recent.get('a')).toBe(1);
    expect(recent.get('b')).toBeUndefined();
  });

  it('counts what weighs more for more, and once however often it is set', () => {
    expect(known(4, ['aaa', 'b', 'cc', 'dd', 'e'], byLength)).toEqual(['cc', 'dd', 'e']);
    expect(known(4, ['aaa', 'aaa', 'aaa', 'b', 'cc'], byLength)).toEqual(['aaa', 'b', 'cc']);
  });
});
