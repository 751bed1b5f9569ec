import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST, paragraphs, pieces } from '../../../../context/tagger/paragraphs';
import { wordEnd } from '../../../../context/tagger/word-end';
import { treebankWord, WORD, words } from '../../../../context/tagger/words';

const split = (text: string) => words(text).map((word) => word.text);

describe('words', () => {
  it('are split as in the Penn Treebank', () => {
    expect(split("Mr. Hill can't say; he's in the U.S. with 1,200 men.")).toEqual(
      "Mr. Hill ca n't say ; he 's in the U.S. with 1,200 men .".split(' '),
    );
    expect(split('A well-known 3.5% rise — so she says…')).toEqual(
      'A well-known 3.5 % rise — so she says …'.split(' '),
    );
  });

  it('keep a point that ends a sentence apart from the word', () => {
    expect(split('He said no. So did I. He left at 5 p.m. from No. 10.')).toEqual(
      'He said no . So did I . He left at 5 p.m. from No. 10 .'.split(' '),
    );
  });

  it('have one form for each mark of quotation', () => {
    expect(split('"Yes," he said. "No."')).toEqual(split('“Yes,” he said. “No.”'));
    expect(split("``Yes,'' he said. ``No.''")).toEqual(split('“Yes,” he said. “No.”'));
    for (const text of ['„Yes,“ he said. „No.“', '«Yes,» he said. «No.»']) {
      expect(split(text)).toEqual(split('“Yes,” he said. “No.”'));
    }
    expect(split('He said: “‘Never’ is a long time.”')).toContain('‘');
  });

  it('are the same from a text and from the Treebank’s tokens', () => {
    const tokens = "`` We ca n't , '' she said -- and left -LRB- early -RRB- .".split(' ');
    expect(tokens.map(treebankWord)).toEqual(split('“We can’t,” she said -- and left (early).'));
  });

  it('point into any text, in order, and leave nothing but blanks out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        const wrong: unknown[] = [];
        for (const word of paragraphs(text).flat()) {
          const isFirst = word.start >= end && text.slice(end, word.start).trim() === '';
          if (!isFirst || word.end <= word.start) wrong.push(word);
          end = word.end;
        }
        expect(wrong).toEqual([]);
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  }, 30_000);

  it('of a long paragraph come in pieces, cut behind a sentence where one ends', () => {
    const sentence = [...'a b c d e f g h i'.split(' '), '.'];
    const long = Array.from({ length: 70 }, () => sentence).flat();
    const cut = pieces(long, (word) => word);
    expect(cut.flat()).toEqual(long);
    expect(cut.length).toBeGreaterThan(1);
    for (const piece of cut) {
      expect(piece.length).toBeLessThanOrEqual(LONGEST);
      expect(piece.at(-1)).toBe('.');
    }
    const endless = pieces(new Array(1000).fill('x'), (word: string) => word);
    expect(endless.map(({ length }) => length)).toEqual([400, 400, 200]);
  });
});

describe('the end of a word', () => {
  const parts =
    'a|n|O|D|I|J|No|Mr|cannot|Can|didn|well|known|é|ł|ß|ж|\u0301|²|ª|1|20|3,5|.|,|:|/|\'|’|t|s|re|ll|-|--|&|_|`|“|„|«|»|"|—|…| |\n|\u00a0|😀|(|)'.split(
      '|',
    );
  const text = fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((all) => all.join(''));

  it('is where the expression ends it, wherever it is told', () => {
    const sticky = new RegExp(WORD.source, 'uy');
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (given) => {
        for (let i = 0; i < given.length; i++) {
          if (/[\s\p{Surrogate}]/u.test(given.charAt(i))) continue;
          const told = wordEnd(given, i);
          sticky.lastIndex = i;
          if (told !== -1) expect(i + (sticky.exec(given)?.[0].length ?? 0)).toBe(told);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is told of nearly every word of news', () => {
    const news =
      'Mrs. J. May’s 27 co-authors didn’t say, on Dec. 2, 2016: “It’s 3.5% – U.S. No. 1, O’Hara.”';
    const unknown = [...news.matchAll(WORD)].filter(({ index }) => wordEnd(news, index) === -1);
    expect(unknown.map(([word]) => word)).toEqual([]);
  });
});
