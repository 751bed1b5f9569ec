import { keepWordings } from '../context/keep-wordings';
import type { KeptWordings } from '../context/kept-wordings';
import { packNames } from '../context/names/pack';
import type { Speaker } from '../model';
import { inOrder, wholeClaimsIn } from './catalogue';
import { meetPublishers, meetSpeakers } from './meeting';
import { openedLater } from './opened-later';
import { columnsOf, type KnownAs, mergedOf, peopleKey, type Who } from './people';
import { Segment } from './segment';
import { idfOf } from './stems';
import { isOn, type PackRow, type Store } from './store';

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
  const places: Pick<KnownAs, 'segment' | 'number'>[] = [];
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
  const met: KnownAs[] = [];
  const spoken = new Set<string>();
  const times = new Map<string, number>();
  all.forEach(({ id: own }, i) => {
    const id = first.get(own) ?? own;
    if (id !== own) met.push({ ...(places[i] as (typeof places)[number]), own, id });
    if (spokenHere[i]) spoken.add(id);
    times.set(id, (times.get(id) ?? 0) + 1);
  });
  const of = peopleKey(segments);
  const { first: publishers } = meetPublishers(segments.flatMap((it) => it.tables.publishers));
  const terms = new Set<string>();
  const names = packNames(known.values(), spoken, terms);
  return {
    people: {
      of,
      met: columnsOf(met),
      merged: mergedOf([...known.values()].filter(({ id }) => (times.get(id) ?? 0) > 1)),
      repeated: all.length - known.size,
      publishers: [...publishers].filter(([own, id]) => own !== id),
      opened: await openedLater(segments),
    },
    packed: { of, names, wordings: await wordingsIn(segments, terms) },
  };
}

/** What the engine needs of the claims in some segments. */
async function wordingsIn(
  segments: readonly Segment[],
  ofPersons: ReadonlySet<string>,
): Promise<KeptWordings> {
  return keepWordings(
    [...(await wholeClaimsIn(segments)).values()],
    (terms) => idfOf(segments, terms),
    (term) => ofPersons.has(term),
  );
}
