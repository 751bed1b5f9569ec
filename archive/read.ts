import type { Speaker, Statement } from '../model';
import type { Catalogue, Place } from './catalogue';
import { CHUNK, type Column } from './columns';
import type { Segment } from './segment';
import type { StatementRow } from './statement-form';
import type { SourceHead } from './tables';

/** A statement with whom and what its ids stand for. */
export interface Read {
  statement: Statement;
  speaker: Speaker;
  source: SourceHead;
  reporter: Speaker | null;
  /** Whether it lies in the reader's own record. */
  own: boolean;
}

/**
 * Reads statements, in the order asked: those of one segment together, in two reads. Speakers are those whom all
 * packs know, and go by the ids under which they do.
 */
export async function read(catalogue: Catalogue, places: readonly Place[]): Promise<Read[]> {
  return bySegment(places, (from, docs) => readHere(catalogue, from, docs));
}

/**
 * The words of statements alone, in the order asked. Some of them are shown afterwards: the columns that this takes
 * are read along where they are few records, so that a woken worker need not go once more.
 */
export async function textsAt(places: readonly Place[]): Promise<string[]> {
  return bySegment(places, async (from, docs) => {
    const along = from.head.statements <= FEW ? SHOWN_BY : [];
    const columns = along.map((name) => from.column(name, docs));
    const [rows] = await Promise.all([from.rows(docs), ...columns]);
    return rows.map(({ text }) => text);
  });
}

/** What tells by whom and from where a statement is. */
const SHOWN_BY = ['speaker', 'source', 'reporter'] as const;
/** In a segment of so many statements each column is at most four records. */
const FEW = 4 * CHUNK;

/** Statements alone, in the order asked: nothing but their blocks is read. */
export async function statementsAt(
  catalogue: Catalogue,
  places: readonly Place[],
): Promise<Statement[]> {
  return bySegment(places, async (from, docs) =>
    (await from.rows(docs)).map((row) => statementOf(catalogue, from, row)),
  );
}

/** Reads something of each place, those of one segment together; in the order of the places. */
async function bySegment<T>(
  places: readonly Place[],
  readThem: (from: Segment, docs: number[]) => Promise<T[]>,
): Promise<T[]> {
  const docs = new Map<Segment, number[]>();
  for (const { from, doc } of places) {
    const known = docs.get(from);
    if (known) known.push(doc);
    else docs.set(from, [doc]);
  }
  const reads = [...docs].map(
    async ([from, its]) => [from, (await readThem(from, its)).values()] as const,
  );
  // What one segment gives comes in the order in which its places stand in the list.
  const iterators = new Map(await Promise.all(reads));
  return places.map(({ from }) => iterators.get(from)?.next().value as T);
}

async function readHere(catalogue: Catalogue, from: Segment, docs: number[]): Promise<Read[]> {
  const [rows, shown] = await Promise.all([from.rows(docs), shownBy(from, docs)]);
  return rows.map((row, i) => {
    const { speaker, source, reporter } = shown[i] as ShownBy;
    return {
      statement: statementOf(catalogue, from, row),
      speaker: catalogue.met(speaker),
      source,
      reporter: reporter && catalogue.met(reporter),
      own: from.row.own,
    };
  });
}

type ShownBy = Pick<Read, 'speaker' | 'source' | 'reporter'>;

/** By whom and from where statements are. Of a worker that is awake the columns are in memory: one turn less. */
async function shownBy(from: Segment, docs: number[]): Promise<ShownBy[]> {
  const columns = await Promise.all(SHOWN_BY.map((name) => from.column(name, docs)));
  const [speaker, source, reporter] = columns as [Column, Column, Column];
  const told = docs.map((doc) => reporter.get(doc) - 1);
  const [speakers, sources, reporters] = await Promise.all([
    from.speakers(docs.map((doc) => speaker.get(doc))),
    from.sources(docs.map((doc) => source.get(doc))),
    from.speakers(told.filter((number) => number >= 0)),
  ]);
  const relating = reporters.values();
  return told.map((number, i) => ({
    speaker: speakers[i] as Speaker,
    source: sources[i] as SourceHead,
    reporter: number < 0 ? null : (relating.next().value as Speaker),
  }));
}

/** A statement as all packs know it: people by the ids that they met under, claims by theirs. */
function statementOf(catalogue: Catalogue, from: Segment, row: StatementRow): Statement {
  const { speaker, reportedBy, positions, ...rest } = row;
  return {
    ...rest,
    speaker: catalogue.speakerId(speaker),
    positions: positions.map(({ claim, stance }) => ({
      claim: from.tables.claims[claim]?.id as string,
      stance,
    })),
    ...(reportedBy === undefined ? {} : { reportedBy: catalogue.speakerId(reportedBy) }),
  };
}
