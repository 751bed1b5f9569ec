import { beforeAll, describe, expect, it } from 'vitest';
import { bundledEngine } from '../../../cli/engine';
import type { Engine } from '../../../context/annotate';

let engine: Engine;
beforeAll(async () => {
  engine = await bundledEngine();
}, 60_000);

const linked = async (paragraphs: string[]) => {
  const { links } = await engine.annotate({ text: paragraphs.join('\n\n'), published: null });
  return links.map(({ exact }) => exact);
};

const ASKED = 'President Gitanas Nausėda said that there can be no return to business as usual.';
const CAUSES = 'Analysts warn that this does not touch the root causes of the conflict.';

const OF_THE_WAR = [
  'Russian forces shelled Kharkiv again on Monday, and Ukraine asked NATO for more air defence.',
  'Lithuania and Poland want the alliance to keep its troops on the eastern flank as long as Moscow threatens Europe.',
  'The Kremlin says that security guarantees for Kyiv are worth nothing without Russia.',
  'Western diplomats do not expect Putin to stop the war before the summit.',
  'Sanctions against Russia are to stay until its soldiers have left Ukrainian territory.',
];
const OF_A_CLUB = [
  'The accounts department of the handball club has a new head, and every invoice is signed twice.',
  'Last season the treasurer paid wages out of the box office, and nobody asked him for receipts.',
  'The coach wants a left back and a goalkeeper, but the sponsor has not renewed his contract.',
  'Supporters sold cakes and scarves in front of the hall to pay for the bus to the next match.',
  'The league will decide in March whether six points are taken from the team.',
];

describe('a sentence with words of a claim', () => {
  it.each([ASKED, CAUSES])('is linked where its subject is spoken of: %s', async (sentence) => {
    expect(await linked([...OF_THE_WAR, sentence])).toContain(sentence);
  });

  it.each([ASKED, CAUSES])('is not linked elsewhere, whoever says it: %s', async (sentence) => {
    expect(await linked([...OF_A_CLUB, sentence])).toEqual([]);
  });

  it('is linked on a page of several subjects, near those who speak of its own', async () => {
    const [first = '', ...rest] = OF_A_CLUB;
    const much = Array.from({ length: 6 }, () => OF_A_CLUB).flat();
    expect(await linked([...much, ...OF_THE_WAR, CAUSES, ...OF_THE_WAR])).toContain(CAUSES);
    expect(await linked([...OF_THE_WAR, ...much, CAUSES, first, ...rest])).not.toContain(CAUSES);
  });
});

describe('a sentence that is of something else', () => {
  const near = (sentence: string) =>
    linked([...OF_THE_WAR.slice(0, 3), sentence, ...OF_THE_WAR.slice(3)]);

  it.each([
    'The city council wants to know the root causes of the leak in the roof of the swimming pool.',
    'The budget office blamed broken pipes, and called them the root causes of the delay in the library.',
  ])('is not linked on a page of the subject: %s', async (sentence) => {
    expect(await near(sentence)).not.toContain(sentence);
  });

  it.each([
    'The root causes of the war, the threats at its borders, must be removed.',
    'Lavrov told students over tea and cakes in a library that the root causes must be removed.',
  ])(
    'is not known by its other words where it argues, or somebody on record speaks: %s',
    async (sentence) => {
      expect(await near(sentence)).toContain(sentence);
    },
  );
});
