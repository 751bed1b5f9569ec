import { expect, it } from 'vitest';
import { Lines } from '../../../context/lines';
import { findMentions } from '../../../context/mentions';
import { findSubjects } from '../../../context/subjects';
import { names } from './support';

it('subjects stand where their words do, also behind people who stand behind two names', () => {
  // Covered twice, “aides” had everything behind it on the page told as standing five letters on.
  const text =
    'Sergey Lavrov Vladimir Putin aides met. Emmanuel Macron said that he would go.\nSo he went, said Macron.';
  const subjects = findSubjects(new Lines().read(text).lines, findMentions(text, names), names);
  const words = subjects.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
  expect(words).toEqual([
    'name: Sergey Lavrov',
    'name: Vladimir Putin',
    'stranger: aides',
    'stranger: Emmanuel Macron',
    'pronoun: he',
    'pronoun: he',
    'stranger: Macron',
  ]);
});
