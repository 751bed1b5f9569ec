import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findSelector, selectorOf } from '../../../text/selector';

// Few letters, so that words stand in a text more than once; a pair of surrogates among them.
const letters = fc.constantFrom('a', 'b', ' ', '😀', '“', '\n');
const text = fc.array(letters, { minLength: 1, maxLength: 80 }).map((all) => all.join(''));
const placed = text.chain((all) =>
  fc.tuple(fc.nat(all.length - 1), fc.nat(all.length)).map(([a, b]) => {
    const [start, end] = a < b ? [a, b] : [b, a + 1];
    return { all, span: { start, end } };
  }),
);

it('a selector finds its words again in their text', () => {
  fc.assert(
    fc.property(placed, ({ all, span }) => {
      const selector = selectorOf(all, span);
      expect(selector.exact).toBe(all.slice(span.start, span.end));
      expect(`${selector.prefix}${selector.exact}${selector.suffix}`).toSatisfy((it: string) =>
        all.includes(it),
      );
      expect(findSelector(all, selector)).toEqual(span);
    }),
  );
});

it('finds them by what stands around them when the text has grown before them', () => {
  fc.assert(
    fc.property(
      placed,
      fc.constantFrom('', 'xyz ', 'a new paragraph\n\n'),
      ({ all, span }, more) => {
        const found = findSelector(more + all, selectorOf(all, span));
        expect((more + all).slice(found?.start, found?.end)).toBe(all.slice(span.start, span.end));
      },
    ),
  );
  const told = 'He said: no. She said: no. They said: no.';
  const second = selectorOf(told, { start: 23, end: 25 });
  const grown = `An editor’s note of some length. ${told}`;
  expect(findSelector(grown, second)?.start).toBe(grown.length - told.length + 23);
  expect(findSelector('Nothing of it.', second)).toBeNull();
});

it('does not cut a character in two', () => {
  const all = `${'😀'.repeat(40)}words${'😀'.repeat(40)}`;
  for (const from of [80, 79]) {
    const { prefix, suffix } = selectorOf(all, { start: from, end: 85 });
    expect(suffix.isWellFormed()).toBe(true);
    expect(prefix.length).toBeGreaterThan(29);
  }
  expect(selectorOf(all, { start: 80, end: 85 }).prefix.isWellFormed()).toBe(true);
});
