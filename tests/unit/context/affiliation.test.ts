import { beforeAll, describe, expect, it } from 'vitest';
import { bundledEngine } from '../../../cli/engine';
import { describedAs, speaksFor } from '../../../context/affiliation';
import type { Engine } from '../../../context/annotate';
import { withBodies } from '../../../context/members';
import { buildSeeds } from '../../../seeds/build';

describe('the country for which somebody speaks', () => {
  it.each([
    ['Poland’s foreign minister', 'pl'],
    ['Kremlin spokesman Dmitry Peskov', 'ru'],
    ['US Secretary of State Marco Rubio', 'us'],
    ['NATO Secretary General Mark Rutte', 'nato'],
    ['Russia’s ambassador to the United Nations', 'ru'],
    ['a senior Estonian official', 'ee'],
    ['the Pentagon', 'us'],
    ['Warsaw', 'pl'],
    ['European leaders', 'eu'],
    ['Western officials', 'nato,eu'],
  ])('is told by “%s”', (phrase, codes) => {
    expect(String(describedAs(phrase))).toBe(codes);
  });

  it.each([
    'a former Estonian minister',
    'the Belarusian opposition leader',
    'the Russian-installed governor, an official in Kherson',
    'the president of the Polish Football Association',
    'a critic of the Russian government',
    'Russian',
    'us',
    'the German historian',
    'the president and the Polish minister',
    'president of the Alliance for Automotive Innovation',
  ])('is not told by “%s”', (phrase) => {
    expect(describedAs(phrase)).toEqual([]);
  });

  const told = (text: string, source: string) => {
    const start = text.lastIndexOf(source);
    return String(speaksFor(text, { start, end: start + source.length }));
  };

  it('is read where the text names the same person elsewhere', () => {
    expect(told('Finnish president Aino Virta came. Virta said so.', 'Virta')).toBe('fi');
    expect(told('Oleg Sorin, the Kremlin’s spokesman, came. Sorin said so.', 'Sorin')).toBe('ru');
    expect(told('He flew to Kyiv with Polish minister Jan Nowak. Nowak said so.', 'Nowak')).toBe(
      'pl',
    );
  });

  it('is not read of who is called by two, of a namesake before the name, nor of who stands against one', () => {
    const two =
      'Finnish minister Aino Virta and Estonian minister Toomas Virta met. Virta said so.';
    expect(told(two, 'Virta')).toBe('');
    expect(told('Soldiers left Germany, Defence Minister Ann Lind said. Lind went.', 'Lind')).toBe(
      '',
    );
    expect(
      told('Russian president Igor Sorin spoke. A critic of Sorin said so.', 'A critic of Sorin'),
    ).toBe('');
    expect(told('Former Polish minister Jan Nowak came. Nowak said so.', 'Nowak')).toBe('');
  });

  it('belongs to a body from the day on which it joined', () => {
    expect([...withBodies(['fi'], '2022-05-01')]).toEqual(['fi', 'eu']);
    expect([...withBodies(['fi'], '2024-05-01')].sort()).toEqual(['eu', 'fi', 'nato']);
    expect([...withBodies(['gb'], '2021-05-01')]).toEqual(['gb', 'nato']);
    expect([...withBodies(['ru', 'ua'], null)]).toEqual(['ru', 'ua']);
  });
});

const stances = new Map(
  buildSeeds().statements.map(({ id, positions }) => [
    id,
    new Map(positions.map(({ claim, stance }) => [claim, stance])),
  ]),
);

/** Makes the page one of the record's own subjects, so that links are not withheld. */
const FRAME = `Talks on the security of Europe go on in Geneva, with sanctions on Moscow and weapons for Kyiv on the table.

The summit deals with NATO’s eastern flank, with the territory of Ukraine and with guarantees for its security.

Diplomats met on Monday to speak of the war, of NATO’s open door and of Russia’s demands.

`;

