/** A statement as a foreign file has it, before it is made into records of a pack. */
import type { Edtf, Form, Selector, SpeakerKind, Stance, Statement } from '../../model';
import type { PackRecord } from '../pack-schema';

export interface Entry {
  /** As the file calls it. */
  id?: string;
  text: string;
  form: Form;
  speaker: { name: string; wikidata?: string; kind?: SpeakerKind };
  said: Edtf | null;
  saidBasis: Statement['saidBasis'];
  saidNote?: string;
  venue?: string;
  source: { title?: string; url?: string; published?: Edtf; language?: string };
  /** Where none is given: the host of the source's address. */
  publisher?: string;
  claim?: { proposition: string; stance: Stance };
  reportedBy?: string;
  tags?: string[];
  note?: string;
  selector?: Selector;
  /** What could not be read and is kept as a note, in words for the report. */
  noted?: string[];
}

/** What a reader of a format gives, in the order of the file. */
export type Input =
  | { line: number; entry: Entry; raw?: string }
  /** Records that the file carries as they are: a pack's lines, our own extension members. */
  | { line: number; records: PackRecord[]; raw?: string }
  | { line: number; why: string; raw: string };

/** Characters of a line that a report shows. */
const EXCERPT = 120;

/** C0 and C1 controls but tab and line feed, and the marks that turn the direction of a text over. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: to take them out is what this is for
const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e]/g;

/** A text without what no record may have: control characters become spaces, broken characters U+FFFD. */
export function clean(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.replace(CONTROL, ' ');
}

/** The same on one line, trimmed: for names, titles, venues. */
export function oneLine(text: string): string {
  return clean(text).replace(/\s+/gu, ' ').trim();
}

/** How a line begins, for a report. */
export function excerpt(raw: string): string {
  const line = oneLine(raw.slice(0, EXCERPT * 4));
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT).toWellFormed()}…` : line;
}

/** A member of a value read from JSON, if it is an own one. */
export function member(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

/** A text among the members, on one line; undefined for all that is no text or empty. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? oneLine(value) || undefined : undefined;
}

/** One or many, as a list. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** An http or https address; undefined for every other scheme and for what is no address. */
export function webAddress(value: unknown): string | undefined {
  const address = textOf(value);
  if (!address || address.length > 2_000 || !/^https?:\/\/[^\s/]/i.test(address)) return undefined;
  if (!URL.canParse(address) || /\s/.test(address)) return undefined;
  return address.replace(/^https?/i, (scheme) => scheme.toLowerCase());
}

/** The Wikidata item of an address or an id: `Q7416`; undefined for anything else. */
export function wikidataItem(value: unknown): string | undefined {
  const text = textOf(value);
  if (!text) return undefined;
  const found =
    /^(?:https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:wiki|entity)\/|wd:)?(Q[1-9]\d{0,14})(?:[#?].*)?$/i.exec(
      text,
    );
  return found?.[1]?.toUpperCase();
}
