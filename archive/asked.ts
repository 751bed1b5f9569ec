import type { Catalogue } from './catalogue';
import { type Expansion, exactly, expansions } from './expansion';
import { filters } from './filters';
import type { AskedHere } from './found-here';
import type { Query } from './query';
import { typedWords } from './words';

/**
 * What a query asks of each segment, in the catalogue's order: words, words that must not be there, filters; null for one
 * of which the filters let nothing pass. Phrases are looked for apart (`phrases-on-record.ts`).
 */
export async function askedOfEach(
  query: Query,
  catalogue: Catalogue,
  isLate = false,
): Promise<{ expanded: Expansion[]; inEach: (AskedHere | null)[] }> {
  const excludedWords = query.excluded.map(typedWords).filter((its) => its.length === 1);
  const [expanded, without, accepted] = await Promise.all([
    expansions(query, catalogue),
    Promise.all(excludedWords.map(([word]) => exactly(word as string, catalogue))),
    filters(query, catalogue, isLate),
  ]);
  const inEach = catalogue.segments.map((from, s) => {
    const passing = accepted.get(from);
    if (!passing) return null;
    return { from, ...passing, groups: groupsOf(expanded, s), none: groupsOf(without, s) };
  });
  return { expanded, inEach };
}

function groupsOf(expanded: readonly Expansion[], s: number): Expansion['groups'] {
  return expanded.map(({ groups }) => groups[s] as Expansion['groups'][number]);
}
