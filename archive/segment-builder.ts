import type { Claim, Publisher, Source, Speaker, Statement } from '../model';
import { packBits } from './bits';
import { Cards, speakerCard } from './cards';
import { ColumnWriter } from './columns';
import { DateWriter } from './dates';
import { Counts, daysOf, type FacetCounts } from './facet-counts';
import { Growing } from './growing';
import { idParts } from './id-index';
import type { IdTable } from './id-table';
import { IndexWriter } from './index/index-writer';
import type { PlainItem } from './pack-reader';
import type { PackRecord } from './pack-schema';
import { PositionWriter } from './positions';
import type { Head, KeptTables, Part } from './segment-format';
import { BlockDraft } from './statement-draft';
import { FORMS, type RowNumbers, STATEMENTS_PER_BLOCK } from './statement-form';
import {
  INDEX_HEAD,
  type IndexedStatement,
  type Indexing,
  StatementIndex,
} from './statement-index';
import { sourceRow, TableWriter } from './table-writer';
import { searchedNamesOf } from './tables';
import { wordsAlone } from './words';

type Ids = Readonly<Record<PackRecord['type'], IdTable>>;

const NONE: readonly number[] = [];

/**
 * Turns the records of a pack, as they come, into the parts of an immutable segment:
 *
 *     head, tables, dates, positions, facets, spoken     small, each one record
 *     forms, tagged                                      how each is given, as bits; statements by tag
 *     speakers/0 …, sources/0 …, statements/0 …          what was said, and by whom, in blocks
 *     symbols/speakers …                                 what those are written with
 *     speaker/0 …, source/0 …, said/0 …                  columns, packed to the bit
 *     ids/statement/0 …                                  numbers by id
 *     index/…, people/…                                  the index of words, and that of speakers' names
 *     text/0 …                                           a source's whole text, by the source's number
 *
 * Knows nothing of where they are kept; of a million statements it holds some 50 MB, whatever their length:
 * dates, numbers, what is shown of speakers and sources, and what the index has not given out yet. Records must have been validated (`readPack`).
 */
export class SegmentBuilder {
  private readonly publishers: Publisher[] = [];
  private readonly claims: Claim[] = [];
  private readonly speakerRows = new TableWriter<Speaker>('speakers', (part) => this.give(part));
  private readonly sourceRows = new TableWriter<ReturnType<typeof sourceRow>>('sources', (part) =>
    this.give(part),
  );
  private readonly cards = { speakers: new Cards(), sources: new Cards() };
  private readonly publisherOf = new Growing();
  private readonly columns = {
    speaker: new ColumnWriter('speaker'),
    source: new ColumnWriter('source'),
    publisher: new ColumnWriter('publisher'),
    reporter: new ColumnWriter('reporter'),
  };
  private readonly dates = new DateWriter();
  private readonly said = new Growing();
  private readonly forms = new Growing();
  private readonly tagged = new Map<string, Growing>();
  private readonly positions = new PositionWriter();
  private readonly counts = { speaker: new Counts(), publisher: new Counts(), claim: new Counts() };
  private readonly reporters = new Set<number>();
  private readonly people = new IndexWriter();
  /** What a speaker is called, by number; in the index: the lists of speakers' words, and of claims' wordings'. */
  private readonly names: { id: string; name: string }[] = [];
  private readonly nameLists = new Growing();
  private readonly wordings: number[] = [];
  private readonly block = new BlockDraft();
  private indexed: IndexedStatement[] = [];
  private ready: Part[] = [];

  /**
   * @param ids numbers the ids of what is added, in the order in which it is added; may be ahead of that
   * @param index codes the statements and indexes them; whoever gave it closes it
   */
  constructor(
    private readonly ids: Ids,
    private readonly index: Indexing = new StatementIndex(),
  ) {}

  /** Takes the next record in. Throws when it refers to something that did not come. */
  add(record: PackRecord): void {
    // Of a million statements none is copied here.
    if (record.type === 'statement') this.statement(record);
    else this.beside(record);
  }

