import { describe, expect, it } from 'vitest';
import { attributed } from './support';

/** Who says the last sentence of a text, on a day on which all of these were in office. */
const last = (text: string, on: string | null = '2022-04-05') =>
  attributed(text, on).at(-1)?.speaker?.id ?? null;

describe('an office whose country is told elsewhere', () => {
  it.each([
    ['of “its”', 'Vilnius was silent, but its foreign minister said no.', 'landsbergis'],
    ['of “its”, above', 'Russia shut the road. “We wait,” its foreign minister said.', 'lavrov'],
    ['before it', 'In Bratislava the prime minister said that he would wait.', 'heger'],
    ['with “where”', 'A reply from Vilnius, where the president said no.', 'nauseda'],
  ])('is that country’s: %s', (_, text, expected) => {
    expect(last(text)).toBe(expected);
    expect(last(text, null)).not.toBe(expected);
  });

  it.each([
    ['two countries above', 'Russia and Latvia shut the road. Its president said no.'],
    ['his, and not its', 'Vilnius was silent. His foreign minister said no.'],
    ['no capital', 'In the harbour the president said no.'],
    ['a place behind which somebody stands', 'In Vilnius a critic of the president said no.'],
    ['a town that is no seat', 'In Klaipeda the president said no.'],
  ])('is nobody’s with %s', (_, text) => {
    expect(last(text)).toBeNull();
  });

  it('is whoever is named and held it, wherever he stands', () => {
    expect(last('Sergey Lavrov flew west. In Vilnius the foreign minister said no.')).toBe(
      'lavrov',
    );
  });
});

it('stands behind the verb, too', () => {
  expect(last('A word from Vilnius: such times, wrote its foreign minister, were long.')).toBe(
    'landsbergis',
  );
});

describe('who is told by another', () => {
  it.each([
    'His host',
    'His guest',
    'His counterpart',
    'His Ukrainian counterpart',
    'Her Polish colleague',
  ])('is not who was spoken of, nor “he” behind him: %s', (who) => {
    expect(last(`Gitanas Nausėda left. ${who} smiled. “Come back,” he said.`)).toBeNull();
  });

  it('says himself what he says, and the archive does not tell who he is', () => {
    expect(last('Sergey Lavrov left. His Lithuanian colleague said that he would not.')).toBeNull();
  });
});
