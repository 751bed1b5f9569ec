import { expect, it } from 'vitest';
import { placeWords } from '../../../text/place-words';

const text =
  'He said: “We will not pay. We have paid enough, and we will not pay again.” Then he left.';
const near = { start: 10, end: 74 };
const placed = (words: string, by = near) => {
  const span = placeWords(text, by, words);
  return span && text.slice(span.start, span.end);
};

it('finds words where they were chosen, whatever the blanks between them', () => {
  expect(placed('We have   paid\nenough')).toBe('We have paid enough');
  expect(placed('will not pay')).toBe('will not pay');
  // Of two such places the nearer.
  expect(placeWords(text, { start: 60, end: 70 }, 'will not pay')?.start).toBe(
    text.lastIndexOf('will not pay'),
  );
});

it('lets words be left out where brackets say so, and nowhere else', () => {
  expect(placed('We will not pay […] again')).toBe(
    'We will not pay. We have paid enough, and we will not pay again',
  );
  expect(placed('We [the council] have paid')).toBe('We will not pay. We have paid');
  expect(placed('We will not pay again')).toBeNull();
  expect(placed('We have paid too little')).toBeNull();
  expect(placed('again […] enough')).toBeNull();
  expect(placed('[…]')).toBeNull();
  expect(placed('(a+)+$')).toBeNull();
});