  private beside(record: Exclude<PackRecord, { type: 'statement' }>): void {
    const { type: _, ...value } = record;
    switch (record.type) {
      case 'publisher':
        this.publishers.push(value as Publisher);
        break;
      case 'claim':
        this.claim(value as Claim);
        break;
      case 'speaker':
        this.speaker(value as Speaker);
        break;
      case 'source':
        this.source(value as Source);
    }
  }

  /** Parts that are complete already; each is given out once. Waits where the index is behind. */
  async drain(): Promise<Part[]> {
    this.ready.push(...(await this.index.drain()));
    if (this.people.isFull) this.ready.push(...prefixed('people', this.people.spill()));
    return this.ready.splice(0);
  }

  /**
   * The rest of the parts, after the last record. `read` gives back parts of the index that were given out
   * before; `spent` are those that nobody needs afterwards.
   */
  async *finish(
    read: (names: string[]) => Promise<Uint8Array[]>,
    spent: string[] = [],
  ): AsyncGenerator<Part> {
    this.closeBlock();
    const indexed = this.index.finish((names) => read([...names]));
    for (const it of [this.speakerRows, this.sourceRows]) it.finish();
    for (const column of Object.values(this.columns)) this.give(column.finish());
    yield* this.ready.splice(0);
    yield* this.dated();
    for (const kind of ['statement', 'speaker', 'source'] as const) {
      yield* idParts(kind, this.ids[kind]);
    }
    const claims = new TextEncoder().encode(JSON.stringify(this.claims));
    const tables: KeptTables = { publishers: this.publishers, claims };
    yield { name: 'tables', value: tables };
    yield { name: 'positions', value: this.positions.finish(this.claims.length) };
    yield { name: 'spoken', value: this.spoken() };
    yield { name: 'forms', value: packBits(this.forms.all()) };
    const tagged = [...this.tagged].map(([tag, docs]) => [tag, docs.all().slice()] as const);
    yield { name: 'tagged', value: new Map(tagged) };
    const heads = { index: new Uint8Array(), people: new Uint8Array() };
    const named = this.people.finish((names) => read(names.map((it) => `people/${it}`)));
    for await (const part of named) {
      if (part.name === 'head') heads.people = part.value as Uint8Array<ArrayBuffer>;
      else yield* prefixed('people', [part]);
    }
    for await (const part of indexed) {
      if (part.name === INDEX_HEAD) heads.index = part.value as Uint8Array<ArrayBuffer>;
      else yield part;
    }
    spent.push(...this.index.spent);
    spent.push(...this.people.runParts.map((it) => `people/${it}`));
    const head: Head = {
      statements: this.forms.length,
      speakers: this.names.length,
      sources: this.publisherOf.length,
      ...heads,
    };
    yield { name: 'head', value: head };
  }

  private claim(claim: Claim): void {
    this.claims.push(claim);
    const { proposition, wordings } = claim;
    const its = [proposition, ...wordings.for, ...wordings.against].flatMap(wordsAlone);
    this.wordings.push(this.index.list(its));
  }

  private speaker(speaker: Speaker): void {
    this.speakerRows.add(speaker);
    this.cards.speakers.add(speakerCard(speaker));
    const searched = searchedNamesOf(speaker);
    const its = [...new Set(searched.flatMap(wordsAlone))];
    this.names.push({ id: speaker.id, name: speaker.name });
    this.nameLists.push(this.index.list(its));
    this.people.add({ text: its, names: [], venue: [], wordings: [] });
  }

  private source({ text, ...head }: Source): void {
    const number = this.publisherOf.length;
    const publisher = this.known('publisher', head.publisher);
    this.publisherOf.push(publisher);
    this.cards.sources.add(this.sourceRows.add(sourceRow(head, publisher)));
    if (text !== undefined) this.ready.push({ name: `text/${number}`, value: text });
  }

