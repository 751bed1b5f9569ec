import type { Publisher, Source, Speaker, Statement } from '../../model';
import { fold } from '../../text/fold';
import { idHash } from '../id-hash';
import { IdTable } from '../id-table';
import { MAX_CONTEXT, MAX_NAME, MAX_NOTE, MAX_TAG, MAX_TAGS } from '../limits';
import { PackError } from '../lines';
import { checkRecord } from '../pack-reader';
import type { PackHeader, PackRecord } from '../pack-schema';
import { References } from '../references';
import { clean, type Entry, excerpt, type Input, oneLine } from './entry';
import { nameOf } from './name-of';
import type { Converted, ConvertOptions } from './types';

/** The language of a source that says nothing of it (BCP 47, “undetermined”). */
const NO_LANGUAGE = 'und';

/** Letters of a name that make the readable part of an id. */
const SLUG = 60;

/**
 * Makes records out of entries, each before it is referred to and none twice. Ids come from the content
 * alone, behind the pack's: the same file gives the same records. Holds hashes of ids, 25 bytes each,
 * whatever the size of the file.
 */
export class Assembler {
  private readonly references = new References();
  /** Statements by id and words: tells the same again from another one under its id. */
  private readonly contents = new IdTable();

  constructor(
    private readonly header: PackHeader,
    private readonly options: ConvertOptions,
  ) {}

  /** What an input gives. Throws PackError for one that is bad when bad ones are refused. */
  *take(input: Input): Generator<Converted> {
    const { line } = input;
    try {
      if ('why' in input) throw new PackError(line, input.why);
      const records = 'entry' in input ? this.recordsOf(input.entry) : input.records;
      for (const record of records) {
        if (!this.references.has(record.type, record.id)) checkRecord(record, line);
      }
      for (const record of records) yield* this.add(record, line);
      if ('entry' in input)
        for (const why of input.entry.noted ?? []) yield { noted: { line, why } };
    } catch (error) {
      if (!(error instanceof PackError) || this.options.onBad === 'refuse') throw error;
      yield { skipped: { line, why: error.problem, excerpt: excerpt(input.raw ?? rawOf(input)) } };
    }
  }

  private *add(record: PackRecord, line: number): Generator<Converted> {
    const { type, id } = record;
    const known = this.references.has(type, id);
    if (type === 'statement') {
      const isNew = this.contents.add(`${id}\n${record.speaker}\n${record.text}`);
      if (known && isNew) {
        throw new PackError(line, 'its id stands twice, with other words; give each its own id');
      }
      if (known) {
        yield { joined: { line, id } };
        return;
      }
    } else if (known) return;
    const problem = this.references.add(record);
    if (problem) throw new PackError(line, problem);
    yield { line, record };
  }

  private recordsOf(entry: Entry): PackRecord[] {
    const { pack } = this.options;
    const publisher = this.publisher(entry);
    const speaker = this.speaker(entry.speaker);
    const source = this.source(entry, publisher);
    const reporter = entry.reportedBy ? this.speaker({ name: oneLine(entry.reportedBy) }) : null;
    const records: PackRecord[] = [publisher, speaker, source];
    if (reporter && reporter.id !== speaker.id) records.push(reporter);
    const text = clean(entry.text);
    const statement: Statement = {
      id: '',
      speaker: speaker.id,
      said: entry.said,
      saidBasis: entry.saidBasis,
      form: entry.form,
      text,
      source: source.id,
      selector: selectorOf(entry, text),
      positions: [],
    };
    if (entry.claim) {
      const proposition = clean(entry.claim.proposition);
      const id = `${pack.id}:claim-${hash(proposition)}`;
      const subject = short(oneLine(proposition), MAX_NAME);
      records.push({ type: 'claim', id, proposition, subject, wordings: { for: [], against: [] } });
      statement.positions = [{ claim: id, stance: entry.claim.stance }];
    }
    if (entry.saidNote) statement.saidNote = short(clean(entry.saidNote), MAX_NOTE);
    if (entry.venue) statement.venue = short(entry.venue, MAX_NAME);
    if (reporter && reporter.id !== speaker.id) statement.reportedBy = reporter.id;
    const tags = [...new Set(entry.tags?.map((tag) => short(oneLine(tag), MAX_TAG)))];
    if (tags.some(Boolean)) statement.tags = tags.filter(Boolean).slice(0, MAX_TAGS);
    if (entry.note) statement.note = short(clean(entry.note), MAX_NOTE);
    statement.id = entry.id
      ? this.idOf(entry.id)
      : `${pack.id}:${hash(`${speaker.id}\n${entry.said ?? ''}\n${source.id}\n${text}`)}`;
    records.push({ type: 'statement', ...statement });
    return records;
  }

