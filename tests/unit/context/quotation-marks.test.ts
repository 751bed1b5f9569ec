import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedSpans } from '../../../context/quotation-marks';

const quoted = (text: string) => quotedSpans(text).map(({ start, end }) => text.slice(start, end));

describe('quotedSpans', () => {
  it.each([
    ['curly marks', '“We will not,” he said. “Never.”', ['We will not,', 'Never.']],
    ['straight marks', '"We will not," he said. "Never."', ['We will not,', 'Never.']],
    ['German marks', '„Wir wollen das nicht“, sagte er.', ['Wir wollen das nicht']],
    [
      'Lithuanian and Polish marks',
      '„Mes nenorime“, sakė jis. „Nie chcemy” – dodał.',
      ['Mes nenorime', 'Nie chcemy'],
    ],
    ['guillemets', '«Мы не хотим», сказал он.', ['Мы не хотим']],
    ['French guillemets with blanks', '« Nous ne voulons pas », dit-il.', ['Nous ne voulons pas']],
    ['guillemets turned inwards', 'Er sagte: »Nein, danke.« Dann ging er.', ['Nein, danke.']],
    ['a straight end', '“We will not" he said.', ['We will not']],
    ['a single word', 'the “toxic” tactic', ['toxic']],
    [
      'a scraped blank before the mark',
      '“It goes to Estonia, ”the minister said.',
      ['It goes to Estonia,'],
    ],
    ['a number', 'about "30 members"', ['30 members']],
    ['brackets', '“[It] is so,” he said.', ['[It] is so,']],
    ['a dash before', 'He spoke—"never," he said.', ['never,']],
  ])('reads %s', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
    expect(quotedSpans(text).every(({ closed }) => closed)).toBe(true);
  });

  it.each([
    [
      'of the same kind',
      '“He told us “never again” and left,” she said.',
      'He told us “never again” and left,',
    ],
    [
      'of another kind',
      '“He told us "never again" and left,” she said.',
      'He told us "never again" and left,',
    ],
    ['single in double', '“They call it ‘peace’ there,” she said.', 'They call it ‘peace’ there,'],
    ['guillemets in curly', '“They call it «мир» there,” she said.', 'They call it «мир» there,'],
    [
      'guillemets in guillemets',
      '«Он сказал: «никогда» и ушёл», сказала она.',
      'Он сказал: «никогда» и ушёл',
    ],
  ])('keeps the inner quotation in the outer one: %s', (_, text, expected) => {
    expect(quoted(text)).toEqual([expected]);
  });

  it('takes a straight mark that a page turned round for the end', () => {
    expect(quoted('“It is the border, the situation there, "Zakharova said on air.')).toEqual([
      'It is the border, the situation there,',
    ]);
  });

  it('leaves apostrophes alone', () => {
    expect(quoted("Don’t say it’s Russia's; the allies’ O’Brien said no in the ’90s.")).toEqual([]);
    expect(quoted('The ministers’ cars left, and the drivers’ plan failed.')).toEqual([]);
  });

  it('takes single marks, as in London, where the closing one can be no apostrophe', () => {
    expect(quoted('‘We won’t go,’ he said. ‘The students’ bus is late.’')).toEqual([
      'We won’t go,',
      'The students’ bus is late.',
    ]);
    expect(quoted('It was a ‘toxic’ idea, the allies’ O’Brien said.')).toEqual(['toxic']);
    expect(quoted("'We stay,' she said.")).toEqual(['We stay,']);
    expect(quoted('“He said ‘never’ and left.”')).toEqual(['He said ‘never’ and left.']);
    expect(quoted('‘Nobody closed it\n\nand it’s late.’')).toEqual([]);
  });

  it('leaves inches, stray closers and lone marks alone', () => {
    expect(quoted('The 30" gun and the 12" one')).toEqual([]);
    expect(quoted('forces as of May 27, 1997 ". Then it ended.')).toEqual([]);
    expect(quoted('He left.” She stayed.')).toEqual([]);
    expect(quoted('”')).toEqual([]);
    expect(quoted('“')).toEqual([]);
    expect(quoted('“”')).toEqual([]);
  });

  it('gives each paragraph of a quotation opened anew a span of its own', () => {
    const text = '“The first part of it.\n\n“The second part.\n\n“The third,” he said. She left.';
    expect(quoted(text)).toEqual(['The first part of it.', 'The second part.', 'The third,']);
    expect(quotedSpans(text).every(({ closed }) => closed)).toBe(true);
  });

  it('lets a quotation run on over a paragraph that is not opened anew', () => {
    expect(quoted('“We believe in it.\n\nAnd we always shall, ”the minister said.')).toEqual([
      'We believe in it.',
      'And we always shall,',
    ]);
  });

  it('ends a quotation without its mark with its paragraph, where the next one opens its own', () => {
    const text = '“We believe in it, he said.\n\nThen he left. “Not so,” she said.';
    expect(
      quotedSpans(text).map(({ start, end, closed }) => [text.slice(start, end), closed]),
    ).toEqual([
      ['We believe in it, he said.', false],
      ['Not so,', true],
    ]);
  });

  it('ends a straight quotation without its mark with its paragraph', () => {
    const text = 'He said: "We believe in it.\n\nThen he left and nothing happened.';
    expect(quotedSpans(text)).toEqual([{ start: 10, end: 27, closed: false }]);
  });

  it('holds a mark for lost where nothing closes it for long', () => {
    const text = `“We believe in it.\n${'Nothing happened here. '.repeat(100)}\nthe end” he said.`;
    expect(quotedSpans(text)[0]).toEqual({ start: 1, end: 18, closed: false });
  });

  const marks = fc.string({
    unit: fc.constantFrom(...'ab „“”«»"\'’\n.,-7[é'),
    maxLength: 60,
  });

  it('gives spans in order and apart, inside the text, trimmed and of one paragraph', () => {
    fc.assert(
      fc.property(fc.oneof(marks, fc.string({ unit: 'binary' })), (text) => {
        let at = 0;
        for (const { start, end } of quotedSpans(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          const words = text.slice(start, end);
          expect(words).not.toContain('\n');
          expect(words).toBe(words.trim());
          at = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the words of every well-formed quotation', () => {
    const words = fc.stringMatching(/^[A-Za-zėĖй][a-z, ]{0,20}[a-z.]$/);
    const pairs = fc.constantFrom(['“', '”'], ['"', '"'], ['„', '“'], ['«', '»']);
    fc.assert(
      fc.property(fc.array(fc.tuple(pairs, words), { minLength: 1, maxLength: 4 }), (all) => {
        const text = all
          .map(([[open, close], said]) => `He said: ${open}${said}${close} Then.`)
          .join('\n');
        expect(quoted(text)).toEqual(all.map(([, said]) => said));
      }),
    );
  });
});