  private statement(statement: Statement): void {
    const { reportedBy, tags = [] } = statement;
    const numbers: RowNumbers = {
      speaker: this.known('speaker', statement.speaker),
      source: this.known('source', statement.source),
      reporter: reportedBy === undefined ? -1 : this.known('speaker', reportedBy),
    };
    for (const tag of tags) {
      const docs = this.tagged.get(tag) ?? new Growing();
      docs.push(this.forms.length);
      this.tagged.set(tag, docs);
    }
    const positions = statement.positions.map(({ claim, stance }) => ({
      claim: this.known('claim', claim),
      stance,
    }));
    const sizes = this.block.add({ row: { ...statement, positions }, numbers });
    const wordings = positions.map(({ claim }) => this.wordings[claim] as number);
    this.indexed.push({ ...sizes, names: this.nameLists.get(numbers.speaker), wordings });
    for (const { claim, stance } of positions) this.positions.add(claim, this.forms.length, stance);
    for (const { claim } of positions) this.counts.claim.add(claim);
    this.column(numbers, statement.said, FORMS.indexOf(statement.form));
  }

  /** Takes in a statement that was read from its bytes, and what its references stand for. */
  addPlain(item: PlainItem): void {
    const { line, numbers, claims } = item;
    claims.forEach((claim, i) => {
      this.positions.add(claim, this.forms.length, line.stances[i] ? 'asserts' : 'rejects');
      this.counts.claim.add(claim);
    });
    this.block.addPlain(item);
    this.indexed.push({
      text: line.textSize,
      venue: line.venueSize,
      names: this.nameLists.get(numbers.speaker),
      wordings: claims.length > 0 ? claims.map((claim) => this.wordings[claim] as number) : NONE,
    });
    this.column(numbers, line.said || null, line.form);
  }

  /** What of a statement stands in columns. */
  private column(
    { speaker, source, reporter }: RowNumbers,
    said: Statement['said'],
    form: number,
  ): void {
    const publisher = this.publisherOf.get(source);
    const { columns } = this;
    this.give(columns.speaker.add(speaker));
    this.give(columns.source.add(source));
    this.give(columns.publisher.add(publisher));
    this.give(columns.reporter.add(reporter + 1));
    this.said.push(this.dates.add(said));
    this.forms.push(form);
    this.counts.speaker.add(speaker);
    this.counts.publisher.add(publisher);
    if (reporter >= 0) this.reporters.add(reporter);
    if (this.block.length === STATEMENTS_PER_BLOCK) this.closeBlock();
  }

  /** Dates in order, the column of their numbers, and what depends on them. */
  private *dated(): Generator<Part> {
    const { dates, final } = this.dates.finish();
    const column = new ColumnWriter('said');
    for (const number of this.said.all()) {
      const part = column.add(final[number] as number);
      if (part) yield part;
    }
    const last = column.finish();
    if (last) yield last;
    yield { name: 'dates', value: dates };
    const facets: FacetCounts = {
      speakers: this.counts.speaker.most((number) => {
        const { id, name } = this.names[number] as { id: string; name: string };
        return { id, name };
      }),
      publishers: this.counts.publisher.most((n) => ({ id: this.publishers[n]?.id as string })),
      claims: this.counts.claim.most((n) => ({ id: this.claims[n]?.id as string })),
      days: daysOf(dates),
    };
    yield { name: 'facets', value: facets };
  }

  /** Of each speaker, whether there is something of his on record, said or related: 1 or 0. */
  private spoken(): Uint8Array {
    return Uint8Array.from(this.names, (_, number) =>
      this.counts.speaker.has(number) || this.reporters.has(number) ? 1 : 0,
    );
  }

  private known(type: PackRecord['type'], id: string): number {
    const number = this.ids[type].of(id);
    if (number < 0) throw new Error(`"${id}" was not added before it was referred to.`);
    return number;
  }

  private give(part: Part | null): void {
    if (part) this.ready.push(part);
  }

  private closeBlock(): void {
    if (this.block.length === 0) return;
    this.index.add({ ...this.block.finish(this.cards), indexed: this.indexed });
    this.indexed = [];
  }
}

function prefixed(prefix: string, parts: { name: string; value: Uint8Array }[]): Part[] {
  return parts.map(({ name, value }) => ({ name: `${prefix}/${name}`, value }));
}
