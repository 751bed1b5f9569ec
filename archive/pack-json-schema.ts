/**
 * Writes `pack.schema.json`: one JSON Schema for a line of a pack, for those who make packs with
 * tools of their own. Run by `npx tsx archive/pack-json-schema.ts`; a unit test fails when the file
 * is out of date.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { header, lineSchemas } from './pack-schema';

export const schemaFile = fileURLToPath(new URL('./pack.schema.json', import.meta.url));

/** The schema as text, as it stands in the file. Checks that JSON Schema cannot express are left out. */
export function packJsonSchema(): string {
  const { publisher, speaker, source, claim, statement } = lineSchemas;
  const records = v.variant('type', [publisher, speaker, source, claim, statement]);
  const lines = v.union([header, records]);
  const schema = toJsonSchema(lines, { errorMode: 'ignore' });
  const about = {
    title: 'A line of an On Record pack',
    description:
      'JSON Lines: the first line is the header, each other line one record, each record before it is referred to.',
  };
  return `${JSON.stringify({ ...about, ...schema }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(schemaFile, packJsonSchema());
