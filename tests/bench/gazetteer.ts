/** Names in the news: ours beside a bare pass over the characters, and beside other matchers. */
import type { Guest } from './browser/bed';
import { openChromium } from './browser/chromium';
import { openFirefox } from './browser/firefox';
import { newsText } from './data/news';
import { peopleNames } from './data/people';
import { buildNames } from './extension/build';
import * as goals from './goals';
import { type Options, patience } from './options';
import { median, type Row } from './row';
import { thousands } from './search';

const COUNTS = [10_000, 100_000];
/** Characters of news. */
const NEWS = 88_000;

interface Figures {
  pass: number;
  found: number;
  cold: number;
}

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
    const matchers = await guest.evaluate<string[]>('names.matchers');
    const rows: Row[] = [];
    for (const count of COUNTS) {
      const figures = new Map<string, Figures | string>();
      for (const name of matchers) figures.set(name, await attempt(guest, name, count, options));
      rows.push(...rowsOf(figures, count));
    }
    return rows;
  } finally {
    await bed.close();
  }
}

async function attempt(
  guest: Guest,
  name: string,
  count: number,
  options: Options,
): Promise<Figures | string> {
  const asked = `${JSON.stringify(name)}, ${count}`;
  try {
    if (name !== 'ours') patience(options);
    await guest.evaluate(`names.keep(${asked})`);
    const { times, found } = await guest.evaluate<{ times: number[]; found: number }>(
      `names.warm(${asked}, ${options.quick ? 10 : 40})`,
    );
    const cold: number[] = [];
    for (let i = 0; i < (options.quick ? 3 : 7); i++) {
      await guest.fresh();
      cold.push(await guest.evaluate<number>(`names.cold(${asked})`));
    }
    return { pass: median(times), found, cold: median(cold) };
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] as string) : String(error);
  }
}

function rowsOf(figures: Map<string, Figures | string>, count: number): Row[] {
  const at = `${thousands(count)} names`;
  const [[, ours], [pass, bare], ...peers] = [...figures] as [
    [string, Figures | string],
    [string, Figures | string],
    ...[string, Figures | string][],
  ];
  const part = 'gazetteer';
  const row = { part, what: `88 KB of news, ${at}`, unit: 'ms' };
  if (typeof ours === 'string') return [{ ...row, ours: null, note: ours }];
  const rows: Row[] = [];
  if (typeof bare !== 'string') {
    const ratio = ours.pass / bare.pass;
    const beside = { peer: pass, theirs: bare.pass, ratio, reference: true };
    rows.push({ ...row, ours: ours.pass, ...beside, ...goals.against(goals.gazetteer, ratio) });
  }
  const cold = { part, what: `from storage to a first answer, ${at}`, ours: ours.cold, unit: 'ms' };
  rows.push({ ...cold, ...goals.against(goals.gazetteerCold[count], ours.cold) });
  for (const [peer, its] of peers) {
    if (typeof its === 'string') {
      rows.push({ ...row, ours: ours.pass, peer, note: its });
      continue;
    }
    const note = `${ours.found} found by ours, ${its.found} by it`;
    rows.push({
      ...row,
      ours: ours.pass,
      peer,
      theirs: its.pass,
      ratio: its.pass / ours.pass,
      note,
    });
    rows.push({ ...cold, peer, theirs: its.cold, ratio: its.cold / ours.cold });
  }
  return rows;
}
