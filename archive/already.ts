import type { Publisher, Speaker } from '../model';
import { PackError } from './lines';
import { clash } from './meeting';
import type { PackRecord } from './pack-schema';
import type { Segment } from './segment';
import type { ShownClaim } from './segment-format';
import type { SourceHead } from './tables';

/** A record on its way in, with its line. */
export interface Arriving {
  line: number;
  record: Exclude<PackRecord, { type: 'statement' }> | Pick<StatementRecord, 'type' | 'id'>;
}

type StatementRecord = Extract<PackRecord, { type: 'statement' }>;

/**
 * What is on record under the ids of a pack that comes in. Ids are shared by all packs; an id that stands for
 * something else there has the pack refused (`meeting.ts`).
 */
export class Already {
  private readonly publishers = new Map<string, Publisher>();
  private readonly claims = new Map<string, ShownClaim>();

  /**
   * @param segments all but the one that is about to be replaced
   * @param asked whether a statement's id must be free
   */
  constructor(
    private readonly segments: readonly Segment[],
    private readonly asked = { statements: true },
  ) {
    for (const { tables } of segments) {
      for (const publisher of tables.publishers) this.publishers.set(publisher.id, publisher);
      for (const claim of tables.claims) this.claims.set(claim.id, claim);
    }
  }

  /** Throws PackError for the first of some records that cannot join what is on record. */
  async check(batch: readonly Arriving[]): Promise<void> {
    if (this.segments.length === 0) return;
    const ids = { speaker: [] as string[], source: [] as string[], statement: [] as string[] };
    for (const { record } of batch) {
      if (Object.hasOwn(ids, record.type)) ids[record.type as keyof typeof ids].push(record.id);
    }
    const [speaker, source, statement] = await Promise.all([
      this.known<Speaker>('speaker', ids.speaker),
      this.known<SourceHead>('source', ids.source),
      this.known('statement', this.asked.statements ? ids.statement : []),
    ]);
    const already = { speaker, source, statement, publisher: this.publishers, claim: this.claims };
    for (const { line, record } of batch) {
      // Of a million there are none.
      if (record.type === 'statement' && statement.size === 0) continue;
      const problem = clash(record, already);
      if (problem) throw new PackError(line, problem);
    }
  }

  private async known<T>(
    kind: 'speaker' | 'source' | 'statement',
    ids: readonly string[],
  ): Promise<Map<string, T>> {
    const found = new Map<string, T>();
    if (ids.length === 0) return found;
    for (const segment of this.segments) {
      const numbers = await segment.find(kind, ids);
      const here = ids.flatMap((id, i) => {
        const number = numbers[i] as number;
        const isThere = number >= 0 && (kind !== 'statement' || isInTheWay(segment, number));
        return isThere ? [{ id, number }] : [];
      });
      const values = await segment.numbered(
        kind,
        here.map(({ number }) => number),
      );
      here.forEach(({ id }, i) => {
        found.set(id, values[i] as T & (typeof values)[number]);
      });
    }
    return found;
  }
}

/** A statement that was taken away leaves its id to another; one of the reader's own is a correction of that other. */
function isInTheWay(segment: Segment, doc: number): boolean {
  return !segment.row.own && segment.isShown(doc);
}
