import type { Source, Statement } from '../model';
import { IdTable } from './id-table';
import type { PackRecord } from './pack-schema';
import type { PlainLine } from './plain-line';
import type { RowNumbers } from './statement-form';

const NONE: readonly number[] = [];

/** Characters of sources' texts held, so that selectors can be looked up in them. */
const MOST_TEXT = 32 * 1024 * 1024;

/** What was read so far, as far as later lines may refer to it: 25 bytes an id, and the latest texts. */
export class References {
  /** Ids by type, each numbered as it came. */
  readonly ids: Readonly<Record<PackRecord['type'], IdTable>> = {
    publisher: new IdTable(),
    speaker: new IdTable(),
    source: new IdTable(),
    claim: new IdTable(),
    statement: new IdTable(),
  };
  private readonly texts = new Map<string, string>();
  private held = 0;

  /** Takes a record in, or says what is wrong with its references. */
  add(record: PackRecord): string | null {
    const { type, id } = record;
    const problem = this.dangling(record);
    if (problem) return problem;
    if (!this.ids[type].add(id)) return `the ${type} id "${id}" stands twice; give each its own`;
    if (type === 'source' && record.text !== undefined) this.hold(id, record.text);
    return null;
  }

  /**
   * Takes in a statement that was read from its bytes; null where something of it is to be looked at by `add`, and then
   * nothing of it was taken in.
   */
  addPlain(line: PlainLine): { numbers: RowNumbers; claims: readonly number[] } | null {
    const { ids } = this;
    const speaker = ids.speaker.of(line.speaker);
    const source = ids.source.of(line.source);
    const reporter = line.reporter === '' ? -1 : ids.speaker.of(line.reporter);
    if (speaker < 0 || source < 0 || (reporter < 0 && line.reporter !== '')) return null;
    const claims = line.claims.length > 0 ? line.claims.map((it) => ids.claim.of(it)) : NONE;
    if (claims.some((claim) => claim < 0) || this.texts.has(line.source)) return null;
    return ids.statement.add(line.id) ? { numbers: { speaker, source, reporter }, claims } : null;
  }

  /** Whether a record of this type and id was taken in. */
  has(type: PackRecord['type'], id: string): boolean {
    return this.ids[type].of(id) >= 0;
  }

  private dangling(record: PackRecord): string | null {
    if (record.type === 'source') return this.missing('publisher', record.publisher);
    if (record.type !== 'statement') return null;
    let problem = this.missing('speaker', record.speaker) ?? this.missing('source', record.source);
    if (record.reportedBy !== undefined) problem ??= this.missing('speaker', record.reportedBy);
    for (const { claim } of record.positions) problem ??= this.missing('claim', claim);
    return problem ?? misplaced(record, this.texts.get(record.source));
  }

  private missing(type: PackRecord['type'], id: string): string | null {
    if (this.has(type, id)) return null;
    return `refers to the ${type} "${id}", which is not in the lines before; add it or move it up`;
  }

  /** Statements mostly follow their source: of the longest gone, the place of the words goes unchecked. */
  private hold(id: string, text: string): void {
    this.texts.set(id, text);
    this.held += text.length;
    for (const [oldest, its] of this.texts) {
      if (this.held <= MOST_TEXT) break;
      this.texts.delete(oldest);
      this.held -= its.length;
    }
  }
}

/** What is wrong with the place of a statement in its source. */
function misplaced(statement: Statement, text: Source['text']): string | null {
  const { start, end, exact } = statement.selector;
  if (end <= start) return `the selector ends (${end}) before it begins (${start})`;
  if (text !== undefined && text.slice(start, end) !== exact) {
    return `the source has other words than "exact" at ${start} to ${end}; correct the offsets`;
  }
  const outside = statement.breaks?.find((b) => b.start < start || b.end > end || b.end <= b.start);
  if (outside) return `the break at ${outside.start} to ${outside.end} is not inside the selector`;
  const claims = statement.positions.map(({ claim }) => claim);
  const twice = claims.find((claim, i) => claims.indexOf(claim) !== i);
  return twice === undefined ? null : `takes two positions on the claim "${twice}"; keep one`;
}
