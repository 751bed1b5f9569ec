import type { Speaker, Statement } from '../model';
import { type ShownSpeaker, shownSpeaker } from './cards';
import type { Catalogue, Place } from './catalogue';
import type { Segment } from './segment';
import type { StatementRow } from './statement-form';
import type { SourceHead } from './tables';

/** A statement with what is shown of whom and what its ids stand for. */
export interface Shown {
  statement: Statement;
  speaker: ShownSpeaker;
  source: SourceHead;
  reporter: ShownSpeaker | null;
  /** Whether it lies in the reader's own record. */
  own: boolean;
}

/** A statement with all that is known of these. */
export interface Read extends Shown {
  speaker: Speaker;
  reporter: Speaker | null;
}

/**
 * Reads statements to be shown, in the order asked: in one read, of their blocks, but for who has more to be shown than
 * a block keeps.
 */
export async function readShown(catalogue: Catalogue, places: readonly Place[]): Promise<Shown[]> {
  return bySegment(places, (from, docs) => shownHere(catalogue, from, docs));
}

async function shownHere(catalogue: Catalogue, from: Segment, docs: number[]): Promise<Shown[]> {
  const its = await from.shownRows(docs);
  const isWhole = its.every(
    ({ cards, numbers }) =>
      cards.speaker && cards.source && (numbers.reporter < 0 || cards.reporter),
  );
  if (!isWhole) return readHere(catalogue, from, docs);
  return its.map(({ row, cards }) => ({
    statement: statementOf(catalogue, from, row),
    speaker: catalogue.met(shownSpeaker(row.speaker, cards.speaker)),
    source: from.sourceFrom(cards.source),
    reporter:
      row.reportedBy === undefined
        ? null
        : catalogue.met(shownSpeaker(row.reportedBy, cards.reporter)),
    own: from.row.own,
  }));
}

/**
 * Reads statements, in the order asked: those of one segment together, in two reads, for their blocks tell whom and
 * what their ids stand for. Speakers are those whom all packs know, and go by the ids under which they do.
 */
export async function read(catalogue: Catalogue, places: readonly Place[]): Promise<Read[]> {
  return bySegment(places, (from, docs) => readHere(catalogue, from, docs));
}

/** The words of statements alone, in the order asked: nothing but their blocks is read. */
export async function textsAt(places: readonly Place[]): Promise<string[]> {
  return bySegment(places, async (from, docs) => (await from.rows(docs)).map(({ text }) => text));
}

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
  const its = await from.numberedRows(docs);
  const numbers = its.map(({ numbers }) => numbers);
  const related = numbers.flatMap(({ reporter }) => (reporter < 0 ? [] : [reporter]));
  const [speakers, sources, reporters] = await Promise.all([
    from.speakers(numbers.map(({ speaker }) => speaker)),
    from.sources(numbers.map(({ source }) => source)),
    from.speakers(related),
  ]);
  const relating = reporters.values();
  return its.map(({ row, numbers }, i) => ({
    statement: statementOf(catalogue, from, row),
    speaker: catalogue.met(speakers[i] as Speaker),
    source: sources[i] as SourceHead,
    reporter: numbers.reporter < 0 ? null : catalogue.met(relating.next().value as Speaker),
    own: from.row.own,
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
