/**
 * Reads claims files: targets (what is on record) and queries (sentences, with the targets that they
 * belong to), one JSON object a line. Only `id`, `claim` and `text` must be there; all else is used
 * where it stands, and other fields are passed over: `title`, `subtitle`, `speaker`, `date` of a target, `speaker`, `event`, `date`,
 * `context`, `relevant` of a query.
 */
import * as v from 'valibot';
import type { SentenceFacts, StatementFacts } from '../../context/ranking/sides';
import { fromPageDate, parseEdtf } from '../../text/edtf';
import { fold } from '../../text/fold';
import { tokens } from '../../text/tokens';
import { readJsonLines } from './json-lines';

export interface Target extends StatementFacts {
  id: string;
}

export interface Query extends SentenceFacts {
  id: string;
  event: string;
  relevant: string[];
}

const text = v.string('a text is wanted here.');
/** A field that may be left out, or be null. */
const maybe = v.optional(v.nullable(text), null);
const object = 'a JSON object is wanted here.';
/** Ids are texts; a number is taken as one. */
const id = v.pipe(
  v.union([v.string(), v.number()], 'an id is wanted here, a text or a number.'),
  v.transform(String),
);
const list = <T extends v.GenericSchema>(of: T) =>
  v.optional(v.nullable(v.array(of, 'a list is wanted here.')), null);

const TargetLine = v.object(
  { id, claim: text, title: maybe, subtitle: maybe, speaker: maybe, date: maybe },
  missing(object),
);

const QueryLine = v.object(
  { id, text, speaker: maybe, event: maybe, date: maybe, context: list(text), relevant: list(id) },
  missing(object),
);

export type QueryLine = Pick<v.InferOutput<typeof QueryLine>, 'id' | 'text'> &
  Partial<v.InferOutput<typeof QueryLine>>;

/** The message of an object schema: which field is missing, or what else is wrong. */
function missing(otherwise: string) {
  return ({ expected }: { expected: string | null }) =>
    expected?.startsWith('"') ? `the field ${expected} is missing.` : otherwise;
}

export function readTargets(file: string): Target[] {
  return readJsonLines(file, TargetLine).map(({ id, claim, title, subtitle, speaker, date }) => ({
    id,
    text: claim,
    beside: [title, subtitle].filter(Boolean).join('\n'),
    ...whoIs(speaker),
    // A claim of nobody's is dated by the report on it.
    day: speaker ? dayOf(date) : null,
    reported: speaker ? null : dayOf(date),
  }));
}

export function readQueries(file: string): Query[] {
  return readJsonLines(file, QueryLine).map(queryOf);
}

/** A query as the ranker takes it. */
export function queryOf(line: QueryLine): Query {
  const post = postOf(line.text);
  const before = (line.context ?? []).map(turnOf).reverse();
  const who = whoIs(line.speaker);
  const others = before.flatMap(({ speaker }) => whoIs(speaker).surname ?? []);
  return {
    id: line.id,
    text: post.text,
    before: before.map(({ text }) => text),
    ...who,
    others: [...new Set(others)].filter((name) => name !== who.surname),
    day: dayOf(line.date) ?? dayOfEvent(line.event) ?? post.day,
    event: line.event ?? line.id,
    relevant: line.relevant ?? [],
  };
}

/** Offices and honours before a name in a transcript. */
const OFFICES = new Set(
  'sen senator rep gov governor president mr mrs ms dr former secretary vice'.split(' '),
);

/**
 * Somebody by the surname alone, for a transcript gives no more (`TRUMP`, `SEN. BERNIE SANDERS,
 * I-VT`). Two of one surname are one here: so are the Clintons, in the files' own labels.
 */
function whoIs(name: string | null | undefined): {
  speaker: string | null;
  surname: string | null;
} {
  const words = tokens((name ?? '').split(',')[0] as string)
    .map(({ text }) => fold(text).replaceAll('.', ''))
    .filter((word) => word.length > 1 && !OFFICES.has(word));
  const surname = words.at(-1) ?? null;
  return { speaker: surname, surname };
}

/** A line of context, `SPEAKER : what was said`. */
function turnOf(line: string): { speaker: string | null; text: string } {
  const found = /^([^:]{1,60}) : (.*)$/s.exec(line);
  return found
    ? { speaker: found[1] as string, text: found[2] as string }
    : { speaker: null, text: line };
}

const LINKS = /https?:\/\/\S+|pic\.twitter\.com\/\S+/g;
/** How a post's author and day stand behind it: `— Name (@handle) January 6, 2020`. */
const SIGNED = /[—–]\s*[^—–\n]{0,80}\(@\w+\)\s*(\p{Lu}\p{L}+ \d{1,2}, \d{4})?/gu;
const TAG = /[#@](\w+)/g;

/** A post's words without signatures and links, tags taken apart, and the day it was signed last. */
function postOf(text: string): { text: string; day: number | null } {
  const signed = [...text.matchAll(SIGNED)].at(-1);
  const body = text.replace(SIGNED, ' ');
  return {
    text: (body.trim() === '' ? text : body)
      .replace(LINKS, ' ')
      .replace(TAG, (_, tag) => apart(tag)),
    day: dayOf(signed?.[1]),
  };
}

/** `AustralianFires2020` as words, with a space on either side. */
function apart(tag: string): string {
  return ` ${tag.replaceAll('_', ' ').replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})/gu, ' ')} `;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day at the front of an event's name, `20161019_…` or `2019_nov_21_…`. */
function dayOfEvent(event: string | null | undefined): number | null {
  const [, year, month, day] = /^(\d{4})_?(\d{2}|[a-z]{3})_?(\d{2})(?!\d)/i.exec(event ?? '') ?? [];
  if (!year || !month || !day) return null;
  const number = /\d/.test(month) ? Number(month) : MONTHS.indexOf(month.toLowerCase()) + 1;
  return dayOf(`${year}-${String(number).padStart(2, '0')}-${day}`);
}

/** Days since 1970-01-01 of a date as pages give it; null when it is none. */
function dayOf(date: string | null | undefined): number | null {
  const edtf = date ? fromPageDate(date) : null;
  return edtf === null ? null : (parseEdtf(edtf)?.earliest ?? null);
}
