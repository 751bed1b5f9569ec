import type { Claim, Publisher, Source, Speaker, Statement } from '../../../model';
import type { PackRecord } from '../../pack-schema';
import type { SourceHead } from '../../tables';

/** A statement with all that it refers to. */
export interface Whole {
  statement: Statement;
  speaker: Speaker;
  reporter: Speaker | null;
  source: SourceHead;
  publisher: Publisher;
  claims: Map<string, Claim>;
}

/**
 * What statements refer to, as records go by in the order of a pack. Holds all of it but the texts of
 * sources: some hundred bytes a source.
 */
export class Referents {
  private readonly speakers = new Map<string, Speaker>();
  private readonly publishers = new Map<string, Publisher>();
  private readonly sources = new Map<string, SourceHead>();
  private readonly claims = new Map<string, Claim>();

  /** Takes a record in; gives a statement with what stands before it. Throws RangeError for one that lacks it. */
  add(record: PackRecord): Whole | null {
    if (record.type === 'speaker') this.speakers.set(record.id, record);
    if (record.type === 'publisher') this.publishers.set(record.id, record);
    if (record.type === 'claim') this.claims.set(record.id, record);
    if (record.type === 'source') {
      const { text, ...head } = record;
      this.sources.set(record.id, head satisfies Omit<Source, 'text'>);
    }
    return record.type === 'statement' ? this.whole(record) : null;
  }

  private whole({ type: _, ...statement }: PackRecord & { type: 'statement' }): Whole {
    const source = had(this.sources, statement.source);
    return {
      statement,
      speaker: had(this.speakers, statement.speaker),
      reporter: statement.reportedBy ? had(this.speakers, statement.reportedBy) : null,
      source,
      publisher: had(this.publishers, source.publisher),
      claims: new Map(statement.positions.map(({ claim }) => [claim, had(this.claims, claim)])),
    };
  }
}

function had<T>(map: ReadonlyMap<string, T>, id: string): T {
  const value = map.get(id);
  if (value === undefined) throw new RangeError(`“${id}” is referred to before it stands`);
  return value;
}
