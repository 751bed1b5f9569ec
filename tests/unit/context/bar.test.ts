import { describe, expect, it } from 'vitest';
import { bundledParts } from '../../../cli/engine';
import { Bar } from '../../../context/bar';
import type { Compared } from '../../../context/link-finder';
import { Page } from '../../../context/page';
import { BAR } from '../../../context/weights';

const ON_SUBJECT = `Talks on the security of Europe go on in Geneva, with sanctions on Moscow and weapons for Kyiv on the table.

The Kremlin demands that NATO give Russia guarantees that it will never expand to the east.

Ukraine must get all the weapons it needs, the Lithuanian minister said, for Russia must be defeated on the battlefield.

NATO's door stays open to Ukraine and Russia has no veto on that, the secretary general said.

`;
const ELSEWHERE = `The town council met on Monday to speak of the school's new roof and of the swimming pool.

The mayor said that the roof would cost less than last year, and that the pool would open in May.

`;
/** In words that no wording has, and about a claim by all that was learnt; the other tells of an event. */
const SAYS =
  'The German brigade is in Lithuania to stay, the mayor of Rukla said, and no letter from the Kremlin will move those soldiers home.';
const TELLS =
  'The Lithuanian minister drove past the Russian embassy, and his guards, with their weapons, had a flat tyre.';

/** Numbers that ask nothing of what was learnt. */
const UNLEARNT = { ...BAR, learnt: 0, long: 0, usually: 0, unlearnt: 0 };

/** By how much what was learnt brings a sentence of a page nearer, for each statement compared with it. */
async function broughtNearer(before: string, sentence: string): Promise<number[]> {
  const { attributed, compare, finder } = await bundledParts();
  const article = { text: before + sentence, published: null };
  const { mentions, said } = await attributed(article);
  const compared = await compare(article, Number.NEGATIVE_INFINITY);
  const page = new Page(
    article.text,
    compared.map(({ passage }) => passage),
    mentions,
  );
  const countries = finder.matcher.countries();
  const [bar, without] = [BAR, UNLEARNT].map(
    (numbers) => new Bar(article.text, said.sentences, compared, page, countries, numbers),
  ) as [Bar, Bar];
  const { passage, looked } = compared.find(
    (each) => each.passage.start >= before.length,
  ) as Compared;
  return looked
    .filter(({ of }) => of.statement.positions.length > 0)
    .map((each) => bar.above(passage)(each).least - without.above(passage)(each).least)
    .filter(Number.isFinite);
}

describe('what was learnt, beside what a link needs', () => {
  it('brings a sentence nearer that is likely about a claim, on a page on subject', async () => {
    const nearer = await broughtNearer(ON_SUBJECT, SAYS);
    expect(nearer.length).toBeGreaterThan(0);
    for (const by of nearer) expect(by).toBeGreaterThan(0.5);
  });

  it('takes one away that tells of something else, but no further than so much', async () => {
    const nearer = await broughtNearer(ON_SUBJECT, TELLS);
    expect(nearer.length).toBeGreaterThan(0);
    for (const by of nearer) {
      expect(by).toBeLessThan(0);
      expect(by).toBeGreaterThanOrEqual(-BAR.unlearnt - 1e-9);
    }
  });

  it('says next to nothing on a page of another subject', async () => {
    const nearer = await broughtNearer(ELSEWHERE, SAYS);
    expect(nearer.length).toBeGreaterThan(0);
    for (const by of nearer) expect(Math.abs(by)).toBeLessThan(0.2);
  });
});
