import { PackError } from '../lines';
import { parse, readHeader, readRecord } from '../pack-reader';
import type { PackHeader } from '../pack-schema';
import type { Input } from './entry';
import type { Found } from './json-stream';

/** The header of a pack. Throws PackError when it is none. */
export function packHeader({ line, raw }: Found): PackHeader {
  return readHeader(parse({ number: line, text: raw }), line);
}

/** A line behind the header as a record, or why it is none. */
export function fromPackLine({ line, raw }: Found): Input {
  try {
    return { line, records: [readRecord(parse({ number: line, text: raw }), line)], raw };
  } catch (error) {
    if (error instanceof PackError) return { line, why: error.problem, raw };
    throw error;
  }
}
