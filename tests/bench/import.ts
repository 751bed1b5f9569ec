/** Taking a pack in: how long, how much memory meanwhile, how much of the disk. */
import { type Facts, prepare } from './data/prepare';
import * as goals from './goals';
import { type Building, measure, type Wish } from './measure';
import { type Options, sizeFor } from './options';
import { type Row, reason } from './row';
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
    rows.push(...alone(ours, size, beyondWords(ours, size, facts)));
    rows.push({
      part: 'import',
      what: `the browser's own estimate of the disk, a statement, ${thousands(size)}`,
      ours: ours.stored.usage / size,
      unit: 'bytes',
      note: `of which its own words ${Math.round(words / size)}`,
    });
    if (size > PEERS_UP_TO) continue;
    for (const peer of options.peers) {
      const its = { ...wish, size: sizeFor(peer, size, options) };
      const mine =
        its.size === size ? ours : await attempt({ ...its, variant: 'ours', peer: false }, options);
      if (typeof mine === 'string') continue;
      const measured = await attempt({ ...its, variant: peer, peer: true }, options);
      rows.push(
        ...beside(mine, peer, measured, its.size, (await prepare(its.size, options.say)).facts),
      );
    }
  }
  return rows;
}

async function attempt(wish: Wish, options: Options): Promise<Building | string> {
  try {
    return (await measure(wish, options)).building;
  } catch (error) {
    return reason(error);
  }
}

function beyondWords({ stored }: Building, size: number, facts: Facts): number {
  return (stored.bytes - facts.textBytes - facts.contextBytes) / size;
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
  facts: Facts,
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
      beyondWords(ours, size, facts),
      // Peers keep a statement's own text and no words around it.
      (its.stored.bytes - facts.textBytes) / size,
      'bytes',
    ),
  ];
}
