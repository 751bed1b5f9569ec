import { madeStatements } from './made';
import { Random } from './random';
import { realStatements } from './real';

const SEED = 88;

/**
 * So many names of people, each once: those of the corpus first, then given names and surnames of
 * theirs put together.
 */
export function peopleNames(count: number): string[] {
  const said = realStatements() ?? madeStatements(20_000, SEED);
  const isPerson = (name: string) => /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,2}$/u.test(name);
  const names = new Set(said.map(({ speaker }) => speaker).filter(isPerson));
  const given = [...new Set([...names].map((name) => name.split(' ')[0] as string))];
  const surnames = [...new Set([...names].map((name) => name.split(' ').at(-1) as string))];
  const random = new Random(SEED);
  while (names.size < count) names.add(`${random.pick(given)} ${random.pick(surnames)}`);
  return [...names].slice(0, count);
}
