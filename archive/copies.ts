/** Records of what packs hold, for the reader's own record: a copy with all that it refers to. */
import type { Claim, Publisher, Speaker, Statement } from '../model';
import type { Catalogue, Place } from './catalogue';
import { keyOf } from './own';
import type { PackRecord } from './pack-schema';
import { type Read, read } from './read';
import type { Segment } from './segment';

/** Whole texts of sources come along with this many statements; with more, the record would be slow to change. */
const MOST_WITH_TEXTS = 50;

/** The statements at some places, each with what it refers to, under the ids by which all packs know that. */
export async function copiesOf(
  catalogue: Catalogue,
  places: readonly Place[],
): Promise<{ statements: Statement[]; others: PackRecord[] }> {
  const reads = await read(catalogue, places);
  const claims = await catalogue.wholeClaims();
  const others = new Map<string, PackRecord>();
  const add = (record: PackRecord) => {
    const key = keyOf(record);
    if (!others.has(key)) others.set(key, record);
  };
  const statements: Statement[] = [];
  for (const [i, it] of reads.entries()) {
    const publisher = catalogue.publisher(it.source.publisher) as Publisher;
    add({ type: 'publisher', ...publisher });
    add({ type: 'speaker', ...plain(it.speaker) });
    if (it.reporter) add({ type: 'speaker', ...plain(it.reporter) });
    for (const { claim } of it.statement.positions) {
      add({ type: 'claim', ...(claims.get(claim) as Claim) });
    }
    const withText = places.length <= MOST_WITH_TEXTS;
    const text = withText ? await textOf((places[i] as Place).from, it) : null;
    add({
      type: 'source',
      ...it.source,
      publisher: publisher.id,
      ...(text === null ? {} : { text }),
    });
    statements.push(it.statement);
  }
  return { statements, others: [...others.values()] };
}

async function textOf(from: Segment, { source }: Read): Promise<string | null> {
  const [number = -1] = await from.find('source', [source.id]);
  return number < 0 ? null : from.text(number);
}

/** A speaker without what is empty. */
function plain({ scripts, namesakes, metonyms, ...rest }: Speaker): Speaker {
  return {
    ...rest,
    ...(scripts && Object.keys(scripts).length > 0 ? { scripts } : {}),
    ...(namesakes?.length ? { namesakes } : {}),
    ...(metonyms?.length ? { metonyms } : {}),
  };
}
