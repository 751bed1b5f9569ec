import { roleAt } from '../context/roles';
import type { SpeakerView } from '../model';
import { terms } from '../text/terms';
import { type Catalogue, dated, newestFirst, type Place } from './catalogue';
import { nearest } from './stems';
import { viewsOf } from './view';
import { docsWhere } from './where';

/**
 * A speaker's record: the statements nearest to the passage `near` first (BM25), then the newest, and behind them
 * what he relates of others; the role is the one held `on` that date. Null for somebody who is not on record.
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
  const words = terms(near);
  const places = await inOrderOfNearness(catalogue, said, words, limit);
  const left = limit - places.length;
  if (left > 0) places.push(...(await inOrderOfNearness(catalogue, related, words, left)));
  return {
    speaker: { id: speaker.id, name: speaker.name, kind: speaker.kind },
    role: roleAt(speaker, on),
    statements: await viewsOf(catalogue, places),
    total: said.length + related.length,
  };
}

/** The first of some statements: those nearest to the words, then the newest. */
async function inOrderOfNearness(
  catalogue: Catalogue,
  places: readonly Place[],
  words: readonly string[],
  limit: number,
): Promise<Place[]> {
  const near = await nearest(catalogue, words, places, limit);
  if (near.length >= limit) return near.slice(0, limit);
  const isNear = (place: Place) =>
    near.some(({ from, doc }) => from === place.from && doc === place.doc);
  const rest = (await dated(places)).filter((place) => !isNear(place)).sort(newestFirst);
  return [...near, ...rest.slice(0, limit - near.length)];
}
