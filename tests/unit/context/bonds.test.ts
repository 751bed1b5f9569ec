import { beforeAll, describe, expect, it } from 'vitest';
import { bundledEngine } from '../../../cli/engine';
import type { Engine } from '../../../context/annotate';

let engine: Engine;
beforeAll(async () => {
  engine = await bundledEngine();
}, 60_000);

const OF_THE_WAR = [
  'Russian forces shelled Kharkiv again on Monday, and Ukraine asked NATO for more air defence.',
  'Lithuania and Poland want the alliance to keep its troops on the eastern flank as long as Moscow threatens Europe.',
  'The Kremlin says that security guarantees for Kyiv are worth nothing without Russia.',
  'Western diplomats do not expect Putin to stop the war.',
  'Sanctions against Russia are to stay until its soldiers have left Ukrainian territory.',
];

/** Nobody of Ukraine is named. */
const OF_MOSCOW = [
  'Russian forces have been driven back from two towns.',
  'Lithuania and Poland want the alliance to keep its troops on the eastern flank as long as Moscow threatens Europe.',
  'The Kremlin calls NATO a threat to Russia and demands guarantees.',
  'Western diplomats do not expect Putin to give way.',
  'Sanctions against Russia are to stay, Brussels says.',
];

/** What stands first for a sentence behind sentences on the war; null where it is not linked. */
async function firstFor(sentence: string, published: string | null = null, before = OF_THE_WAR) {
  const text = [...before, sentence].join('\n\n');
  const { links } = await engine.annotate({ text, published });
  return links.find(({ exact }) => exact === sentence)?.related[0]?.statement ?? null;
}

/** A page that is not short. */
const MUCH = [
  ...OF_THE_WAR,
  ...OF_MOSCOW,
  'Moldova has called up the reservists of its army.',
  'Finland asked its citizens to fill their cellars.',
];

const OF_THE_TWO = 'lavrov-2025-08-no-meeting-yet';

describe('a claim of several people', () => {
  it.each([
    'A meeting between Putin and Zelenskyy is not on the horizon.',
    'The two presidents, the Russian and the Ukrainian, are to meet in two weeks.',
    'Zelenskyy is ready to meet the Russian leader at any time, in any city that is not Moscow.',
  ])('is told of them, by name or by office: %s', async (sentence) => {
    expect(await firstFor(sentence)).toBe(OF_THE_TWO);
  });

  it('is told of them where the sentence before names them', async () => {
    const before = [...OF_THE_WAR, 'Putin and Zelenskyy have not spoken to each other for years.'];
    const sentence = 'No meeting of the two leaders is planned, an adviser said.';
    expect(await firstFor(sentence, null, before)).toBe(OF_THE_TWO);
  });

  it.each([
    'The leaders of Poland and Finland will meet in person in two weeks, on neutral ground.',
    'A summit of the leaders is being prepared, and a meeting in person may come soon.',
    'Stoltenberg and Nausėda will meet later today at the palace, ahead of the summit.',
  ])('is not told of others: %s', async (sentence) => {
    expect(await firstFor(sentence, null, OF_MOSCOW)).not.toBe(OF_THE_TWO);
  });
});

describe('a claim of a year', () => {
  const proposals = 'The draft treaty is on the table, and Moscow waits for a written answer.';
  const attack = 'Spy agencies warn that Russia will invade Ukraine this winter.';

  it.each([proposals, attack])('is told on a page of its time: %s', async (sentence) => {
    expect(await firstFor(sentence, '2022-02-01', MUCH)).toMatch(/-202[12]-/);
  });

  it.each([proposals, attack])('is told where the page has no date: %s', async (sentence) => {
    expect(await firstFor(sentence, null, MUCH)).toMatch(/-202[12]-/);
  });

  it.each([proposals, attack])('is not told years later: %s', async (sentence) => {
    expect(await firstFor(sentence, '2025-12-01', MUCH)).toBeNull();
  });

  it('is told years later where the very words are on record', async () => {
    const sentence =
      'Russia denies all claims of Western countries that Moscow is allegedly preparing an attack on Ukraine.';
    expect(await firstFor(sentence, '2025-12-01', MUCH)).toBe('russia-2021-12-denies-attack');
  });

  it.each([proposals, attack])(
    'is told on a short page, which has no room: %s',
    async (sentence) => {
      expect(await firstFor(sentence, '2025-12-01')).not.toBeNull();
    },
  );

  it.each([proposals, attack])('but where the page speaks of that year: %s', async (sentence) => {
    const before = ['In December 2021 it looked as if there would be war.', ...MUCH];
    expect(await firstFor(sentence, '2025-12-01', before)).not.toBeNull();
  });

  it('is not of the year in which something stood, where it was spoken of later', async () => {
    const sentence =
      'NATO must pull back its forces to where they stood in that year, Moscow says.';
    const first = await firstFor(sentence, '2025-12-01', MUCH);
    expect(first).not.toBeNull();
  });
});

describe('a claim that nothing in the sentence tells', () => {
  it('links nothing, though the speaker is on record with it', async () => {
    const sentence =
      '“The conditions were named by President Putin in June, and nobody has cancelled them,” Sergey Lavrov said.';
    expect(await firstFor(sentence, null, OF_MOSCOW)).toBeNull();
  });

  it('nor does one that tells only who said what stands before it', async () => {
    const said = 'Ukraine must not give up territory in order to get peace.';
    const sentence =
      'That’s according to Gabrielius Landsbergis, who spoke of territory, of Ukraine and of peace in Vilnius.';
    const text = [...OF_MOSCOW, `${said} ${sentence}`].join('\n\n');
    const { links } = await engine.annotate({ text, published: null });
    const link = links.find(({ exact }) => exact === said);
    expect(link?.speaker?.name).toBe('Gabrielius Landsbergis');
    expect(links.map(({ exact }) => exact)).not.toContain(sentence);
  });
});
