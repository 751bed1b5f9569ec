import { expect, it } from 'vitest';
import { type Expansion, takenAs } from '../../../archive/expansion';

const slip = (word: string, corrections: string[]): Expansion => ({
  word,
  corrections,
  groups: [],
  means: (it) => corrections.includes(it),
});

it('tells what a slip was taken for in what was found, not what is commonest on record', () => {
  const cuases = slip('cuases', ['cases', 'causes']);
  expect(takenAs([cuases], ['The root causes of it', '“Root causes” remain'])).toEqual(['causes']);
  expect(takenAs([cuases], ['Causes', 'Cases of flu', 'more cases'])).toEqual(['cases']);
});

it('tells the commonest where no text tells, one for each slip, and nothing of words as typed', () => {
  const lavrow = slip('lavrow', ['lavrov', 'lawrow']);
  const bordr = slip('bordr', ['border']);
  expect(takenAs([lavrow, slip('the', []), bordr], ['Close the border'])).toEqual([
    'lavrov',
    'border',
  ]);
  expect(takenAs([slip('the', [])], ['the'])).toEqual([]);
});
