import { beforeAll, describe, expect, it } from 'vitest';
import { bundledEngine } from '../../../cli/engine';
import type { Engine } from '../../../context/annotate';

/** Sentences that turn down, relate or mock what is on record: nobody in them takes its side. */
const turned = [
  'Nausėda said it was false that Russia is pursuing a peaceful foreign policy.',
  'Nausėda said it is a lie that Russia is pursuing a peaceful foreign policy.',
  'Zelenskyy refuses a full withdrawal of Ukrainian troops from all Russian territories, including the republics of Donetsk and Lugansk, and the regions of Kherson and Zaporozhye.',
  'Zelenskyy said a full withdrawal of Ukrainian troops from all Russian territories, including the republics of Donetsk and Lugansk, and the regions of Kherson and Zaporozhye was out of the question.',
  'Macron said the demand for a legal commitment from Kiev never to join NATO was absurd.',
  'Macron called the demand for a legal commitment from Kiev never to join NATO absurd.',
  'Macron said Moscow claims that Russia is pursuing a peaceful foreign policy.',
  'Macron said Moscow still claims that Russia is pursuing a peaceful foreign policy.',
  'Kallas said that Russia now demands veto power over Western security guarantees for Ukraine.',
  'Macron said Putin wants a legal commitment from Kiev never to join NATO.',
  'Kallas said that Russia demands veto power over Western security guarantees for Ukraine.',
  'Kallas said the idea that Western allies have dismissed the notion of Beijing and Moscow having a role in shaping security guarantees for Ukraine was wrong.',
  'Biden said the tactic of leaving Russia undefeated and ready for future partnership is anything but toxic.',
  'Macron said “sanctions relief for Moscow” was a Kremlin fantasy.',
  'Macron said NATO troops near Russia’s borders raise tensions, according to Moscow, but keep the peace.',
  'Is it true that Russia is pursuing a peaceful foreign policy? Macron asked.',
];

describe('sides on the bundled record', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await bundledEngine();
  });
  const relations = async (text: string) => {
    const { links } = await engine.annotate({ text, published: null });
    return links.flatMap(({ related }) => related.map(({ relation }) => relation));
  };

  it.each(turned)('are nobody’s in “%s”', async (text) => {
    const found = await relations(text);
    expect(found).not.toContain('agrees');
    expect(found).not.toContain('disputes');
  });

  it('are the other one where somebody says in his own voice what the wordings of that side say', async () => {
    const found = await relations(
      'Lavrov said Ukraine does not need all our help, all the weapons, all the assistance we can give.',
    );
    expect(found).toContain('disputes');
    expect(found).not.toContain('agrees');
  });

  it('are taken where somebody plainly says the words again', async () => {
    const found = await relations('Macron said Russia has to face defeat on the battlefield.');
    expect(found).toContain('agrees');
  });
});
