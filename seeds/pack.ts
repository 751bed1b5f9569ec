import { createHash } from 'node:crypto';
import { buildSeeds } from './build';
import type { ReadSeed } from './curated';
import { fromDisk } from './read';

/** The edition of the curating; the content's own hash is appended to it. */
const EDITION = '1.0';

/** The day on which the edition was made. */
const MADE = '2026-11-21';

/**
 * The bundled corpus as a pack: JSON Lines, a header and then a record a line, each before it is
 * referred to. The version ends in a hash of the content, so that it changes when that does.
 * Throws when the seeds have a problem, so that no build succeeds with one.
 */
export function seedsPack(read: ReadSeed = fromDisk): string {
  const { publishers, speakers, sources, claims, statements } = buildSeeds(read);
  const lines = [
    ...ofType('publisher', publishers),
    ...ofType('speaker', speakers),
    ...ofType('source', sources),
    ...ofType('claim', claims),
    ...ofType('statement', statements),
  ];
  const content = lines.join('\n');
  const header = {
    onRecord: 1,
    id: 'on-record-seeds',
    title: 'On Record: five articles',
    version: `${EDITION}+${createHash('sha256').update(content).digest('hex').slice(0, 12)}`,
    description: `Statements of ministers, presidents, spokespeople, experts and institutions on Russia, Ukraine and the security of Europe, 2020 to 2025, from ${sources.length} articles read sentence by sentence.`,
    licence: 'Statements, claims and positions: MIT. The articles’ texts are their publishers’.',
    made: MADE,
  };
  return `${JSON.stringify(header)}\n${content}\n`;
}

function ofType(type: string, records: object[]): string[] {
  return records.map((record) => JSON.stringify({ type, ...record }));
}
