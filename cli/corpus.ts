/** `npm run --silent corpus -- check | list | draft`: the bundled corpus at a terminal. */

import { checkCorpus } from './corpus/check';
import { draftFile } from './corpus/draft';
import { listCorpus } from './corpus/list';
import { asksForHelp } from './help';

const USAGE = `Usage: npm run --silent corpus -- COMMAND

  check          Checks the seeds: every statement's words and place, every speaker, claim, source
                 and date. Prints counts, or each problem on a line; exit code 1 when there is one.
  list           The statements on record, to read.
  list --jsonl   The same, one JSON object a line: id, speaker, text, said, source, positions.
  draft FILE     Drafts statements from an article (.txt) in the form of seeds/statements/*.json,
                 for a curator to check word by word: dates and positions are left to fill in.
`;

/** Exit code of a command that was not understood. */
const MISUSED = 2;

async function main([command, ...rest]: string[]): Promise<number> {
  const words = command === undefined ? [] : [command, ...rest];
  if (asksForHelp(words)) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (command === 'check' && rest.length === 0) return checkCorpus();
  if (command === 'list' && rest.every((word) => word === '--jsonl') && rest.length <= 1) {
    return listCorpus(rest.length === 1);
  }
  if (command === 'draft' && rest.length === 1 && !rest[0]?.startsWith('-')) {
    return draftFile(rest[0] as string);
  }
  process.stderr.write(command ? `Not understood: ${words.join(' ')}\n\n${USAGE}` : USAGE);
  return MISUSED;
}

// A reader that has seen enough (`| head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv.slice(2));
