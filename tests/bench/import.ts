/** Taking a pack in: how long, how much memory meanwhile, how much of the disk. */
import { prepare } from './data/prepare';
import * as goals from './goals';
import { type Building, measure, type Wish } from './measure';
import type { Options } from './options';
import type { Row } from './row';
import { thousands } from './search';

/** Peers build at the sizes up to this one. */
const PEERS_UP_TO = 100_000;

/** All rows of this part, by size. */
export async function benchImport(options: Options): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of options.sizes) {
    const { facts } = await prepare(size, options.say);
    options.say(`${thousands(size)}: ${facts.origin}`);
    const wish = { size, pages: [], search: false };
    const ours = await attempt({ ...wish, variant: 'ours', peer: false }, options);
    if (typeof ours === 'string') {
      rows.push({
        part: 'import',
        what: `at ${thousands(size)}`,
        ours: null,
        unit: 's',
        note: ours,
      });
      continue;
    }
    const words = facts.textBytes + facts.contextBytes;
    const beyond = (ours.stored.bytes - words) / size;
    rows.push(...alone(ours, size, beyond));
    rows.push({
      part: 'import',
      what: `the browser's own estimate of the disk, a statement, ${thousands(size)}`,
      ours: ours.stored.usage / size,
      unit: 'bytes',
      note: `of which its own words ${Math.round(words / size)}`,
    });
    if (size > PEERS_UP_TO) continue;
    for (const peer of options.peers) {
      const its = await attempt({ ...wish, variant: peer, peer: true }, options);
      rows.push(...beside(ours, peer, its, size, beyond, facts.textBytes));
    }
  }
  return rows;
}

async function attempt(wish: Wish, options: Options): Promise<Building | string> {
  try {
    return (await measure(wish, options)).building;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] as string) : String(error);
  }
}

function alone({ seconds, peak }: Building, size: number, beyond: number): Row[] {
  const at = thousands(size);
  const row = (what: string, ours: number, unit: string, goal?: goals.Goal): Row => ({
    part: 'import',
    what: `${what}, ${at}`,
    ours,
    unit,
    ...goals.against(goal, ours),
  });
  return [
    row('read, checked, indexed and kept', seconds, 's', goals.importing[size]),
    row('rate', size / seconds, 'statements/s'),
    ...(peak === null ? [] : [row('most memory meanwhile', peak / 1e6, 'MB')]),
    row('disk, beyond a statement’s own words', beyond, 'bytes', goals.disk),
  ];
}

function beside(
  ours: Building,
  peer: string,
  its: Building | string,
  size: number,
  beyond: number,
  textBytes: number,
): Row[] {
  const at = thousands(size);
  const what = `built and kept, ${at}`;
  if (typeof its === 'string') {
    return [{ part: 'import', what, ours: ours.seconds, unit: 's', peer, note: its }];
  }
  const row = (what: string, mine: number, theirs: number, unit: string): Row => ({
    part: 'import',
    what,
    ours: mine,
    unit,
    peer,
    theirs,
    ratio: theirs / mine,
  });
  return [
    row(what, ours.seconds, its.seconds, 's'),
    row(
      `disk, beyond a statement’s own words, ${at}`,
      beyond,
      (its.stored.bytes - textBytes) / size,
      'bytes',
    ),
  ];
}
