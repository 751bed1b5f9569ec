import { roleAt } from '../context/roles';
import type { Statement, StatementView } from '../model';
import type { Catalogue, Loaded, Place } from './catalogue';
import type { SourceHead } from './tables';

/** Statements with all that stands beside them, in the order asked; reads their blocks together. */
export async function viewsOf(
  catalogue: Catalogue,
  places: readonly Place[],
): Promise<StatementView[]> {
  const statements = await statementsAt(places);
  return statements.map((statement, i): StatementView => {
    const { from, doc } = places[i] as Place;
    const source = from.tables.sources[from.columns.source[doc] as number] as SourceHead;
    const speaker = catalogue.speaker(statement.speaker);
    const publisher = catalogue.publisher(source.publisher);
    if (!speaker || !publisher) throw new Error(`Statement ${statement.id} lacks its speaker.`);
    const reporter = statement.reportedBy && catalogue.speaker(statement.reportedBy);
    const { id, name, control, controlLabel, controlReason } = publisher;
    return {
      id: statement.id,
      text: statement.text,
      form: statement.form,
      speaker: {
        id: speaker.id,
        name: speaker.name,
        kind: speaker.kind,
        role: roleAt(speaker, statement.said),
      },
      reportedBy: reporter ? reporter.name : null,
      said: statement.said,
      saidBasis: statement.saidBasis,
      saidNote: statement.saidNote ?? null,
      venue: statement.venue ?? null,
      publisher: { id, name, control, controlLabel, controlReason },
      source: {
        id: source.id,
        title: source.title,
        url: source.url ?? null,
        published: source.published ?? null,
        translated: source.translated ?? null,
      },
      selector: statement.selector,
      positions: statement.positions.map((position) => ({
        ...position,
        proposition: catalogue.claims.get(position.claim)?.proposition ?? '',
      })),
    };
  });
}

/** Statements at places, in the order asked; those of one segment are read together. */
export async function statementsAt(places: readonly Place[]): Promise<Statement[]> {
  const docs = new Map<Loaded, number[]>();
  for (const { from, doc } of places) {
    const known = docs.get(from);
    if (known) known.push(doc);
    else docs.set(from, [doc]);
  }
  const read = new Map<Loaded, Statement[]>();
  const reads = [...docs].map(async ([from, its]) => {
    read.set(from, await from.segment.statements(its));
  });
  await Promise.all(reads);
  // Each segment's statements come in the order in which its places stand in the list.
  const iterators = new Map([...read].map(([from, its]) => [from, its.values()] as const));
  return places.map(({ from }) => iterators.get(from)?.next().value as Statement);
}
