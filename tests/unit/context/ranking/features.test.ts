import { describe, expect, it } from 'vitest';
import { type FeatureName, features } from '../../../../context/ranking/features';
import { sentence, statement } from './support';

const SAID = 'Inspectors found forty barrels of nerve gas in the desert.';
const UNRELATED = 'The harbour choir rehearses on Thursdays.';

/** What a feature is for two sides. */
const of = (name: FeatureName, ...sides: Parameters<typeof features>) => features(...sides)[name];

describe('features of words', () => {
  const names: FeatureName[] = [
    'passage',
    'ofSentence',
    'ofStatement',
    'ofStatementInPassage',
    'meaning',
    'passageMeaning',
  ];
  it.each(names)('%s is high for the same words and low for others', (name) => {
    const same = of(name, sentence(SAID), statement(SAID));
    const other = of(name, sentence(SAID), statement(UNRELATED));
    expect(same).toBeGreaterThan(0.9);
    expect(other).toBeLessThan(same / 2);
  });

  it('count what stands beside a statement for itself', () => {
    const beside = statement(UNRELATED, { beside: 'Nerve gas in the desert' });
    expect(of('ofBeside', sentence(SAID), beside)).toBeGreaterThan(0.9);
    expect(of('ofStatement', sentence(SAID), beside)).toBe(0);
    expect(of('ofBeside', sentence(SAID), statement(SAID))).toBe(0);
  });

  it('find in the sentence before what the sentence leaves out', () => {
    const bare = sentence('And she wants many more of them.');
    const led = sentence('And she wants many more of them.', {
      before: ['Barrels of nerve gas lie in the desert.'],
    });
    for (const name of ['passage', 'ofStatementInPassage'] as const)
      expect(of(name, led, statement(SAID))).toBeGreaterThan(of(name, bare, statement(SAID)));
    expect(of('ofStatement', led, statement(SAID))).toBe(of('ofStatement', bare, statement(SAID)));
  });
});

describe('features of figures and names', () => {
  it('take amounts for one however they are written', () => {
    const two = statement('Taxes rose by 20% to $4.3 million.');
    expect(of('amounts', sentence('4,300,000 dollars and 20 percent'), two)).toBe(2);
    expect(of('amounts', sentence('43 dollars and 20'), two)).toBe(0);
  });

  it('take a capital for a name only inside a sentence', () => {
    const about = statement('A gale struck Bremen.');
    expect(of('names', sentence('The mayor of Bremen resigned.'), about)).toBeGreaterThan(0);
    expect(of('names', sentence('Gale warnings were issued.'), about)).toBe(0);
  });
});

describe('features of speakers', () => {
  const by = { speaker: 'moreau', surname: 'Moreau' };
  it('tell the same speaker from another, and from nobody', () => {
    expect(of('sameSpeaker', sentence(SAID, by), statement(SAID, by))).toBe(1);
    expect(of('sameSpeaker', sentence(SAID, by), statement(SAID, { speaker: 'ito' }))).toBe(0);
    expect(of('sameSpeaker', sentence(SAID), statement(SAID))).toBe(0);
  });

  it('see who is named, and who else takes part', () => {
    const told = statement('Ito hides barrels.', by);
    expect(of('speakerNamed', sentence('As Moreau put it, enough.'), told)).toBe(1);
    expect(of('speakerNamed', sentence(SAID), told)).toBe(0);
    expect(of('byOther', sentence(SAID, { others: ['Moreau'] }), told)).toBe(1);
    expect(of('byOther', sentence(SAID, { others: ['Ito'] }), told)).toBe(0);
    expect(of('aboutOther', sentence(SAID, { others: ['Ito'] }), told)).toBe(1);
    expect(of('aboutOther', sentence(SAID, { others: ['Moreau'] }), told)).toBe(0);
  });
});

describe('features of time', () => {
  const on = (day: number | null) => statement(SAID, { day });
  const now = sentence(SAID, { day: 1000 });
  it('grow older with the days between, and know nothing without a day', () => {
    const ages = [999, 900, 500, 0].map((day) => of('age', now, on(day)));
    expect(ages[0]).toBe(0);
    expect([...ages].sort((a, b) => a - b)).toEqual(ages);
    expect(new Set(ages).size).toBe(4);
    expect(of('age', now, on(null))).toBe(0);
    expect(of('age', sentence(SAID), on(0))).toBe(0);
  });

  it('tell recent from old and past from future', () => {
    expect([600, 599].map((day) => of('recent', now, on(day)))).toEqual([1, 0]);
    expect([1003, 1004].map((day) => of('later', now, on(day)))).toEqual([0, 1]);
  });

  it('take the report for a claim that nobody is known to have said', () => {
    const near = [1000, 1007, 990].map((reported) =>
      of('reportedNear', now, statement(SAID, { reported })),
    );
    expect(near[0]).toBe(1);
    expect(near[1]).toBe(0.5);
    expect(near[2]).toBeLessThan(0.5);
    expect(of('reportedNear', now, on(1000))).toBe(0);
  });
});
