import { describe, expect, it } from 'vitest';
import { buildSeeds } from '../../../seeds/build';
import { quotedStretches } from '../../../seeds/quoted';

/** Words between quotation marks that nobody on record says, each with the reason. */
const NOT_SAID: Record<string, string> = {
  'There is a consistent refutation': 'section heading, nobody named',
  'Pakistan played its hand badly, its foreign policy a failure': 'teaser of another article',
};

const { sources, statements } = buildSeeds();

/** The stretch without what is in statements, and without marks, points and blanks. */
function left(text: string, source: string, start: number, end: number): string {
  let rest = '';
  for (let i = start; i < end; i++) {
    const isOnRecord = statements.some(
      (each) => each.source === source && each.selector.start <= i && i < each.selector.end,
    );
    if (!isOnRecord) rest += text.charAt(i);
  }
  return rest.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
}

describe('every quoted word', () => {
  it.each(sources)('of $id is on record', ({ id, text = '' }) => {
    const missing = quotedStretches(text)
      .map(({ start, end }) => left(text, id, start, end))
      .filter((rest) => rest !== '' && !(rest in NOT_SAID));
    expect(missing).toEqual([]);
  });

  it('finds the quotations, however careless the marks', () => {
    const counts = sources.map(({ text = '' }) => quotedStretches(text).length);
    expect(counts.every((n) => n >= 3)).toBe(true);
    const words = (text: string) =>
      quotedStretches(text).map(({ start, end }) => text.slice(start, end));
    expect(words('He said “so, ”and “no” again, "then" left')).toEqual(['so, ', 'no', 'then']);
    expect(words('“On air, "she said, “and off”')).toEqual(['On air, ', 'and off']);
    expect(words('as of 1997 ". Then "x" came')).toEqual(['x']);
  });
});
