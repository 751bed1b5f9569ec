import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../../text/sentences';

const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('go on behind the longest of abbreviations and initials, blanks behind them', () => {
    const long = 'Nobody at the council of ministers had told them what it would cost: ';
    for (const end of ['approx.', 'Sept. \u00a0', 'at 5 p.m.', 'in the U.S.', 'and “Gen.  ']) {
      expect(sentences(`${long}${end} Nine millions. He left.`)).toHaveLength(2);
    }
    expect(sentences(`${long}papprox. Nine millions. He left.`)).toHaveLength(3);
  });

  it.each([
    ['plain prose', ['It rained.', 'Nobody came!', 'Why?']],
    ['a title', ['Dr. Hill met Gen. Smith and Mrs. Brown.', 'They spoke.']],
    ['initials', ['George W. Bush and J. K. Rowling spoke.', 'He left.']],
    ['an abbreviated country', ['The U.S. Senate voted.', 'The U.K. Parliament did not.']],
    ['a date', ['It was on Dec. 8 in Riga.', 'Nobody came.']],
    ['a month before a name', ['On Feb. Friday he left.', 'So it was.']],
    ['hours', ['The talks ended at 5 p.m. Friday.', 'All left.']],
    [
      'a pronoun behind initials',
      ['He trusts the U.S.', 'He says so.', 'It ended at 5 p.m.', 'They left.'],
    ],
    [
      'what may be a name behind initials',
      ['The U.S. We Build Fund was there.', 'D.C. But House is a hall.'],
    ],
    ['a decimal', ['It fell by 3.5 percent.', 'It rose again.']],
    ['a cue behind a question', ['“Do we want war?” he asked.', 'Nobody answered.']],
    ['a cue behind an exclamation', ['"Never!" she said.', 'It was late.']],
    ['a mark at the end', ['“We will not.”', 'He paused.', '“Never.”']],
    ['dots in mid-sentence', ['They do what they want ... and we see it.', 'So we act.']],
    ['Cyrillic', ['Лавров выступил.', 'Его слушали.']],
    ['Lithuanian', ['Tai pasakė prezidentas.', 'Šalis laukia.']],
  ])('keeps %s', (_, expected) => {
    expect(cut(expected.join(' '))).toEqual(expected);
  });

  it('gives a closing mark that was torn off back to its sentence', () => {
    expect(cut('“It is the entire region. ” He left.')).toEqual([
      '“It is the entire region. ”',
      'He left.',
    ]);
  });

  it.each([
    '“It is the entire region. ” the minister said.',
    '“That will not suit us. ” – said the president.',
    '«Мы не хотим войны!» — сказал он.',
    '"Is it war? " he asked.',
  ])('keeps the cue behind a mark in the sentence: %s', (text) => {
    expect(cut(text)).toEqual([text]);
  });

  it('leaves an opening mark with what it opens', () => {
    expect(cut('He paused. “Never.” She left. «Да». "No."')).toEqual([
      'He paused.',
      '“Never.”',
      'She left.',
      '«Да».',
      '"No."',
    ]);
  });

  it('cuts where a page lost the space', () => {
    expect(cut('There will be no war.We do not want it.')).toEqual([
      'There will be no war.',
      'We do not want it.',
    ]);
    expect(cut('Who asked?Nobody did.')).toEqual(['Who asked?', 'Nobody did.']);
  });

  it('does not cut a host name or an abbreviation for a lost space', () => {
    expect(cut('He wrote it on Example.com and in the U.S.A. press.')).toHaveLength(1);
  });

  it.each(['\n', '\n\n', '\r\n', '\u2028', '\u2029'])('ends a sentence at the break %j', (end) => {
    expect(cut(`A headline without a point${end}The first sentence`)).toEqual([
      'A headline without a point',
      'The first sentence',
    ]);
  });

  it('ends a sentence at a break even behind a title or before a small letter', () => {
    expect(cut('He met Dr.\nand left.')).toEqual(['He met Dr.', 'and left.']);
  });

  it('finds none where there is no text', () => {
    expect(sentences('')).toEqual([]);
    expect(sentences(' \n\t \u00a0\n')).toEqual([]);
  });

  it('gives spans in order, apart, trimmed, that leave out nothing but blanks', () => {
    const news = fc.string({
      unit: fc.constantFrom(...'aB .?!…“”"\'’\n\r\u2028\u00a0Mr.DrUS1ėЖ-)»😀'),
      maxLength: 80,
    });
    fc.assert(
      fc.property(fc.oneof(news, fc.string({ unit: 'binary' })), (text) => {
        let at = 0;
        for (const { start, end } of sentences(text)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          const words = text.slice(start, end);
          expect(words).toBe(words.trim());
          expect(words).not.toMatch(/[\n\r\u2028\u2029]/);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 600 },
    );
  });
});
