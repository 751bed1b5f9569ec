import type { Form, Statement } from '../../model';
import { buildSeeds, checkSeeds, inWords, type Seeds } from '../../seeds/build';

/** Prints counts and answers 0, or prints each problem on a line and answers 1. */
export function checkCorpus(): number {
  const problems = checkSeeds();
  for (const problem of problems) process.stdout.write(`${inWords(problem)}\n`);
  if (problems.length > 0) {
    process.stderr.write(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}\n`);
    return 1;
  }
  process.stdout.write(`${counts(buildSeeds())}\n`);
  return 0;
}

function counts({ publishers, speakers, sources, claims, statements }: Seeds): string {
  const byForm = (form: Form) => statements.filter((each) => each.form === form).length;
  const heard = new Set(statements.map(({ speaker }) => speaker)).size;
  const positions = statements.flatMap((each) => each.positions).length;
  const both = claims.filter(({ id }) => isHeldOnBothSides(id, statements)).length;
  return [
    `${statements.length} statements: ${byForm('direct')} direct, ${byForm('mixed')} mixed, ${byForm('indirect')} indirect`,
    `${speakers.length} speakers, ${heard} of them with statements`,
    `${claims.length} claims with ${positions} positions, ${both} with speakers on both sides`,
    `${sources.length} sources of ${publishers.length} publishers`,
    'No problem found.',
  ].join('\n');
}

function isHeldOnBothSides(claim: string, statements: Statement[]): boolean {
  const stances = statements.flatMap(({ positions }) =>
    positions.filter((each) => each.claim === claim).map(({ stance }) => stance),
  );
  return stances.includes('asserts') && stances.includes('rejects');
}
