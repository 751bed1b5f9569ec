/**
 * Who is who as records of a store. From 64 KB on Chromium keeps a value in a file of its own, which comes a millisecond
 * later; so it is several, side by side in the order of their keys, and one request reads them all.
 */
import type { Speaker } from '../model';
import { columnsOf, type KnownAs, mergedOf, type People } from './people';
import { PEOPLE } from './schema';
import type { Opened } from './segment-format';

/** Keys of all these records: from the first, up to the last that there may be. */
export const PEOPLE_KEYS = [PEOPLE, `${PEOPLE}/~`] as const;

const FIRST = `${PEOPLE}/first`;
const MERGED = `${PEOPLE}/merged`;

type First = NonNullable<Opened['first']>;

/** Each record with its key; all of them are written, so none of before stays. */
export function peopleRecords({
  merged,
  opened,
  ...people
}: People): [key: string, value: object][] {
  const first: { segment: number; first: First }[] = [];
  const others = opened?.map(({ segment, opened: { first: parts, ...its } }) => {
    if (parts) first.push({ segment, first: parts });
    return { segment, opened: its };
  });
  return [
    [PEOPLE, { ...people, ...(others && { opened: others }) }],
    [FIRST, { first }],
    [MERGED, { merged }],
  ];
}

/** Who is who from its records, in whatever order; also as editions before this one kept it, all in one. */
export function peopleFrom(records: readonly unknown[]): People | undefined {
  if (records.length === 0) return undefined;
  const { first = [], ...people } = Object.assign({}, ...records) as (People | PeopleBefore) & {
    first?: { segment: number; first: First }[];
  };
  if (Array.isArray(people.met)) return brought(people as PeopleBefore);
  const { opened } = people as People;
  const of = new Map(first.map((it) => [it.segment, it.first]));
  const whole = opened?.map(({ segment, opened: its }) => {
    const parts = of.get(segment);
    return { segment, opened: parts ? { ...its, first: parts } : its };
  });
  return { ...(people as People), ...(whole && { opened: whole }) };
}

/** The one record of before. */
interface PeopleBefore extends Omit<People, 'met' | 'merged' | 'publishers'> {
  met: KnownAs[];
  merged: Speaker[];
}

function brought({ met, merged, ...rest }: PeopleBefore): People {
  return { ...rest, met: columnsOf(met), merged: mergedOf(merged) };
}
