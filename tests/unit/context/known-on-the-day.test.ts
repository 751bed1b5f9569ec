import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../context/mentions';
import { attributed, names } from './support';

const DAY = '2022-04-05';
const said = (text: string, on: string | null = DAY) =>
  findMentions(text, names, on).map(({ exact, speaker: { id } }) => `${exact} → ${id}`);

describe('a surname that nothing introduces', () => {
  it.each([
    ['In Vilnius the ambassador was summoned. “He may pack,” said Landsbergis.'],
    ['The Lithuanian embassy reopens on Friday, Landsbergis wrote to the diplomats.'],
    ['After Putin and Zelenskyy had spoken, Landsbergis asked the prime minister for a word.'],
  ])('is his who holds an office on the day, in a text of his country or circle: %s', (text) => {
    expect(said(text)).toContain('Landsbergis → landsbergis');
    expect(said(text, null)).not.toContain('Landsbergis → landsbergis');
    expect(said(text, '2025-03-01')).not.toContain('Landsbergis → landsbergis');
  });

  it.each([
    ['no office and no politics', 'In Vilnius the curtain fell, and Landsbergis bowed.'],
    ['another country', 'In Lisbon the president lent Landsbergis an umbrella.'],
    [
      'a namesake',
      'In Vilnius the president listened to Vytautas Landsbergis. Rain fell. '.repeat(16) +
        'Landsbergis smiled.',
    ],
    ['a trade', 'The Lithuanian president praised the pianist Landsbergis. Landsbergis bowed.'],
  ])('is nobody’s beside %s', (_, text) => {
    expect(said(text)).not.toContain('Landsbergis → landsbergis');
  });

  it('needs an office that is known to be held: none without a day', () => {
    expect(said('In Moscow the ambassador met Bush. The Kremlin was silent.')).toEqual([]);
  });
});

describe('an office before anybody is named', () => {
  it('is whoever is introduced below or named right behind it, and nobody whose bare surname comes up later', () => {
    const who = (name: string, between = '') =>
      attributed(`“We wait,” the foreign minister said. ${between}${name} left Vilnius.`, DAY)[0]
        ?.speaker?.id;
    expect(who('Landsbergis')).toBe('landsbergis');
    expect(who('Gabrielius Landsbergis', 'It rained. ')).toBe('landsbergis');
    expect(who('Landsbergis', 'It rained. ')).toBeUndefined();
  });
});
