import type { Position } from '../../model';
import { buildSeeds } from '../../seeds/build';
import { formatEdtf } from '../../text/edtf';

/** Prints the statements on record, as JSON Lines or to be read. Throws when the seeds are wrong. */
export function listCorpus(jsonl: boolean): number {
  const { statements, speakers, sources, publishers } = buildSeeds();
  const nameOf = (id: string) => speakers.find((each) => each.id === id)?.name ?? id;
  let before = '';
  for (const { id, speaker, text, said, source, positions, venue, reportedBy } of statements) {
    if (jsonl) {
      const line = { id, speaker: nameOf(speaker), text, said, source, positions };
      process.stdout.write(`${JSON.stringify(line)}\n`);
      continue;
    }
    if (source !== before) {
      const from = sources.find((each) => each.id === source);
      const publisher = publishers.find((each) => each.id === from?.publisher);
      process.stdout.write(`\n${publisher?.name}: ${from?.title}\n`);
      before = source;
    }
    const when = said ? formatEdtf(said) : 'no date';
    const head = [nameOf(speaker), when, venue, reportedBy && `related by ${nameOf(reportedBy)}`];
    process.stdout.write(
      `\n${head.filter(Boolean).join(' · ')}  [${id}]\n  ${text.replace(/\s+/g, ' ')}\n${positions.map(inWords).join('')}`,
    );
  }
  return 0;
}

function inWords({ claim, stance }: Position): string {
  return `  ${stance === 'asserts' ? '+' : '−'} ${claim}\n`;
}