  /** The file's own id behind the pack's, or a hash of it where it is none that a pack may have. */
  private idOf(own: string): string {
    const { id } = this.options.pack;
    if (own.startsWith(`${id}:`) && /^[\w.:/-]{1,128}$/.test(own)) return own;
    return `${id}:${/^[A-Za-z0-9._:/-]{1,60}$/.test(own) ? own : hash(own)}`;
  }

  private speaker({ name, wikidata, kind }: Entry['speaker']): { type: 'speaker' } & Speaker {
    const { pack, speakers } = this.options;
    const said = speakers?.get(nameOf(name, wikidata));
    if (said && said !== 'new') {
      // What is on record already stays as it is there: this only says who is meant.
      const { id, name: known, kind: its, wikidata: item } = said;
      const bare = { type: 'speaker', id, name: known, kind: its, aliases: [], roles: [] } as const;
      return { ...bare, aliases: [], roles: [], ...(item ? { wikidata: item } : {}) };
    }
    return {
      type: 'speaker',
      id: `${pack.id}:${wikidata ?? slug(name)}`,
      name,
      kind: kind ?? 'person',
      aliases: [],
      roles: [],
      ...(wikidata ? { wikidata } : {}),
    };
  }

  /** Nobody has looked into who controls it, and the record says so. */
  private publisher(entry: Entry): { type: 'publisher' } & Publisher {
    const host = entry.source.url ? hostOf(entry.source.url) : undefined;
    const name = short(entry.publisher ?? host ?? this.header.title, MAX_NAME);
    return {
      type: 'publisher',
      id: `${this.options.pack.id}:by-${slug(name)}`,
      name,
      control: 'unknown',
      controlLabel: 'Control not known',
      controlReason: `It came with the file “${this.header.title}”, which does not say who controls it.`,
      ...(host && !entry.publisher ? { hosts: [host] } : {}),
    };
  }

  private source(entry: Entry, publisher: Publisher): { type: 'source' } & Source {
    const { title, url, published, language } = entry.source;
    const key = url ?? `${publisher.id}\n${title ?? ''}\n${published ?? ''}`;
    return {
      type: 'source',
      id: `${this.options.pack.id}:in-${hash(key)}`,
      publisher: publisher.id,
      title: short(title ?? url ?? this.header.title, MAX_NOTE),
      ...(url ? { url } : {}),
      ...(published ? { published } : {}),
      publishedBasis: published ? 'stated' : 'unknown',
      language: language ?? this.options.fixed?.language ?? NO_LANGUAGE,
    };
  }
}

function selectorOf({ selector }: Entry, text: string): Statement['selector'] {
  if (!selector) return { start: 0, end: text.length, exact: text, prefix: '', suffix: '' };
  return {
    ...selector,
    exact: clean(selector.exact),
    prefix: clean(selector.prefix).slice(-MAX_CONTEXT).toWellFormed(),
    suffix: clean(selector.suffix).slice(0, MAX_CONTEXT).toWellFormed(),
  };
}

function rawOf(input: Input): string {
  return 'entry' in input ? `${input.entry.speaker.name}: ${input.entry.text.slice(0, 200)}` : '';
}

/** The host name of an address without `www.`; undefined for an address in figures or of one word. */
export function hostOf(url: string): string | undefined {
  const host = new URL(url).hostname.replace(/^www\./, '');
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host) && host.length <= 253 ? host : undefined;
}

/** Cut at a whole character, with a mark that it was. */
function short(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).toWellFormed()}…` : text;
}

/** 64 bits of a text, in 13 letters and figures. */
function hash(text: string): string {
  const [high, low] = idHash(text);
  return ((BigInt(high) << 32n) | BigInt(low)).toString(36).padStart(13, '0');
}

const slugs = new Map<string, string>();
const MOST_SLUGS = 20_000;

/** A name as part of an id: readable where its letters fold to Latin, with a hash where some are lost. */
function slug(name: string): string {
  const known = slugs.get(name);
  if (known !== undefined) return known;
  const folded = fold(name);
  const readable = folded.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const isWhole = readable.length <= SLUG && readable && !/[^a-z0-9\s.,-]/.test(folded);
  const made = isWhole ? readable : `${readable.slice(0, SLUG)}-${hash(folded)}`.replace(/^-/, '');
  if (slugs.size >= MOST_SLUGS) slugs.clear();
  slugs.set(name, made);
  return made;
}
