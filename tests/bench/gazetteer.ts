/** Names in the news: ours beside a bare pass over the characters, and beside other matchers. */
import type { Guest } from './browser/bed';
import { openChromium } from './browser/chromium';
import { openFirefox } from './browser/firefox';
import { newsText } from './data/news';
import { peopleNames } from './data/people';
import { buildNames, demandPackage } from './extension/build';
import * as goals from './goals';
import { type MatcherName, type NamePeer, peers } from './names/matchers';
import { type Options, patience } from './options';
import { median, type Row, reason } from './row';
import { thousands } from './search';

const COUNTS = [10_000, 100_000];
/** In a quick run peers look for so many: to open a hundred thousand takes some of them seconds, each time. */
const FEW = COUNTS[0] as number;
/** Characters of news. */
const NEWS = 88_000;

interface Figures {
  /** Milliseconds of one pass over the news. */
  pass: number;
  found: number;
  /** Milliseconds from storage to a first answer. */
  cold: number;
}

type Measured = Figures | string;

/** All rows of this part, by number of names. */
export async function benchGazetteer(options: Options): Promise<Row[]> {
  const { text, real } = newsText();
  const names = peopleNames(COUNTS.at(-1) as number);
  const folder = await buildNames(options.browser, {
    'names.txt': names.join('\n'),
    'news.txt': text.slice(0, NEWS),
  });
  const bed = await (options.browser === 'firefox' ? openFirefox : openChromium)([folder]);
  options.say(`names in ${real ? 'real' : 'generated'} news in ${bed.version} …`);
  try {
    const guest = bed.guests[0] as Guest;
    const rows: Row[] = [];
    for (const count of COUNTS) {
      const bare = await attempt(guest, 'bare', count, options);
      const finding = await attempt(guest, 'finding', count, options);
      const deciding = await attempt(guest, 'deciding', count, options);
      rows.push(...alone(count, finding, deciding, bare));
      if (options.quick && count > FEW) continue;
      for (const peer of Object.keys(peers) as NamePeer[]) {
        rows.push(...beside(count, finding, peer, await attempt(guest, peer, count, options)));
      }
    }
    return rows;
  } finally {
    await bed.close();
  }
}

async function attempt(
  guest: Guest,
  name: MatcherName,
  count: number,
  options: Options,
): Promise<Measured> {
  const asked = `${JSON.stringify(name)}, ${count}`;
  const isPeer = (it: string): it is NamePeer => it in peers;
  try {
    if (isPeer(name)) {
      patience(options);
      if (peers[name]) demandPackage(peers[name]);
    }
    await guest.evaluate(`names.keep(${asked})`);
    const { times, found } = await guest.evaluate<{ times: number[]; found: number }>(
      `names.warm(${asked}, ${options.quick ? 6 : 40})`,
    );
    const cold: number[] = [];
    for (let i = 0; i < (options.quick ? 2 : 7); i++) {
      await guest.fresh();
      cold.push(await guest.evaluate<number>(`names.cold(${asked})`));
    }
    return { pass: median(times), found, cold: median(cold) };
  } catch (error) {
    return reason(error);
  }
}

const speed = ({ pass }: Figures): number => NEWS / 1_000 / pass;
const finds = (count: number) => ({
  part: 'gazetteer',
  what: `finding names in 88 KB of news, ${thousands(count)} names`,
  unit: 'MB/s',
});
const opens = (count: number) => ({
  part: 'gazetteer',
  what: `from storage to a first answer, ${thousands(count)} names`,
  unit: 'ms',
});

/** Ours beside the least that is possible, and against the goals. */
function alone(count: number, finding: Measured, deciding: Measured, bare: Measured): Row[] {
  if (typeof finding === 'string') return [{ ...finds(count), ours: null, note: finding }];
  const rows: Row[] = [];
  const peer = 'a bare pass over the characters';
  if (typeof bare === 'string')
    rows.push({ ...finds(count), ours: speed(finding), peer, note: bare });
  else {
    const ratio = speed(finding) / speed(bare);
    const its = { peer, theirs: speed(bare), ratio, reference: true };
    rows.push({
      ...finds(count),
      ours: speed(finding),
      ...its,
      ...goals.against(goals.gazetteer, ratio),
    });
  }
  if (typeof deciding === 'string') return rows;
  const what = `the same, and deciding who is meant, ${thousands(count)} names`;
  const cold = { ...opens(count), ours: deciding.cold };
  rows.push(
    { ...finds(count), what, ours: speed(deciding), note: `${deciding.pass.toFixed(1)} ms` },
    { ...cold, ...goals.against(goals.gazetteerCold[count], deciding.cold) },
  );
  return rows;
}

/** Ours beside one peer: none of them decides anything, so neither does ours here. */
function beside(count: number, ours: Measured, peer: NamePeer, its: Measured): Row[] {
  if (typeof ours === 'string') return [];
  const row = { ...finds(count), ours: speed(ours), peer };
  if (typeof its === 'string') return [{ ...row, note: its }];
  const note = `${ours.found} found by ours, ${its.found} by it`;
  return [
    { ...row, theirs: speed(its), ratio: speed(ours) / speed(its), note },
    { ...opens(count), ours: ours.cold, peer, theirs: its.cold, ratio: its.cold / ours.cold },
  ];
}
