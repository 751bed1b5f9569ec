import { describe, expect, it } from 'vitest';
import { named, namesOf, speaker } from './support';

describe('a namesake', () => {
  it.each([
    'Vytautas Landsbergis led the country. Landsbergis was its first head.',
    'Andrei Lavrov kept goal in Seoul. Lavrov won gold.',
    'Mr. Robert Lavrov spoke to reporters. Mr. Lavrov left.',
    'Siim Kallas was a commissioner. Kallas led the bank.',
    'Melania Trump wore white. Trump smiled.',
    'Ivanka Trump spoke.',
    'Joe and Hunter Biden came. Biden smiled.',
    'IVAN LAVROV WINS THE CUP',
    'ANDREI LAVROV WINS THE CUP',
    'Lavrov Andrei, born in 1962',
    'Donald Trump Jr. spoke in Kyiv. Trump added that.',
    'Gabrielius Landsbergis-Žemkalnis wrote plays. Landsbergis was born in 1852.',
    'Svetlana Zakharova danced. Zakharova bowed.',
    'Diana Nausėdienė spoke.',
  ])('is not marked, nor the bare surname behind: %s', (text) => {
    expect(named(text)).toEqual([]);
  });

  it('gives way to the full name or an office, but not to the bare surname of two just named', () => {
    expect(
      named('Andrei Lavrov kept goal. Foreign Minister Sergey Lavrov praised him. Lavrov wept.'),
    ).toEqual(['Sergey Lavrov → lavrov']);
    expect(named('Vytautas Landsbergis came. Foreign Minister Landsbergis spoke.')).toEqual([
      'Landsbergis → landsbergis',
    ]);
  });

  it('takes the bare surname behind him, and gives it back two paragraphs on', () => {
    const near =
      'Gabrielius Landsbergis spoke. His grandfather Vytautas Landsbergis listened. Landsbergis smiled.';
    expect(named(near)).toEqual(['Gabrielius Landsbergis → landsbergis']);
    const far = near.replace(
      ' Landsbergis smiled.',
      `${' Nothing happened for long.'.repeat(40)} Landsbergis smiled.`,
    );
    expect(named(far)).toEqual([
      'Gabrielius Landsbergis → landsbergis',
      'Landsbergis → landsbergis',
    ]);
  });

  it('does not take the surname behind a title that she or he cannot have', () => {
    expect(
      named('President Trump came. His daughter Ivanka Trump spoke. Mr. Trump smiled.'),
    ).toEqual(['Trump → trump', 'Trump → trump']);
    for (const text of [
      'President Trump came. His daughter Ivanka Trump spoke. Trump smiled.',
      'President Trump came. His daughter Ivanka Trump spoke. Ms. Trump smiled.',
      'President Trump came. His son Eric Trump spoke. Mr. Trump smiled.',
    ])
      expect(named(text)).toEqual(['Trump → trump']);
  });

  it('has a “Jr.”, but not behind an office that is the other’s', () => {
    expect(named('President Joseph Biden Jr. came. Mr. Biden smiled.')).toEqual([
      'Joseph Biden → biden',
      'Biden → biden',
    ]);
    expect(named('Joseph Biden Jr. came. Mr. Biden smiled.')).toEqual([]);
  });

  it('is told by a name that no curator foresaw', () => {
    expect(named('Boris Lavrov spoke. Lavrov left.')).toEqual([]);
    expect(named('Aurelija Putin spoke.')).toEqual([]);
  });
});

describe('what stands around a name', () => {
  it.each([
    ['The midfielder Lavrov, 23, scored.'],
    ['Lavrov (the actor) bowed.'],
    ['Sergey Lavrov, a pharmacist from Riga, said prices rose.'],
    ['Sergey Lavrov, a 24-year-old defender from Ufa, signed. Lavrov played 41 games.'],
    ['Sergey Lavrov, 24, a tall Latvian pianist, bowed. Lavrov smiled.'],
    ['His teammate Sergey Lavrov saved a penalty. Lavrov said he was glad.'],
    ['Sergey Lavrov, no relation to the foreign minister, sells bread.'],
    ['Vladimir Putin (not the president) mends clocks.'],
    ['Sergey Lavrov, who coaches the under-21s, was pleased.'],
    ['Sergey Lavrov, an actuary from Bishkek, added up. Lavrov sighed.'],
    ['Trump, the Italian supplier of shirts, apologised.'],
    ['The Trump brothers built a hotel.'],
    ['By Sergey Lavrov, sports desk'],
    ['A cat named Trump slept.'],
    ['Fort Trump was never built.'],
    ['The town of Biden lies in Minnesota.'],
    ['He played his Trump card.'],
    ['Trump International sold a hotel.'],
    ['President Landsbergis declared independence.'],
    ['Landsbergis, the first head of state, played Čiurlionis.'],
  ])('is not taken for the speaker: %s', (text) => {
    expect(named(text)).toEqual([]);
  });

  it.each([
    'Sergey Lavrov, a former goalkeeper, spoke.',
    'Sergey Lavrov, a keen cyclist, spoke.',
    'Sergey Lavrov, who told a coach so, spoke.',
    'Sergey Lavrov, the Russian player-manager of talks, spoke.',
    'Sergey Lavrov, who keeps silent, spoke.',
    'Sergey Lavrov, a career diplomat from Moscow, spoke.',
    'Sergey Lavrov, a lawmaker from Moscow, spoke.',
  ])('leaves the speaker what he was or is besides: %s', (text) => {
    expect(named(text)).toEqual(['Sergey Lavrov → lavrov']);
  });

  it('is no namesake whose trade is his own on record', () => {
    const chef = speaker('kask', 'Anna Kask', { roles: [{ title: 'Pastry chef' }] });
    const text = 'Anna Kask, a chef from Tartu, spoke.';
    expect(named(text, namesOf(chef))).toEqual(['Anna Kask → kask']);
    expect(named(text, namesOf({ ...chef, roles: [] }))).toEqual([]);
  });

  it('leaves the speaker in peace otherwise', () => {
    expect(named('By noon Sergey Lavrov had left the ship.')).toEqual(['Sergey Lavrov → lavrov']);
    expect(named('He called Putin a partner, and the skater bowed to Putin.')).toEqual([
      'Putin → putin',
      'Putin → putin',
    ]);
  });
});
