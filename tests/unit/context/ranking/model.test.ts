import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankAll, scoreOf } from '../../../../context/ranking/model';
import { reasonsFor } from '../../../../context/ranking/reasons';
import { pairs } from './pairs';
import { sentence, statement } from './support';

const facts = {
  'something said': { speaker: 'moreau', surname: 'Moreau', day: 900 },
  'a claim known from a report': {},
};
const everything = pairs.flatMap(({ right, near, unrelated }) => [right, near, unrelated]);

describe.each(Object.entries(facts))('the ranking of %s', (_, known) => {
  const on = (text: string) => statement(text, known);
  const asked = (text: string) => sentence(text, { day: 1000 });

  it.each(pairs)('puts what is about the same first: $sentence', (pair) => {
    const [right, near, unrelated] = [pair.right, pair.near, pair.unrelated].map((text) =>
      scoreOf(asked(pair.sentence), on(text)),
    ) as [number, number, number];
    expect(right).toBeGreaterThan(near);
    expect(near).toBeGreaterThan(unrelated);
  });

  it.each(pairs)('puts it first among all of them: $sentence', (pair) => {
    const candidates = everything.map((text) => ({ text, ready: on(text) }));
    expect(rankAll(asked(pair.sentence), candidates)[0]?.of.text).toBe(pair.right);
  });

  it('puts the very words above all else', () => {
    for (const { sentence: text } of pairs) {
      const candidates = [...everything, text].map((each) => ({ text: each, ready: on(each) }));
      expect(rankAll(asked(text), candidates)[0]?.of.text).toBe(text);
    }
  });

  it('gives a score that no other candidate changes', () => {
    const candidates = everything.map((text) => ({ text, ready: on(text) }));
    const alone = new Map(
      candidates.map((each) => [
        each.text,
        rankAll(asked(pairs[0]!.sentence), [each])[0]?.score as number,
      ]),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(candidates), (some) => {
        for (const { of, score } of rankAll(asked(pairs[0]!.sentence), some)) {
          expect(score).toBe(alone.get(of.text));
        }
      }),
    );
  });
});

describe('the score', () => {
  it('is a number for any two texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (a, b, beside) => {
        expect(scoreOf(sentence(a), statement(b, { beside }))).not.toBeNaN();
      }),
    );
  });

  it('falls with the years', () => {
    const { sentence: text, right } = pairs[0]!;
    const scores = [4990, 4900, 4000, 0].map((day) =>
      scoreOf(sentence(text, { day: 5000 }), statement(right, { day, speaker: 'moreau' })),
    );
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
  });
});

describe('the reasons', () => {
  const moreau = { speaker: 'moreau', surname: 'Moreau', day: 900 };
  const SAID = pairs[0]!.sentence;

  it('name the speaker only where it is the same', () => {
    const of = (speaker: string | null) =>
      reasonsFor(sentence(SAID, { speaker, day: 1000 }), statement(pairs[0]!.right, moreau));
    expect(of('moreau')).toContain('the same speaker');
    expect(of('ito')).not.toContain('the same speaker');
  });

  it('name figures only where they agree', () => {
    const figures = 'Half of it, 31 percent and 7,500 ships.';
    const of = (text: string) =>
      reasonsFor(sentence(figures, { day: 1000 }), statement(text, moreau));
    expect(of('It is 31% and 7500.')).toContain('the same figures');
    expect(of('It is 13% and 5700.')).not.toContain('the same figures');
  });

  it('are none where nothing is in common', () => {
    const lone = statement('Cod.', { speaker: 'ito', surname: 'Ito', day: 0 });
    expect(reasonsFor(sentence(SAID, { day: 1000 }), lone)).toEqual([]);
  });
});
