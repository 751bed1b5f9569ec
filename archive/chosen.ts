/** Which statements something is done with: of a million no object is made for each, only bytes and numbers. */
import type { Catalogue } from './catalogue';
import { type Listing, rowsOf } from './listing';
import type { Segment } from './segment';
import { startsOf } from './sorted';

/** Some statements: by id, or all that fit a listing but some. */
export type Chosen = { ids: readonly string[] } | { listing: Listing; except: readonly string[] };

/** Chosen statements of a segment, by their numbers, rising. */
export interface ChosenHere {
  from: Segment;
  docs: Uint32Array;
}

/** The numbers of what was chosen, by segment; ids that are not on record are passed over. */
export async function docsChosen(catalogue: Catalogue, chosen: Chosen): Promise<ChosenHere[]> {
  const starts = startsOf(catalogue);
  const isChosen = new Uint8Array(catalogue.indexed);
  const mark = async (ids: readonly string[], as: 0 | 1) => {
    for (const place of await catalogue.places(ids)) {
      if (!place) continue;
      const start = starts[catalogue.segments.indexOf(place.from)] as number;
      isChosen[start + place.doc] = as;
    }
  };
  if ('ids' in chosen) await mark(chosen.ids, 1);
  else {
    for (const row of (await rowsOf(catalogue, chosen.listing)).rows) isChosen[row] = 1;
    await mark(chosen.except, 0);
  }
  return catalogue.segments.flatMap((from, s) => {
    const its = isChosen.subarray(starts[s], starts[s + 1]);
    const docs = new Uint32Array(its.reduce((sum, is) => sum + is, 0));
    let count = 0;
    its.forEach((is, doc) => {
      if (is) docs[count++] = doc;
    });
    return count > 0 ? [{ from, docs }] : [];
  });
}

/** How many were chosen. */
export function countOf(chosen: readonly ChosenHere[]): number {
  return chosen.reduce((sum, { docs }) => sum + docs.length, 0);
}
