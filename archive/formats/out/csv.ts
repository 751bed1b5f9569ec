import type { PackRecord } from '../../pack-schema';
import { OWN_COLUMNS, type OwnColumn } from '../own-columns';
import type { MoreClaim } from '../own-table';
import { guarded } from '../table';
import { Referents, type Whole } from './referents';

/**
 * Statements as a table (RFC 4180, UTF-8 with a byte order mark, for spreadsheets ask for one), a row each;
 * it comes back in by its header row. A cell that a spreadsheet would run is guarded by an apostrophe.
 */
export async function* asCsv(records: AsyncIterable<PackRecord>): AsyncGenerator<string> {
  const referents = new Referents();
  yield `\ufeff${OWN_COLUMNS.join(',')}\r\n`;
  for await (const record of records) {
    const whole = referents.add(record);
    if (!whole) continue;
    const cells = cellsOf(whole);
    yield `${OWN_COLUMNS.map((column) => quoted(guarded(cells[column] ?? ''))).join(',')}\r\n`;
  }
}

/** A cell with a quotation mark around it where its content needs one. */
function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function cellsOf({ statement, speaker, reporter, source, publisher, claims }: Whole): {
  [column in OwnColumn]?: string | undefined;
} {
  const positions = statement.positions.map(({ claim, stance }): MoreClaim => {
    const its = claims.get(claim);
    return { claim, stance, proposition: its?.proposition ?? '', subject: its?.subject ?? '' };
  });
  const [first, ...more] = positions;
  return {
    id: statement.id,
    text: statement.text,
    form: statement.form,
    speaker: speaker.name,
    speaker_id: speaker.id,
    speaker_kind: speaker.kind,
    speaker_wikidata: speaker.wikidata,
    said: statement.said ?? undefined,
    said_basis: statement.saidBasis,
    said_note: statement.saidNote,
    venue: statement.venue,
    reported_by: reporter?.name,
    reported_by_id: reporter?.id,
    reported_by_kind: reporter?.kind,
    source_title: source.title,
    source_url: source.url,
    source_id: source.id,
    published: source.published,
    published_basis: source.publishedBasis,
    language: source.language,
    publisher: publisher.name,
    publisher_id: publisher.id,
    publisher_control: publisher.control,
    publisher_control_label: publisher.controlLabel,
    publisher_control_reason: publisher.controlReason,
    claim: first?.proposition,
    stance: first?.stance,
    claim_id: first?.claim,
    claim_subject: first?.subject,
    more_claims: more.length ? JSON.stringify(more) : undefined,
    tags: statement.tags && JSON.stringify(statement.tags),
    note: statement.note,
    selector: JSON.stringify(statement.selector),
    breaks: statement.breaks && JSON.stringify(statement.breaks),
  };
}