describe('sides of whose allies are on record', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await bundledEngine();
  });

  /** The sides that a sentence is told to take on a claim. */
  async function sidesOn(claim: string, text: string): Promise<string[]> {
    const { links } = await engine.annotate({ text: FRAME + text, published: '2025-10-01' });
    const all = links.flatMap(({ start, related }) => (start < FRAME.length ? [] : related));
    const sides = all.flatMap(({ statement, relation }) => {
      const held = stances.get(statement)?.get(claim);
      if (!held || relation === 'same-subject') return [];
      const other = held === 'asserts' ? 'rejects' : 'asserts';
      return [relation === 'disputes' ? other : held];
    });
    return [...new Set(sides)];
  }

  it.each([
    [
      'nato-enlargement-ruled-out',
      'rejects',
      'The Danish prime minister said the new paper changed a good deal but left NATO’s door as wide open as before.',
    ],
    [
      'nato-enlargement-ruled-out',
      'rejects',
      'Estonia’s foreign minister said the text kept the door of the alliance open to Kyiv.',
    ],
    [
      'putin-wants-peace',
      'rejects',
      'French Foreign Minister Jean-Noël Barrot said the Kremlin was only playing for time.',
    ],
    [
      'russia-role-in-guarantees',
      'rejects',
      'Finnish president Alexander Stubb said Moscow had no say in the guarantees for Kyiv.',
    ],
    [
      'guarantees-for-russia',
      'asserts',
      'Moscow’s envoy Andrei Kelin said the West had to give Russia guarantees in writing.',
    ],
  ])('are told of %s where the words lean to it: %s', async (claim, stance, text) => {
    expect(await sidesOn(claim, text)).toEqual([stance]);
  });

  it.each([
    [
      'nato-enlargement-ruled-out',
      'The Danish prime minister said the debate on NATO’s open door was over.',
    ],
    [
      'nato-enlargement-ruled-out',
      'A historian said the text kept the door of the alliance open to Kyiv.',
    ],
    ['putin-wants-peace', 'Kaja Kallas asked whether Russia wants peace.'],
    [
      'nato-enlargement-ruled-out',
      'A critic of the Estonian government said the text kept the door of the alliance open to Kyiv.',
    ],
    [
      'sanctions-lifted',
      'Kremlin spokesman Dmitry Peskov said Brussels had discussed lifting sanctions on Russian banks.',
    ],
    [
      'sanctions-lifted',
      'Kremlin spokesman Dmitry Peskov would not say whether the sanctions must be lifted.',
    ],
    [
      'russia-role-in-guarantees',
      'Kaja Kallas said that Russia’s demand for a veto over guarantees for Kyiv was on the table in Geneva.',
    ],
  ])('are not merely supposed: %s in “%s”', async (claim, text) => {
    expect(await sidesOn(claim, text)).toEqual([]);
  });

  it.each([
    'The mayor replied that they would stay until the last Russian had gone.',
    'The bishop said that these must be lifted as part of a deal.',
  ])('are no stranger’s who says “they” of what the sentence does not name: %s', async (text) => {
    expect(await sidesOn('sanctions-lifted', text)).toEqual([]);
  });

  it('are a stranger’s who names what it is about', async () => {
    const text = 'The bishop said that sanctions against Russia must be lifted as part of a deal.';
    expect(await sidesOn('sanctions-lifted', text)).toEqual(['asserts']);
  });

  it('bind nobody who says the other thing', async () => {
    const text =
      'Slovak prime minister Robert Fico said Slovakia would send no more weapons to Ukraine.';
    expect(await sidesOn('arm-ukraine', text)).toEqual(['rejects']);
  });
});

describe('the words of the attribution', () => {
  it('tell no side by themselves', async () => {
    const engine = await bundledEngine();
    const relations = async (text: string) => {
      const { links } = await engine.annotate({ text: FRAME + text, published: '2025-10-01' });
      return links
        .filter(({ start }) => start >= FRAME.length)
        .flatMap(({ related }) => related.map(({ relation }) => relation));
    };
    for (const text of [
      'New trade with the east, the mayor warned, would only bring back the war.',
      'The mayor replied that they would stay until the last Russian had gone.',
    ]) {
      expect((await relations(text)).filter((each) => each !== 'same-subject')).toEqual([]);
    }
  });
});
