import { keepWordings } from '../context/keep-wordings';
import type { KeptWordings } from '../context/kept-wordings';
import { packNames } from '../context/names/pack';
import type { Speaker } from '../model';
import { claimsIn, inOrder } from './catalogue';
import { meetSpeakers } from './meeting';
import { type People, peopleKey, type Who } from './people';
import { Segment } from './segment';
import type { Opened } from './segment-format';
import { idfOf } from './stems';
import { isOn, type PackRow, type Store } from './store';
import { symbolsName } from './symbols/coded';
import { digestOf } from './symbols/digest';

/** Who is who in those of some packs that are switched on. */
export async function whoIsIn(rows: readonly PackRow[], store: Store): Promise<Who> {
  const segments = rows.filter(isOn).map((row) => Segment.open(row, store));
  return whoIsWho(inOrder(await Promise.all(segments)));
}

/**
 * Works out who is who; the segments in the order in which they are asked. Reads all speakers: some seconds for a
 * hundred thousand.
 */
export async function whoIsWho(segments: readonly Segment[]): Promise<Who> {
  const all: Speaker[] = [];
  const places: { segment: number; number: number }[] = [];
  const spokenHere: boolean[] = [];
  for (const segment of segments) {
    const spoken = await segment.spoken();
    let number = 0;
    for await (const speaker of segment.allSpeakers()) {
      all.push(speaker);
      spokenHere.push(spoken[number] === 1);
      places.push({ segment: segment.row.segment, number: number++ });
    }
  }
  const { all: known, first } = meetSpeakers(all);
  const met: People['met'] = [];
  const spoken = new Set<string>();
  const times = new Map<string, number>();
  all.forEach(({ id: own }, i) => {
    const id = first.get(own) ?? own;
    if (id !== own) met.push({ ...(places[i] as { segment: number; number: number }), own, id });
    if (spokenHere[i]) spoken.add(id);
    times.set(id, (times.get(id) ?? 0) + 1);
  });
  const of = peopleKey(segments);
  const terms = new Set<string>();
  const names = packNames(known.values(), spoken, terms);
  return {
    people: {
      of,
      met,
      merged: [...known.values()].filter(({ id }) => (times.get(id) ?? 0) > 1),
      repeated: all.length - known.size,
      opened: await Promise.all(
        segments.map(async (it) => ({ segment: it.row.segment, opened: await openedLater(it) })),
      ),
    },
    packed: { of, names, wordings: await wordingsIn(segments, terms) },
  };
}

/** What opens a segment, with what tells whether its symbols are whole; without, where they cannot be read now. */
async function openedLater(segment: Segment): Promise<Opened> {
  const { head, tables } = segment.opened;
  try {
    const record = await segment.optional(symbolsName('statements'));
    const digest = record instanceof Uint8Array ? await digestOf(record) : undefined;
    return digest ? { head, tables, digest } : { head, tables };
  } catch {
    return { head, tables };
  }
}

/** What the engine needs of the claims in some segments. */
function wordingsIn(
  segments: readonly Segment[],
  ofPersons: ReadonlySet<string>,
): Promise<KeptWordings> {
  return keepWordings(
    [...claimsIn(segments).values()],
    (terms) => idfOf(segments, terms),
    (term) => ofPersons.has(term),
  );
}
