/** One source with all that is on record of it; and how much there is of all. */
import type { Publisher, Source, StatementView } from '../model';
import type { Catalogue } from './catalogue';
import type { SourceHead } from './tables';
import { viewsOf } from './view';
import { ofSource } from './where';

/** A source with its text and the statements in it, in reading order; null when not on record. */
export async function sourceOf(
  catalogue: Catalogue,
  id: string,
): Promise<{ source: Source; publisher: Publisher; statements: StatementView[] } | null> {
  let found: { source: Source; publisher: Publisher } | null = null;
  const statements: StatementView[] = [];
  // The reader's own record may have a corrected statement of a source that a pack brought.
  for (const from of catalogue.segments) {
    const [number = -1] = await from.find('source', [id]);
    if (number < 0) continue;
    if (!found?.source.text) {
      const [head] = (await from.sources([number])) as [SourceHead];
      const publisher = catalogue.publisher(head.publisher);
      if (!publisher) continue;
      const text = await from.text(number);
      if (!found || text !== null) {
        found = { source: text === null ? head : { ...head, text }, publisher };
      }
    }
    statements.push(...(await viewsOf(catalogue, await ofSource(from, number))));
  }
  statements.sort((a, b) => a.selector.start - b.selector.start);
  return found && { ...found, statements };
}

/** How much is on record. */
export interface Counts {
  statements: number;
  speakers: number;
  sources: number;
  claims: number;
}

/** How much is on record; what several packs have is counted once, but for sources. */
export async function countsOf(catalogue: Catalogue): Promise<Counts> {
  return {
    statements: catalogue.documents,
    speakers: catalogue.speakerCount,
    sources: catalogue.segments.reduce((sum, { head }) => sum + head.sources, 0),
    claims: catalogue.claims.size,
  };
}
