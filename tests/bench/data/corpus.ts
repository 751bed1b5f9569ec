/** The statements of an archive of a given size, in an order of sources, as a stream. */
import { madeStatements } from './made';
import { Random } from './random';
import { realStatements } from './real';
import { recombiner } from './recombined';
import type { Said } from './said';

export interface Corpus {
  /** How the statements came to be, for the reader of the figures. */
  origin: string;
  /** Statements of one source at a time. */
  sources(): Generator<Said[]>;
}

/** A source has up to so many statements. */
const MOST_IN_A_SOURCE = 12;
/** Statements made where there are no real ones; beyond them, halves of two, as with the real ones. */
const MADE = 40_000;

/** The corpus of this size and seed: real statements as far as they go (see `real.ts`). */
export function corpusOf(
  size: number,
  seed: number,
  real: readonly Said[] | null = realStatements(),
): Corpus {
  const basis = real ?? madeStatements(Math.min(size, MADE), seed);
  const first = basis.slice(0, size);
  const kind = real ? 'real' : 'generated';
  const recombined = size - first.length;
  return {
    origin:
      `${first.length.toLocaleString('en-GB')} ${kind} statements` +
      (recombined > 0
        ? `, ${recombined.toLocaleString('en-GB')} recombined from halves of them`
        : ''),
    *sources() {
      const random = new Random(seed + size);
      const sorted = [...first].sort((a, b) => ((a.said ?? '') < (b.said ?? '') ? -1 : 1));
      for (let i = 0; i < sorted.length; ) {
        const count = 1 + random.below(MOST_IN_A_SOURCE);
        yield sorted.slice(i, i + count);
        i += count;
      }
      const next = recombiner(basis, size, random);
      for (let left = recombined; left > 0; ) {
        const count = Math.min(left, 1 + random.below(MOST_IN_A_SOURCE));
        const statements = Array.from({ length: count }, next);
        // What stands in one source was said on one day.
        const said = statements[0]?.said ?? null;
        yield statements.map((statement) => ({ ...statement, said }));
        left -= count;
      }
    },
  };
}
