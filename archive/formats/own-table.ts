import type { Claim, Position, Publisher, Source, Speaker, Statement } from '../../model';
import type { PackRecord } from '../pack-schema';
import type { Row } from './csv-rows';
import { readDate } from './dates';
import type { Input } from './entry';
import { isOwnTable, OWN_COLUMNS, type OwnColumn } from './own-columns';
import { unguarded } from './table';

export { isOwnTable };

const PLACE = new Map(OWN_COLUMNS.map((name, at) => [name, at]));

/** A claim behind the first, as `more_claims` has it. */
export interface MoreClaim extends Position {
  proposition: string;
  subject: string;
}

/** Reads rows of a table that we wrote back into the records they were made of. */
export class OwnTableReader {
  read({ line, cells, problem }: Row): Input {
    const raw = cells.join(' ');
    if (problem) return { line, why: problem, raw };
    try {
      const records = recordsOf((column) => unguarded(cells[PLACE.get(column) as number] ?? ''));
      return { line, records, raw };
    } catch (error) {
      if (error instanceof SyntaxError) {
        return { line, why: 'has a cell that should be JSON and is not', raw };
      }
      throw error;
    }
  }
}

type Get = (column: OwnColumn) => string;

function recordsOf(get: Get): PackRecord[] {
  const claims = claimsOf(get);
  const reporter = get('reported_by_id');
  const records: PackRecord[] = [
    publisherOf(get),
    speakerOf(get('speaker_id'), get('speaker'), get('speaker_kind'), get('speaker_wikidata')),
    sourceOf(get),
  ];
  if (reporter) {
    records.push(speakerOf(reporter, get('reported_by'), get('reported_by_kind'), ''));
  }
  for (const { claim: id, proposition, subject } of claims) {
    const claim: Claim = { id, proposition, subject, wordings: { for: [], against: [] } };
    records.push({ type: 'claim', ...claim });
  }
  records.push({ type: 'statement', ...statementOf(get, claims) });
  return records;
}

function statementOf(get: Get, claims: readonly MoreClaim[]): Statement {
  const text = get('text');
  const selector = json<Statement['selector']>(get('selector'));
  const breaks = json<NonNullable<Statement['breaks']>>(get('breaks'));
  const tags = json<string[]>(get('tags'));
  return {
    id: get('id'),
    speaker: get('speaker_id'),
    said: date(get('said')),
    saidBasis: get('said_basis') as Statement['saidBasis'],
    ...some('saidNote', get('said_note')),
    ...some('venue', get('venue')),
    form: get('form') as Statement['form'],
    text,
    source: get('source_id'),
    selector: selector ?? { start: 0, end: text.length, exact: text, prefix: '', suffix: '' },
    ...(breaks ? { breaks } : {}),
    ...some('reportedBy', get('reported_by_id')),
    positions: claims.map(({ claim, stance }) => ({ claim, stance })),
    ...(tags ? { tags } : {}),
    ...some('note', get('note')),
  };
}

function speakerOf(
  id: string,
  name: string,
  kind: string,
  wikidata: string,
): { type: 'speaker' } & Speaker {
  const speaker = { id, name, kind: kind as Speaker['kind'], aliases: [], roles: [] };
  return { type: 'speaker', ...speaker, ...some('wikidata', wikidata) };
}

function publisherOf(get: Get): { type: 'publisher' } & Publisher {
  return {
    type: 'publisher',
    id: get('publisher_id'),
    name: get('publisher'),
    control: get('publisher_control') as Publisher['control'],
    controlLabel: get('publisher_control_label'),
    controlReason: get('publisher_control_reason'),
  };
}

function sourceOf(get: Get): { type: 'source' } & Source {
  const published = date(get('published'));
  return {
    type: 'source',
    id: get('source_id'),
    publisher: get('publisher_id'),
    title: get('source_title'),
    ...some('url', get('source_url')),
    ...(published ? { published } : {}),
    publishedBasis: get('published_basis') as Source['publishedBasis'],
    language: get('language'),
  };
}

function claimsOf(get: Get): MoreClaim[] {
  if (!get('claim_id')) return [];
  const first: MoreClaim = {
    claim: get('claim_id'),
    stance: get('stance') as Position['stance'],
    proposition: get('claim'),
    subject: get('claim_subject'),
  };
  return [first, ...(json<MoreClaim[]>(get('more_claims')) ?? [])];
}

/** A date as it left; or as a spreadsheet has written it since, where that can be read one way only. */
function date(cell: string): string | null {
  if (!cell.trim()) return null;
  const read = readDate(cell);
  return read && 'date' in read ? read.date : cell;
}

/** What is left out when it is empty. */
function some<K extends string>(key: K, value: string): { [key in K]?: string } {
  return value ? ({ [key]: value } as { [key in K]: string }) : {};
}

/** The records' check tells whether it is what the column should have. */
function json<T>(cell: string): T | null {
  return cell.trim() ? (JSON.parse(cell) as T) : null;
}
