/**
 * What a pack may say, line by line: the model's types, each with `type`, strict about lengths,
 * dates and addresses. Unknown fields are refused, so that a misspelt one is not lost in silence.
 *
 * `pack.schema.json` is generated from these schemas (`pack-json-schema.ts`); what JSON Schema
 * cannot say (days of the calendar, references, selectors) is checked by `pack-reader.ts`.
 */
import * as v from 'valibot';
import type { Claim, Publisher, Source, Speaker, Statement } from '../model';
import { parseEdtf } from '../text/edtf';
import {
  COUNTRY,
  ID,
  LANGUAGE,
  MAX_CONTEXT,
  MAX_ID,
  MAX_LANGUAGE,
  MAX_LIST,
  MAX_NAME,
  MAX_NOTE,
  MAX_STATEMENT,
  MAX_TAG,
  MAX_TAGS,
  MAX_TEXT,
  URL_BEGINS,
} from './limits';

const text = (max: number) =>
  v.pipe(
    v.string('must be a text'),
    v.minLength(1, 'must not be empty'),
    v.maxLength(max, `must not be longer than ${max} characters`),
  );
const list = <T extends v.GenericSchema>(item: T, most = MAX_LIST) =>
  v.pipe(
    v.array(item, 'must be a list'),
    v.maxLength(most, `must not have more than ${most} entries`),
  );
const oneOf = <const T extends readonly string[]>(values: T) =>
  v.picklist(values, `must be one of: ${values.join(', ')}`);

const id = v.pipe(
  text(MAX_ID),
  v.regex(ID, 'must be an id: letters, digits and . _ : / - only, a letter or digit first'),
);
const name = text(MAX_NAME);
const note = text(MAX_NOTE);
const edtf = v.pipe(
  text(32),
  v.check(
    (date) => parseEdtf(date) !== null,
    'must be an EDTF date such as 2021, 2021-12, 2021-12-08, 2022-12-04~ or 2025-08/2025-09',
  ),
);
const url = v.pipe(
  text(MAX_NOTE),
  v.regex(URL_BEGINS, 'must be an address that begins with http:// or https://'),
  v.check((address) => URL.canParse(address), 'must be an address'),
);
const country = v.pipe(
  text(8),
  v.regex(COUNTRY, 'must be a country code of two small letters, eu, or nato'),
);
const language = v.pipe(
  text(MAX_LANGUAGE),
  v.regex(LANGUAGE, 'must be a language tag such as en or uk'),
);
const offset = v.pipe(
  v.number('must be a number'),
  v.integer('must be a whole number'),
  v.minValue(0, 'must not be negative'),
  v.maxValue(MAX_TEXT, `must not be above ${MAX_TEXT}`),
);
const span = { start: offset, end: offset };
const dateBasis = oneOf(['stated', 'inferred', 'unknown']);

/** Every field that the model has, none forgotten: a new one there does not compile without one here. */
type Fields<T> = { [K in keyof T | 'type']-?: v.GenericSchema };

export const header = v.strictObject({
  onRecord: v.literal(
    1,
    'must be 1, the version of the format read here; another needs another version of On Record',
  ),
  id: v.pipe(
    text(64),
    v.regex(/^[a-z0-9][a-z0-9._-]*$/, 'must be an id: small letters, digits and . _ - only'),
  ),
  title: name,
  version: text(64),
  description: v.exactOptional(note),
  licence: v.exactOptional(name),
  homepage: v.exactOptional(url),
  made: v.exactOptional(edtf),
});

const publisher = v.strictObject({
  type: v.literal('publisher'),
  id,
  name,
  country: v.exactOptional(country),
  control: oneOf(['independent', 'public', 'state', 'party', 'unknown']),
  controlLabel: name,
  controlReason: note,
  hosts: v.exactOptional(
    list(
      v.pipe(
        text(253),
        v.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'must be a host name in small letters'),
      ),
    ),
  ),
} satisfies Fields<Publisher>);

const role = v.strictObject({
  title: name,
  organisation: v.exactOptional(name),
  country: v.exactOptional(country),
  from: v.exactOptional(edtf),
  to: v.exactOptional(edtf),
});

const speaker = v.strictObject({
  type: v.literal('speaker'),
  id,
  name,
  kind: oneOf(['person', 'organisation', 'government', 'unnamed']),
  aliases: list(name),
  scripts: v.exactOptional(
    v.record(
      v.pipe(v.string(), v.regex(/^[A-Z][a-z]{3}$/, 'must be a script code such as Cyrl')),
      list(name),
      'must be lists of names by script code',
    ),
  ),
  namesakes: v.exactOptional(list(v.strictObject({ name, note: v.exactOptional(note) }))),
  metonyms: v.exactOptional(list(name)),
  roles: list(role),
  wikidata: v.exactOptional(
    v.pipe(text(16), v.regex(/^Q[1-9][0-9]*$/, 'must be a Wikidata item such as Q7416')),
  ),
  decided: v.exactOptional(
    v.strictObject({
      corrects: v.exactOptional(v.literal(true, 'must be true')),
      same: v.exactOptional(list(id)),
      apart: v.exactOptional(list(id)),
    }),
  ),
} satisfies Fields<Speaker>);

const source = v.strictObject({
  type: v.literal('source'),
  id,
  publisher: id,
  title: v.pipe(text(MAX_NOTE)),
  url: v.exactOptional(url),
  published: v.exactOptional(edtf),
  publishedBasis: dateBasis,
  publishedNote: v.exactOptional(note),
  language,
  translated: v.exactOptional(v.strictObject({ from: language, by: name })),
  text: v.exactOptional(text(MAX_TEXT)),
} satisfies Fields<Source>);

const claim = v.strictObject({
  type: v.literal('claim'),
  id,
  proposition: note,
  subject: name,
  wordings: v.strictObject({ for: list(name), against: list(name) }),
} satisfies Fields<Claim>);

const statement = v.strictObject({
  type: v.literal('statement'),
  id,
  speaker: id,
  said: v.nullable(edtf),
  saidBasis: dateBasis,
  saidNote: v.exactOptional(note),
  venue: v.exactOptional(name),
  form: oneOf(['direct', 'mixed', 'indirect']),
  text: text(MAX_STATEMENT),
  source: id,
  selector: v.strictObject({
    ...span,
    exact: text(MAX_STATEMENT),
    prefix: v.pipe(v.string('must be a text'), v.maxLength(MAX_CONTEXT, 'is too long')),
    suffix: v.pipe(v.string('must be a text'), v.maxLength(MAX_CONTEXT, 'is too long')),
  }),
  breaks: v.exactOptional(list(v.strictObject(span))),
  reportedBy: v.exactOptional(id),
  positions: list(v.strictObject({ claim: id, stance: oneOf(['asserts', 'rejects']) })),
  tags: v.exactOptional(list(text(MAX_TAG), MAX_TAGS)),
  note: v.exactOptional(note),
} satisfies Fields<Statement>);

/** One schema for each kind of line behind the header. */
export const lineSchemas = { publisher, speaker, source, claim, statement };

/** The first line of a pack. */
export type PackHeader = v.InferOutput<typeof header>;

/** A line behind the header. */
export type PackRecord =
  | ({ type: 'publisher' } & Publisher)
  | ({ type: 'speaker' } & Speaker)
  | ({ type: 'source' } & Source)
  | ({ type: 'claim' } & Claim)
  | ({ type: 'statement' } & Statement);

export type RecordType = PackRecord['type'];
