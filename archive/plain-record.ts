/**
 * A quick look at what nearly every other line of a large pack is: a speaker or a source in the usual form, its fields in
 * the schema's order (for so the schema would give them, and so they are kept). It says yes only where the schema
 * (`pack-schema.ts`) would, which a property test holds it to; whatever else it leaves to the schema, which knows what is
 * wrong and how to say it. At fifteen sources to a hundred statements that is a twentieth of an import's time.
 */
import { COUNTRY, LANGUAGE, MAX_LANGUAGE, MAX_NAME, MAX_NOTE, URL_BEGINS } from './limits';
import { among, id, isDate, listOf, SUSPECT, text } from './plain-statement';

type Test = (it: unknown) => boolean;

interface Fields {
  by: Readonly<Record<string, { place: number; test: Test; isRequired: boolean }>>;
  required: number;
}

/** Fields in their order. One that may be left out has a question mark behind it. */
function fields(tests: Readonly<Record<string, Test>>): Fields {
  const by: Record<string, Fields['by'][string]> = Object.create(null);
  let required = 0;
  Object.entries(tests).forEach(([name, test], place) => {
    const isRequired = !name.endsWith('?');
    if (isRequired) required++;
    by[isRequired ? name : name.slice(0, -1)] = { place, test, isRequired };
  });
  return { by, required };
}

const name = text(MAX_NAME);
const names = listOf(name);
const country = matching(COUNTRY);

const ROLE = fields({
  title: name,
  'organisation?': name,
  'country?': country,
  'from?': isDate,
  'to?': isDate,
});

/** What each field must be; a record with others is left to the schema. */
const FIELDS: Readonly<Record<string, Fields>> = Object.assign(Object.create(null), {
  speaker: fields({
    type: among('speaker'),
    id,
    name,
    kind: among('person', 'organisation', 'government', 'unnamed'),
    aliases: names,
    'metonyms?': names,
    roles: listOf((it) => it !== null && typeof it === 'object' && fits(it, ROLE)),
  }),
  source: fields({
    type: among('source'),
    id,
    publisher: id,
    title: text(MAX_NOTE),
    'url?': isAddress,
    'published?': isDate,
    publishedBasis: among('stated', 'inferred', 'unknown'),
    language: (it) => text(MAX_LANGUAGE)(it) && LANGUAGE.test(it as string),
  }),
});

/** Whether a line, read as JSON, is surely a speaker or a source as the schema gives it, without anything hostile in it. */
export function isPlainRecord(value: object, line: string): boolean {
  const { type } = value as { type?: unknown };
  const its = typeof type === 'string' ? FIELDS[type] : undefined;
  return its !== undefined && !SUSPECT.test(line) && fits(value, its);
}

function fits(value: object, { by, required }: Fields): boolean {
  let before = -1;
  let found = 0;
  for (const key of Object.keys(value)) {
    const field = by[key];
    if (!field || field.place <= before) return false;
    if (!field.test((value as Record<string, unknown>)[key])) return false;
    before = field.place;
    if (field.isRequired) found++;
  }
  return found === required;
}

function matching(pattern: RegExp): Test {
  return (it) => typeof it === 'string' && pattern.test(it);
}

function isAddress(it: unknown): boolean {
  if (typeof it !== 'string' || it.length > MAX_NOTE) return false;
  return URL_BEGINS.test(it) && URL.canParse(it);
}
