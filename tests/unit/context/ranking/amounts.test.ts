import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amounts } from '../../../../context/ranking/amounts';

const of = (text: string) => [...amounts(text)];

describe('amounts', () => {
  it('are found behind any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(of(`${text} 20% of it`)).toContain('20%');
      }),
    );
  });

  it.each([
    ['20%', '20 percent'],
    ['20 per cent', '20-percent'],
    ['$4.3 million', '4,300,000'],
    ['2bn', '2 billion'],
    ['300k', '300,000'],
  ])('reads %s and %s alike', (one, other) => {
    expect(of(one)).toHaveLength(1);
    expect(of(one)).toEqual(of(other));
  });

  it('keeps a share apart from a count', () => {
    expect(of('20%')).not.toEqual(of('20'));
  });

  it('takes a letter for a unit only where no word goes on', () => {
    expect(of('in 5 minutes')).toEqual(['5']);
    expect(of('12 months, 7 kings, 3 bankers')).toEqual(['12', '7', '3']);
  });

  it('reads no number out of a name', () => {
    expect(of('an F16 over A4')).toEqual([]);
  });

  it('leaves out what is no number', () => {
    expect(of('version 1.2.3 of it')).toEqual([]);
  });
});
