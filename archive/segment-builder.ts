import type { Claim, Source, Speaker, Statement } from '../model';
import { terms } from '../text/terms';
import { columnsOf, type Row } from './columns';
import { IndexBuilder } from './index-builder';
import type { PackRecord } from './pack-schema';
import { STEM_WEIGHTS, WORD_WEIGHTS } from './scoring';
import { namesOf, type SourceHead, searchedNamesOf, type Tables } from './tables';
import { words } from './words';

/** A named piece of a segment, as a store keeps it. Values survive a structured clone. */
export interface Part {
  name: string;
  value: unknown;
}

/**
 * The form of a segment. To be raised when its parts change, or when `text/` folds or stems words
 * otherwise than before: the bundled pack is then filled again.
 */
export const SEGMENT_FORMAT = 3;

/** Statements kept in one record: IndexedDB's cost is per record, not per byte. */
export const STATEMENTS_PER_BLOCK = 16;

/**
 * Turns the records of a pack, as they come, into the parts of an immutable segment:
 *
 *     tables, columns, ids            what everything is
 *     words, words/0, words/1 …       index of folded words, for search: directory and pages of postings
 *     stems, stems/0 …                index of stems, for the engine's candidates
 *     statements/0 …                  blocks of statements
 *     text/0 …                        a source's whole text, by the source's number
 *
 * Knows nothing of where they are kept. Records must have been validated (`readPack`).
 */
export class SegmentBuilder {
  private tables: Tables = { publishers: [], speakers: [], sources: [], claims: [] };
  private publishers = new Numbers();
  private speakers = new Numbers();
  private sources = new Numbers();
  private claims = new Numbers();
  private rows: Row[] = [];
  private block: Statement[] = [];
  private ready: Part[] = [];
  private words = new IndexBuilder(WORD_WEIGHTS);
  private stems = new IndexBuilder<keyof typeof STEM_WEIGHTS>(STEM_WEIGHTS, ['text']);
  private wordsOf = remember((text: string) => words(text).map(({ word }) => word));
  private stemsOf = remember(terms);

  /** Takes the next record in. */
  add(record: PackRecord): void {
    switch (record.type) {
      case 'publisher':
        this.keep(this.tables.publishers, this.publishers, untyped(record));
        break;
      case 'speaker':
        this.keep(this.tables.speakers, this.speakers, untyped(record));
        break;
      case 'claim':
        this.keep(this.tables.claims, this.claims, untyped(record));
        break;
      case 'source':
        this.source(untyped(record));
        break;
      case 'statement':
        this.statement(untyped(record));
    }
  }

  /** Parts that are complete already; each is given out once. */
  drain(): Part[] {
    return this.ready.splice(0);
  }

  /** The rest of the parts, after the last record. */
  finish(): Part[] {
    if (this.block.length) this.closeBlock();
    const parts = this.drain();
    parts.push({ name: 'tables', value: this.tables });
    parts.push({ name: 'columns', value: columnsOf(this.rows) });
    parts.push({ name: 'ids', value: this.rows.map(({ statement }) => statement.id) });
    for (const name of ['words', 'stems'] as const) {
      const { directory, pages } = this[name].finish();
      parts.push({ name, value: directory });
      pages.forEach((value, i) => {
        parts.push({ name: `${name}/${i}`, value });
      });
    }
    return parts;
  }

  private keep<T extends { id: string }>(table: T[], numbers: Numbers, value: T): void {
    numbers.add(value.id);
    table.push(value);
  }

  private source({ text, ...head }: Source): void {
    const number = this.tables.sources.length;
    this.keep(this.tables.sources, this.sources, head);
    if (text !== undefined) this.ready.push({ name: `text/${number}`, value: text });
  }

  private statement(statement: Statement): void {
    const { tables } = this;
    const speaker = this.speakers.of(statement.speaker);
    const source = this.sources.of(statement.source);
    const claims = statement.positions.map(({ claim }) => this.claims.of(claim));
    const head = tables.sources[source] as SourceHead;
    const publisher = this.publishers.of(head.publisher);
    const reporter = statement.reportedBy ? this.speakers.of(statement.reportedBy) : null;
    this.rows.push({ speaker, reporter, source, publisher, claims, statement });
    this.index(
      statement,
      tables.speakers[speaker] as Speaker,
      claims.map((claim) => tables.claims[claim] as Claim),
    );
    this.block.push(statement);
    if (this.block.length === STATEMENTS_PER_BLOCK) this.closeBlock();
  }

  private index(statement: Statement, speaker: Speaker, claims: Claim[]): void {
    this.words.add({
      text: words(statement.text).map(({ word }) => word),
      speaker: [...new Set(searchedNamesOf(speaker).flatMap(this.wordsOf))],
      venue: this.wordsOf(statement.venue ?? ''),
    });
    const wordings = claims.flatMap((claim) => [
      claim.proposition,
      ...claim.wordings.for,
      ...claim.wordings.against,
    ]);
    this.stems.add({
      text: terms(statement.text),
      speaker: [...new Set(namesOf(speaker).flatMap(this.stemsOf))],
      claim: wordings.flatMap(this.stemsOf),
    });
  }

  private closeBlock(): void {
    const number = Math.ceil(this.rows.length / STATEMENTS_PER_BLOCK) - 1;
    this.ready.push({ name: `statements/${number}`, value: this.block });
    this.block = [];
  }
}

/** A record without the `type` of its line: the model's own type. */
function untyped<T extends PackRecord>({ type: _, ...value }: T): Omit<T, 'type'> {
  return value;
}

/** Ids in the order they came. */
class Numbers {
  private known = new Map<string, number>();

  add(id: string): number {
    this.known.set(id, this.known.size);
    return this.known.size - 1;
  }

  /** The number of an id that the reader has checked. Throws when it never came. */
  of(id: string): number {
    const number = this.known.get(id);
    if (number === undefined) throw new Error(`"${id}" was not added before it was referred to.`);
    return number;
  }
}

/** Names, titles and wordings come again with every statement: their words are cut once. */
function remember(cut: (text: string) => string[]): (text: string) => string[] {
  const known = new Map<string, string[]>();
  return (text) => {
    const found = known.get(text) ?? cut(text);
    known.set(text, found);
    return found;
  };
}
