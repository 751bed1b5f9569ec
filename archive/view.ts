import { roleAt } from '../context/roles';
import type { StatementView } from '../model';
import type { Catalogue, Place } from './catalogue';
import { readShown, type Shown } from './read';

/** Statements with all that stands beside them, in the order asked. */
export async function viewsOf(
  catalogue: Catalogue,
  places: readonly Place[],
): Promise<StatementView[]> {
  return (await readShown(catalogue, places)).map((it) => viewOf(catalogue, it));
}

/** A statement that was read, with all that stands beside it. */
export function viewOf(catalogue: Catalogue, it: Shown): StatementView {
  const { statement, speaker, source, reporter, own } = it;
  const publisher = catalogue.publisher(source.publisher);
  if (!publisher) throw new Error(`Statement ${statement.id} lacks its publisher.`);
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
    tags: statement.tags ?? [],
    note: statement.note ?? null,
    own,
  };
}
