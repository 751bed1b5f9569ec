import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOLD } from '../../../../context/pronouns/weights';
import { namesOf, speaker, speakers } from '../support';
import { readPronouns } from './support';

/** Whom the engine takes a text's last pronoun for. */
const meant = (text: string) => readPronouns(text).pronouns.at(-1)?.subject.speaker?.id ?? null;

describe('a pronoun of which the rules have nothing to say', () => {
  it.each([
    [
      'the subject, of two in its sentence',
      'Trump spoke to Putin in Minsk, where he slept.',
      'trump',
    ],
    ['not whom the clause is about', 'Trump met Lavrov, whom he likes.', 'trump'],
    ['whom a pronoun before it means', 'Trump met Lavrov, whom he likes. He left.', 'trump'],
  ])('is %s', (_, text, who) => {
    expect(meant(text)).toBe(who);
  });

  it.each([
    ['either of two is as likely', 'Lavrov saw the man whom Putin saw, and it was he.'],
    ['it may be either of two together', 'Lavrov and Putin came when he left.'],
    ['it may be either of them in a sentence above', 'Lavrov and Putin came. They slept. He left.'],
    ['only one is named, for of one alone nothing was learnt', 'It is for Lavrov. So he slept.'],
    ['the rules say that it is a stranger', 'Hugh Hill met Lavrov. He left.'],
    ['all others are named in its own clause', 'Trump spoke of Lavrov when he accused Trump.'],
  ])('is nobody where %s', (_, text) => {
    expect(meant(text)).toBeNull();
  });

  it('is nobody whom the text calls otherwise', () => {
    const among = namesOf(...speakers, speaker('vale', 'Robin Vale'));
    const text =
      'Robin Vale came. She slept. Robin Vale came. Robin Vale wrote to Lavrov when he left.';
    const { subject, ranked } = readPronouns(text, among).pronouns.at(-1) ?? {};
    expect(ranked?.chances.get('vale')).toBeGreaterThanOrEqual(TOLD);
    expect(subject?.speaker).toBeNull();
  });

  const TALK = 'Trump met Lavrov in Minsk, whom he likes.';
  it.each([
    ['a label', `${TALK}\nQ: What has he said?`],
    ['a dash', `${TALK}\n– And then he spoke.`],
    ['a question', `${TALK} What now?\nThen he spoke.`],
  ])('is nobody named before %s, where another begins to talk', (_, text) => {
    const { ranked } = readPronouns(text).pronouns.at(-1) ?? {};
    expect([...(ranked?.chances.keys() ?? [])]).toEqual(['']);
    const same = readPronouns(text.replace(/\?\n|\nQ: |\n– /u, ' ')).pronouns.at(-1)?.ranked;
    expect(same?.chances.get('trump')).toBeGreaterThan(0.5);
  });

  it('is nobody named in quotation marks, nor is one within them ranked', () => {
    const { pronouns } = readPronouns('“Trump met Lavrov, whom he likes.” It rained. He left.');
    expect(pronouns.map(({ ranked }) => [...(ranked?.chances.keys() ?? [])])).toEqual([['']]);
  });
});

describe('any text', () => {
  const scraps = fc
    .array(
      fc.constantFrom(
        ...'Lavrov|Putin|Trump|Maria Zakharova|Kaja Kallas|Hugh Hill|the minister|he|She|his|her|him|met|said|slept|when|whom|where|with|and|,|.|.|?|“|”|\n|\nQ:|\n–'.split(
          '|',
        ),
      ),
      { maxLength: 40 },
    )
    .map((all) => all.join(' ').replaceAll(/ ([,.?])/g, '$1'));

  it('keeps what the rules tell; else tells only who is likely, and named in the same turn of talk', () => {
    fc.assert(
      fc.property(scraps, (text) => {
        const { pronouns, subjects, isOutside } = readPronouns(text);
        for (const { subject, ranked } of pronouns) {
          const chances = [...(ranked?.chances.values() ?? [])];
          expect(chances.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
          const id = subject.speaker?.id ?? null;
          if (!ranked?.isOpen) expect(id).toBe(ranked?.ruled ?? null);
          else if (id !== null) {
            expect(ranked.chances.get(id)).toBeGreaterThanOrEqual(TOLD);
            const turn = text.lastIndexOf('\n', subject.start);
            const isNamed = subjects.some(
              ({ kind, speaker, start }) =>
                kind === 'name' && speaker?.id === id && isOutside(start) && start > turn,
            );
            // Only a line that opens with a label or a dash and words behind it, or stands behind a question, is a turn of its own.
            const isTurn = /^\n ?(?:Q:|–) /.test(text.slice(Math.max(turn, 0)));
            if (isTurn) expect(isNamed).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
