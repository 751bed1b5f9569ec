import { beforeAll, describe, expect, it } from 'vitest';
import { bundledEngine } from '../../../cli/engine';
import type { Engine } from '../../../context/annotate';

let engine: Engine;
beforeAll(async () => {
  engine = await bundledEngine();
});
const read = (text: string) => engine.annotate({ text, published: null });

describe('people around a speaker', () => {
  it.each([
    '“Russia is pursuing a peaceful foreign policy,” a Trump official said.',
    '“Sanctions against Russia must be lifted,” said Putin ally Dmitry Medvedev.',
    'Biden administration officials said that an American contingent would never be sent to Ukraine.',
    'Macron critics say he talks too much.',
    'Nausėda’s adviser said that sanctions must stay.',
  ])('speak for themselves: %s', async (text) => {
    const { quotations, links } = await read(text);
    expect(quotations.map(({ speaker }) => speaker)).toEqual(quotations.map(() => null));
    expect(links.map(({ speaker }) => speaker)).toEqual(links.map(() => null));
  });

  it.each([
    [
      'Putin spoke in Moscow. The Russian president said the operation would go on.',
      'Vladimir Putin',
    ],
    [
      'Nausėda, who met Rutte on Monday, said Lithuania would spend more on defence.',
      'Gitanas Nausėda',
    ],
    [
      'Jens Stoltenberg, whose term ends on Tuesday, said allies must keep arming Ukraine.',
      'Jens Stoltenberg',
    ],
  ])('leave a speaker his own words: %s', async (text, name) => {
    const { quotations } = await read(text);
    expect(quotations.at(-1)?.speaker?.name).toBe(name);
  });

  it('are “he” when they spoke last', async () => {
    const { quotations } = await read(
      'Putin is open to talks, Kremlin spokesman Dmitry Peskov said. “The dates are not set,” he told reporters.',
    );
    expect(quotations.at(-1)?.speaker).toBeNull();
  });
});

describe('a reversal', () => {
  it.each([
    'Vladimir Putin said Russia is not pursuing a peaceful foreign policy.',
    'Donald Trump said Ukraine will not receive Article 5-like NATO protections.',
    'Donald Trump did not say that there would be no American troops in Ukraine.',
    'Vladimir Putin said he dropped the demand that Kiev commit never to join NATO.',
  ])('is not what was said before: %s', async (text) => {
    const { links } = await read(text);
    const relations = links.flatMap(({ related }) => related.map(({ relation }) => relation));
    expect(relations).not.toContain('said-before');
    expect(relations).not.toContain('same-words');
    expect(relations).not.toContain('agrees');
  });

  it('does not hide what was', async () => {
    const { links } = await read(
      'Vladimir Putin said Russia is pursuing a peaceful foreign policy.',
    );
    const relations = links.flatMap(({ related }) => related.map(({ relation }) => relation));
    expect(relations).toContain('same-words');
  });
});

describe('an act that is judged', () => {
  it.each([
    'Eduard Heger said it would be dangerous to lift sanctions on Russia.',
    'Eduard Heger said it was too soon to lift sanctions on Russia.',
    'Emmanuel Macron said that to stop arming Ukraine would be to invite Russia in.',
  ])('tells no side: %s', async (text) => {
    const { links } = await read(text);
    const relations = links.flatMap(({ related }) => related.map(({ relation }) => relation));
    expect(relations).not.toContain('agrees');
    expect(relations).not.toContain('disputes');
  });
});
