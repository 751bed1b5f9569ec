import { roleAt } from '../context/roles';
import type { SpeakerView, StatementView } from '../model';
import { terms } from '../text/terms';
import { type Catalogue, dated, newestFirst, type Place } from './catalogue';
import { nearest } from './stems';
import { viewsOf } from './view';
import { docsWhere } from './where';

/**
 * Words that a statement must have in common with a passage to be called near to it, the speaker's name aside. One is
 * chance: on the fixtures it was “new”, “foreign”, or a country that all of the speaker's statements name.
 */
const NEAR_WORDS = 2;

/**
 * A speaker's record: the statements near to the passage `near` first, the nearest ahead (BM25), then the newest, and behind
 * them what he relates of others; the role is the one held `on` that date. Null for somebody who is not on record.
 */
export async function speakerView(
  catalogue: Catalogue,
  { id, near, on, limit }: { id: string; near: string; on: string | null; limit: number },
): Promise<SpeakerView | null> {
  const [speaker] = await catalogue.speakers([id]);
  if (!speaker) return null;
  const said: Place[] = [];
  const related: Place[] = [];
  for (const from of catalogue.segments) {
    const his = await catalogue.speakerNumbers(from, [speaker.id]);
    if (his.size === 0) continue;
    for (const doc of await docsWhere(from, 'speaker', (it) => his.has(it)))
      said.push({ from, doc });
    for (const doc of await docsWhere(from, 'reporter', (it) => his.has(it - 1))) {
      related.push({ from, doc });
    }
  }
  const named = new Set(terms(speaker.name));
  const words = terms(near).filter((word) => !named.has(word));
  const close = await closeTo(catalogue, said, words, limit);
  const left = limit - close.size;
  const others = left > 0 ? [...(await newest(said)), ...(await newest(related))] : [];
  const rest = others.filter((place) => !close.has(keyOf(place))).slice(0, left);
  return {
    speaker: { id: speaker.id, name: speaker.name, kind: speaker.kind },
    role: roleAt(speaker, on),
    statements: [...close.values(), ...(await viewsOf(catalogue, rest))],
    near: close.size,
    total: said.length + related.length,
  };
}

const keyOf = ({ from, doc }: Place): string => `${from.row.segment} ${doc}`;

/** Of some statements those near to the words, the nearest first. */
async function closeTo(
  catalogue: Catalogue,
  places: readonly Place[],
  words: readonly string[],
  limit: number,
): Promise<Map<string, StatementView>> {
  const found = await nearest(catalogue, words, places, limit);
  const views = await viewsOf(catalogue, found);
  const asked = new Set(words);
  const isClose = ({ text }: StatementView) =>
    new Set(terms(text).filter((word) => asked.has(word))).size >= NEAR_WORDS;
  return new Map(
    found.flatMap((place, i) => {
      const view = views[i];
      return view && isClose(view) ? [[keyOf(place), view] as const] : [];
    }),
  );
}

async function newest(places: readonly Place[]): Promise<Place[]> {
  return (await dated(places)).sort(newestFirst);
}
