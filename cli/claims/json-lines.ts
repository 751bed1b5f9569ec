import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** Bad input, told in a line that says where it is and what to do. */
export class InputError extends Error {}

/**
 * The objects of a file of JSON lines, each checked against a schema. Blank lines, Windows line ends
 * and a byte order mark are passed over; fields that the schema does not name are left out. Letters are
 * UTF-8, or UTF-16 where a byte order mark says so.
 *
 * Throws an InputError naming file and line where one is not as it must be, or the file cannot be read.
 */
export function readJsonLines<const T extends v.GenericSchema>(
  file: string,
  schema: T,
): v.InferOutput<T>[] {
  return textOf(file)
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap((line, i) =>
      line.trim() === '' ? [] : [objectOf(line, schema, `${file}, line ${i + 1}`)],
    );
}

function objectOf<T extends v.GenericSchema>(
  line: string,
  schema: T,
  where: string,
): v.InferOutput<T> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new InputError(`${where}: this is no JSON. Each line must hold one JSON object.`);
  }
  if (Array.isArray(value)) {
    throw new InputError(`${where}: this is a list. Each line must hold one JSON object.`);
  }
  const checked = v.safeParse(schema, value);
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  const path = v.getDotPath(issue);
  throw new InputError(`${where}${path ? `, field “${path}”` : ''}: ${issue.message}`);
}

function textOf(file: string): string {
  try {
    const bytes = readFileSync(file);
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
    if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
    return bytes.toString('utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'there is no such file' : 'the file cannot be read';
    throw new InputError(`${file}: ${reason}. Name a file of JSON lines.`);
  }
}
