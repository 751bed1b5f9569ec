import { existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { InputError } from '../claims/json-lines';

/** What a command that scores one file, or one folder, was asked for. */
export interface Options {
  /** The file or folder. */
  from: string;
  json: boolean;
  out: string | undefined;
  /** Other weights of the tagger than those of the package. */
  weights: string | undefined;
  /** Without the tagger, by rules alone. */
  rules: boolean;
}

/** Reads a command's arguments; throws an InputError with its usage where they are not as they must be. */
export function optionsOf(args: string[], usage: string): Options {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        out: { type: 'string' },
        weights: { type: 'string' },
        rules: { type: 'boolean', default: false },
      },
    });
    const [from, ...more] = positionals;
    if (!from || more.length > 0) throw new Error('Name one file.');
    checkOut(values.out, from);
    return {
      from,
      json: values.json,
      out: values.out,
      weights: values.weights,
      rules: values.rules,
    };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${(error as Error).message}\nUsage: ${usage}`);
  }
}

/** Throws an InputError where predictions could not be written, or would be over what is read: before hours of work. */
export function checkOut(out: string | undefined, ...read: string[]): void {
  if (out === undefined) return;
  if (read.some((file) => resolve(file) === resolve(out))) {
    throw new InputError(
      `${out} is what is to be read, and would be lost. Name another file to write.`,
    );
  }
  const isFolder = existsSync(out) && statSync(out).isDirectory();
  if (isFolder || !existsSync(dirname(resolve(out)))) throw unwritable(out);
}

function unwritable(file: string): InputError {
  return new InputError(`${file} cannot be written. Name a file in a folder that exists.`);
}

/** Writes objects, one a line; throws an InputError where the file cannot be written. */
export function writeLines(file: string, lines: readonly object[]): void {
  try {
    writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  } catch {
    throw unwritable(file);
  }
}

/** Says, beside the figures, why they are all nothing. */
export function tellNothing(file: string, field: string): void {
  console.error(
    `${file}: no line has ${field}, so nothing is scored; --out writes what was found.`,
  );
}

/** The columns of a table under their names, the first one wide. */
export function tableOf(
  columns: string[],
  rows: [string, ...(string | number | null)[]][],
): string {
  const wide = Math.max(...rows.map(([name]) => name.length)) + 2;
  const cell = (value: string | number | null | undefined) => String(value ?? '–').padStart(12);
  return [
    `${' '.repeat(wide)}${columns.map(cell).join('')}`,
    ...rows.map(([name, ...values]) => `${name.padEnd(wide)}${values.map(cell).join('')}`),
  ].join('\n');
}
