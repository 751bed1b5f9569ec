/**
 * A quick look at what nearly every line of a large pack is: a statement in the usual form. It says yes only where the
 * schema (`pack-schema.ts`) would, which a property test holds it to; whatever else it leaves to the schema, which knows
 * what is wrong and how to say it. Of a hundred thousand statements that is a tenth of an import's time.
 */
import { parseEdtf } from '../text/edtf';
import {
  ID,
  MAX_CONTEXT,
  MAX_ID,
  MAX_LIST,
  MAX_NAME,
  MAX_NOTE,
  MAX_STATEMENT,
  MAX_TAG,
  MAX_TAGS,
  MAX_TEXT,
} from './limits';

type Its = Record<string, unknown>;

/** What a text of JSON may hide from who looks only at its keys and lengths: see `hostile.ts`. */
export const SUSPECT = /[\x7f-\x9f\u202d\u202e\ud800-\udfff]|\\[bfru]/;

/** Dates that were found good; packs repeat the same few thousand. */
const dates = new Set<string>();
const MOST_DATES = 10_000;
/** Letters of a date, at most. */
export const MAX_DATE = 32;

/** Fields that a statement must have. */
const REQUIRED = 10;
const SELECTOR = 5;

/** Whether a line, read as JSON, is surely a statement as the schema has it, without anything hostile in it. */
export function isPlainStatement(value: object, line: string): boolean {
  const its = value as Its;
  const { type } = its;
  if (type !== 'statement' || SUSPECT.test(line)) return false;
  let required = 0;
  for (const key of Object.keys(its)) {
    const test = FIELDS[key];
    if (!test?.(its[key])) return false;
    if (!OPTIONAL.has(key)) required++;
  }
  return required === REQUIRED;
}

export const text = (most: number, least = 1) => {
  return (it: unknown) => typeof it === 'string' && it.length >= least && it.length <= most;
};
export const id = (it: unknown) => typeof it === 'string' && it.length <= MAX_ID && ID.test(it);
export const among = (...all: readonly unknown[]) => {
  return (it: unknown) => all.includes(it);
};
const offset = (it: unknown) =>
  Number.isInteger(it) && (it as number) >= 0 && (it as number) <= MAX_TEXT;
export const listOf = (test: (it: unknown) => boolean, most = MAX_LIST) => {
  return (it: unknown) => Array.isArray(it) && it.length <= most && it.every(test);
};

/** What each field must be; of a field that is not here nothing is known. */
const FIELDS: Readonly<Record<string, (it: unknown) => boolean>> = Object.assign(
  Object.create(null),
  {
    type: among('statement'),
    id,
    speaker: id,
    said: (it: unknown) => it === null || isDate(it),
    saidBasis: among('stated', 'inferred', 'unknown'),
    saidNote: text(MAX_NOTE),
    venue: text(MAX_NAME),
    form: among('direct', 'mixed', 'indirect'),
    text: text(MAX_STATEMENT),
    source: id,
    selector: isSelector,
    reportedBy: id,
    positions: listOf(isPosition),
    tags: listOf(text(MAX_TAG), MAX_TAGS),
    note: text(MAX_NOTE),
  },
);
const OPTIONAL: ReadonlySet<string> = new Set(['saidNote', 'venue', 'reportedBy', 'tags', 'note']);

const isExact = text(MAX_STATEMENT);
const isContext = text(MAX_CONTEXT, 0);

function isSelector(it: unknown): boolean {
  if (it === null || typeof it !== 'object' || Object.keys(it).length !== SELECTOR) return false;
  const { start, end, exact, prefix, suffix } = it as Its;
  return offset(start) && offset(end) && isExact(exact) && isContext(prefix) && isContext(suffix);
}

function isPosition(it: unknown): boolean {
  if (it === null || typeof it !== 'object' || Object.keys(it).length !== 2) return false;
  const { claim, stance } = it as Its;
  return id(claim) && (stance === 'asserts' || stance === 'rejects');
}

/** Whether something is a date as the model has it. */
export function isDate(it: unknown): boolean {
  if (typeof it !== 'string' || it.length > MAX_DATE) return false;
  if (dates.has(it)) return true;
  if (parseEdtf(it) === null) return false;
  if (dates.size < MOST_DATES) dates.add(it);
  return true;
}
