import { describe, expect, it } from 'vitest';
import { quotationsOf } from '../../../context/quotations';
import { attributed } from './support';

const quotations = (text: string) =>
  quotationsOf(text, attributed(text)).map(({ form, content, cue, source, speaker }) => ({
    form,
    content: content.map(({ start, end }) => text.slice(start, end)),
    cue: cue && text.slice(cue.start, cue.end),
    source: source && text.slice(source.start, source.end),
    speaker: speaker?.id ?? null,
  }));

describe('quotationsOf', () => {
  it('tells form, content, cue, source and speaker', () => {
    expect(quotations('“We will not stop,” Lavrov said.')).toEqual([
      {
        form: 'direct',
        content: ['We will not stop,'],
        cue: 'said',
        source: 'Lavrov',
        speaker: 'lavrov',
      },
    ]);
    expect(quotations('Lavrov said that the war would go on.')).toEqual([
      {
        form: 'indirect',
        content: ['the war would go on.'],
        cue: 'said',
        source: 'Lavrov',
        speaker: 'lavrov',
      },
    ]);
    expect(
      quotations('Nausėda said a dialogue could “only take place on equal terms”.'),
    ).toMatchObject([
      {
        form: 'mixed',
        content: ['a dialogue could “only take place on equal terms”.'],
        speaker: 'nauseda',
      },
    ]);
  });

  it.each<[string, string, string, string[]]>([
    [
      'words before and behind the cue',
      '“No,” Lavrov said, “we will not stop.”',
      'direct',
      ['No,', 'we will not stop.'],
    ],
    ['words behind a colon', 'Lavrov said: “We will not stop.”', 'direct', ['We will not stop.']],
    [
      'short words beside a long tail',
      '“Talks failed,” Kallas said after a long call with Stoltenberg.',
      'direct',
      ['Talks failed,'],
    ],
    [
      'words beside whom they were told',
      '“I like him,” Trump told Hugh Hill of The Times.',
      'direct',
      ['I like him,'],
    ],
    [
      'a clause before the cue',
      'Russia says it will stop, Putin declared on Friday in Moscow.',
      'indirect',
      ['Russia says it will stop'],
    ],
    [
      'a clause on both sides of it',
      'Putin wants peace, Lavrov told reporters, and Russia will get it.',
      'indirect',
      ['Putin wants peace', 'and Russia will get it.'],
    ],
    [
      'a clause behind it, not the title before',
      'The spokeswoman for the ministry, Maria Zakharova, said it was fake.',
      'indirect',
      ['it was fake.'],
    ],
    [
      'a clause behind “according to”',
      'According to Lavrov, the war will go on.',
      'indirect',
      ['the war will go on.'],
    ],
    [
      'a clause with a quoted end',
      'The West “should start anew”, Landsbergis concluded.',
      'mixed',
      ['The West “should start anew”'],
    ],
  ])('has %s', (_, text, form, content) => {
    expect(quotations(text)).toMatchObject([{ form, content }]);
  });

  it('keeps what a stranger says, without a speaker', () => {
    expect(quotations('Hugh Hill said it was cold.')).toMatchObject([
      { speaker: null, source: 'Hugh Hill' },
    ]);
    expect(quotations('“Never.”')).toMatchObject([{ speaker: null, source: null, cue: null }]);
  });

  it('leaves narration out', () => {
    expect(quotations('It rained in Minsk. Lavrov left.')).toEqual([]);
    expect(quotations('')).toEqual([]);
  });

  it('has spans inside the text, each with words in it', () => {
    const text =
      '“No,” Lavrov said. Putin, he added, wants peace.\n\n“We go on.\n\n“Always,” said Kallas. According to ISW, nobody agreed: “Why?” asked Hugh Hill.';
    const found = quotationsOf(text, attributed(text));
    expect(found.length).toBeGreaterThanOrEqual(5);
    for (const { content, cue, source } of found) {
      for (const span of [...content, cue, source].filter((each) => each !== null)) {
        expect(text.slice(span.start, span.end).trim()).not.toBe('');
      }
    }
  });
});
