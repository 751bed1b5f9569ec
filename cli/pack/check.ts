import { createReadStream } from 'node:fs';
import { PackError, readPack } from '../../archive/pack-reader';
import type { PackHeader } from '../../archive/pack-schema';

/** Reads a pack as the extension does and prints what it holds, or the line that is wrong. */
export async function checkPack(file: string): Promise<number> {
  let header: PackHeader | undefined;
  const counts = { publisher: 0, speaker: 0, source: 0, claim: 0, statement: 0 };
  try {
    for await (const item of readPack(createReadStream(file))) {
      if ('header' in item) header = item.header;
      else counts[item.record.type]++;
    }
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    process.stderr.write(`${file}: ${error.message}\n`);
    return 1;
  }
  const { statement, speaker, source, claim, publisher } = counts;
  process.stdout.write(
    `${header?.title} (${header?.id}, version ${header?.version}): ${statement} statements, ${speaker} speakers, ${source} sources, ${publisher} publishers, ${claim} claims. Nothing is wrong.\n`,
  );
  return 0;
}
