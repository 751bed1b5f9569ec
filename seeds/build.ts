import type { Claim, Publisher, Source, Speaker, Statement } from '../model';
import { checkEntries } from './check';
import { placeStatements } from './check-statements';
import { type CuratedStatement, type Problem, type ReadSeed, readCurated } from './curated';
import { type Place, selectorAt } from './locate';
import { fromDisk } from './read';

/** All of the bundled corpus, in the words of the model. */
export interface Seeds {
  publishers: Publisher[];
  speakers: Speaker[];
  sources: Source[];
  claims: Claim[];
  /** By source, in reading order. */
  statements: Statement[];
}

/** Everything that is wrong with the seeds; empty when they can be built. */
export function checkSeeds(read: ReadSeed = fromDisk): Problem[] {
  return assemble(read).problems;
}

/** The seeds as records. Throws an Error that names every problem, a line each. */
export function buildSeeds(read: ReadSeed = fromDisk): Seeds {
  const { seeds, problems } = assemble(read);
  if (problems.length > 0) {
    throw new Error(`The seeds cannot be built:\n${problems.map(inWords).join('\n')}`);
  }
  return seeds;
}

/** A problem on a line: `seeds/claims.json: id: what is wrong`. */
export function inWords({ file, id, problem }: Problem): string {
  return `seeds/${file}: ${id}: ${problem}`;
}

function assemble(read: ReadSeed): { seeds: Seeds; problems: Problem[] } {
  const { curated, problems } = readCurated(read);
  const { placed, problems: ofStatements } = placeStatements(curated);
  problems.push(...checkEntries(curated), ...ofStatements);
  const seeds: Seeds = {
    publishers: curated.publishers,
    speakers: curated.speakers.map(({ known: _, ...speaker }) => speaker),
    sources: curated.sources.map(({ file: _, excluded: __, ...source }) => ({
      ...source,
      text: curated.articles.get(source.id) ?? '',
    })),
    claims: curated.claims,
    statements: curated.sources.flatMap(({ id }) =>
      (placed.get(id) ?? []).map(({ statement, place }) =>
        record(statement, place, id, curated.articles.get(id) ?? ''),
      ),
    ),
  };
  return { seeds, problems };
}

function record(
  { after: _, before: __, positions, ...statement }: CuratedStatement,
  { breaks, ...span }: Place,
  source: string,
  article: string,
): Statement {
  return {
    ...statement,
    source,
    selector: selectorAt(article, span),
    ...(breaks.length > 0 ? { breaks } : {}),
    positions,
  };
}
