/** One variant at one size, in a browser of its own: built, woken, asked. */
import type { Bed, Guest, Heap } from './browser/bed';
import { openChromium } from './browser/chromium';
import { openFirefox } from './browser/firefox';
import { type Prepared, prepare } from './data/prepare';
import type { Question } from './data/questions';
import { buildExtension, type VariantName } from './extension/build';
import type { Reads } from './extension/counting';
import { type Options, patience } from './options';
import { type LongTimes, longTexts, type ShortTimes, shortTexts } from './texts';

/** The same thing measured of a variant and of an empty worker, by turns; of a peer without. */
export interface Beside {
  its: number[];
  empty: number[];
}

export interface Building {
  seconds: number;
  /** Most bytes of objects and buffers at once, of the page that builds; null where unknown. */
  peak: number | null;
  stored: { bytes: number; usage: number };
}

export interface Searching {
  cold: Beside;
  /** What each cold first answer reads. */
  reads: Reads[];
  fromSite: Beside;
  /** Milliseconds of each keyword question, and how many found their statement. */
  keywords: number[];
  keywordHits: number;
  /** Milliseconds for the first one, two or three letters of a word; of peers not measured. */
  begun: number[];
  sentences: number[];
  sentenceHits: number;
  /** Bytes of the worker above an empty one; null where the browser does not tell. */
  heap: Heap | null;
  /** Milliseconds for a page of sentences; null where the variant has no such thing. */
  page: PageTimes | null;
  /** Milliseconds for texts never seen, with the tagger of quotations and without; null where none were asked for. */
  texts: LongTimes | null;
  /** Milliseconds of the tagger alone for short texts never seen; null where none were asked for. */
  quotations: ShortTimes | null;
}

/** One page after the other, in a worker that was stopped before the first. */
export interface PageTimes {
  /** The first page, the worker's waking included; of peers not measured. */
  first: number;
  /** Each page after it, never seen before. */
  unseen: number[];
  /** The last of them again. */
  again: number[];
  /** … and again with another paragraph changed each time. */
  changed: number[];
}

export interface Measured {
  building: Building;
  searching: Searching | null;
}

export interface Wish {
  variant: VariantName;
  size: number;
  /** Pages of sentences to be annotated; none to leave that out. */
  pages: readonly (readonly string[])[];
  /** Long texts to be annotated, warm; none to leave that out. */
  texts?: readonly string[];
  /** Short texts for the tagger alone, so many to each worker that is woken for them; none to leave that out. */
  quotations?: readonly (readonly string[])[];
  /** False when only the building is wanted. */
  search: boolean;
  /** Whether time is short for it; ours may take what it takes, since that is the figure. */
  peer: boolean;
  /** How often it is woken; as the options say unless told. */
  repeat?: Options['repeat'];
}

/** Seconds after which even ours is given up. */
const OUR_LIMIT = 1_500;

const known = new Map<string, Measured | Error>();

/** Measures, or gives what was measured in this run. Throws with the reason when it cannot be done. */
export async function measure(wish: Wish, options: Options): Promise<Measured> {
  const key = `${wish.variant} ${wish.size}`;
  const before = known.get(key);
  // What failed in one part of the bench would take as long to fail in the next.
  if (before instanceof Error) throw before;
  if (before && (before.searching || !wish.search)) return before;
  try {
    const measured = await anew(wish, options);
    known.set(key, measured);
    return measured;
  } catch (error) {
    known.set(key, error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}

async function anew(wish: Wish, options: Options): Promise<Measured> {
  const limit = wish.peer ? patience(options) : OUR_LIMIT;
  const data = await prepare(wish.size, options.say);
  const extensions = [
    await buildExtension(wish.variant, options.browser, data.file),
    await buildExtension('empty', options.browser, null),
  ];
  const bed = await (options.browser === 'firefox' ? openFirefox : openChromium)(extensions);
  options.say(`${wish.variant} with ${wish.size.toLocaleString('en-GB')} in ${bed.version} …`);
  try {
    return await inBed(bed, data, wish, limit, options);
  } finally {
    await bed.close();
  }
}

async function inBed(
  bed: Bed,
  data: Prepared,
  wish: Wish,
  limit: number,
  options: Options,
): Promise<Measured> {
  const [guest, empty] = bed.guests as [Guest, Guest];
  const before = wish.variant === 'ours' ? await withSeeds(guest, data) : 0;
  const building = await build(guest, limit, before);
  if (!wish.search) return { building, searching: null };
  const { keywords, sentences } = data.questions;
  const { cold: colds, fromSite: visits, asked } = wish.repeat ?? options.repeat;
  // Who stands beside ours is not set beside an empty worker as well.
  const beside = wish.peer ? null : empty;
  const cold = await byTurns(colds, guest, beside, async (one, i) => {
    const question = keywords[i % keywords.length] as (typeof keywords)[number];
    await one.stop();
    return (await one.ask({ do: 'search', question })).took;
  });
  const reads = wish.peer ? [] : await readsOf(guest, keywords.slice(0, colds));
  // The first twenty questions fill what a worker keeps; they are not asked again.
  const WARMING = 20;
  const wanted = keywords.slice(WARMING, WARMING + asked);
  await guest.ask({ do: 'warm', questions: keywords.slice(0, WARMING) });
  const warm = await guest.ask({ do: 'warm', questions: wanted });
  const texts = sentences.slice(WARMING, WARMING + asked);
  await guest.ask({ do: 'sentences', texts: sentences.slice(0, WARMING).map(({ text }) => text) });
  const whole = await guest.ask({ do: 'sentences', texts: texts.map(({ text }) => text) });
  await empty.ask({ do: 'sentences', texts: [] });
  const heap = above(await guest.heap(), await empty.heap());
  const begun = wish.peer ? [] : (await guest.ask({ do: 'begun', letters: begunBy(wanted) })).times;
  const page = await pages(guest, wish);
  const long = await longTexts(guest, wish.texts ?? []);
  const quotations = await shortTexts(guest, wish.quotations ?? []);
  const fromSite = await byTurns(visits, guest, beside, async (one, i) => {
    const question = keywords[(colds + i) % keywords.length] as (typeof keywords)[number];
    await one.leave();
    return one.askFromSite({ do: 'search', question });
  });
  return {
    building,
    searching: {
      cold,
      reads,
      fromSite,
      keywords: warm.times,
      keywordHits:
        wanted.filter(({ gold }, i) => warm.ids[i]?.includes(gold)).length / wanted.length,
      begun,
      sentences: whole.times,
      sentenceHits:
        texts.filter(({ gold }, i) => whole.ids[i]?.includes(gold)).length / texts.length,
      heap,
      page,
      texts: long,
      quotations,
    },
  };
}

/** Bytes kept before the pack comes: our archive fills itself with the bundled one when first asked. */
async function withSeeds(guest: Guest, { questions }: Prepared): Promise<number> {
  await guest.ask({ do: 'warm', questions: questions.keywords.slice(0, 1) });
  return (await guest.stored()).bytes;
}

/** Builds, looking at the page's memory meanwhile. */
async function build(guest: Guest, limit: number, before: number): Promise<Building> {
  let peak: number | null = null;
  let looking = true;
  const LOOK_EVERY = 200;
  const look = async () => {
    while (looking) {
      const heap = await guest.pageHeap().catch(() => null);
      if (heap) peak = Math.max(peak ?? 0, heap.objects + (heap.buffers ?? 0));
      await new Promise((later) => setTimeout(later, LOOK_EVERY));
    }
  };
  const looked = look();
  try {
    const seconds = await guest.build(limit);
    const { bytes, usage } = await guest.stored();
    return { seconds, stored: { bytes: bytes - before, usage }, peak };
  } finally {
    looking = false;
    await looked;
  }
}

/** Wakes for each question anew, and has its reading counted. */
async function readsOf(guest: Guest, questions: readonly Question[]): Promise<Reads[]> {
  const all: Reads[] = [];
  for (const question of questions) {
    await guest.stop();
    const { reads } = await guest.ask({ do: 'counted', question });
    if (reads) all.push(reads);
  }
  return all;
}

/** Each beginning once: to ask it again reads nothing. */
function begunBy(questions: readonly Question[]): string[] {
  return [...new Set(questions.map(({ words: [word = ''] }, i) => word.slice(0, 1 + (i % 3))))];
}

/** A, B, A, B: a machine that is slow for a while is slow for both. */
async function byTurns(
  times: number,
  guest: Guest,
  empty: Guest | null,
  once: (one: Guest, turn: number) => Promise<number>,
): Promise<Beside> {
  const beside: Beside = { its: [], empty: [] };
  for (let i = 0; i < times; i++) {
    beside.its.push(await once(guest, i));
    if (empty) beside.empty.push(await once(empty, i));
  }
  return beside;
}

async function pages(guest: Guest, { pages, peer }: Wish): Promise<PageTimes | null> {
  if (pages.length === 0) return null;
  const ask = (sentences: readonly string[] = []) =>
    guest.ask({ do: 'page', sentences: [...sentences] });
  const timed = async (sentences?: readonly string[]) => (await ask(sentences)).times[0] as number;
  const unseen: number[] = [];
  // Who keeps nothing of a page is warm by now, and its index is in memory whole.
  if (peer) {
    for (const sentences of pages) unseen.push(await timed(sentences));
    return { first: Number.NaN, unseen, again: [], changed: [] };
  }
  await guest.stop();
  const first = (await ask(pages[0])).took;
  for (const sentences of pages.slice(1)) unseen.push(await timed(sentences));
  const again: number[] = [];
  const changed: number[] = [];
  const last = [...(pages.at(-1) ?? [])];
  for (let i = 0; i < AGAIN; i++) {
    again.push(await timed(last));
    last.splice(
      i * PARAGRAPH,
      PARAGRAPH,
      ...last.slice(i * PARAGRAPH, (i + 1) * PARAGRAPH).map(turned),
    );
    changed.push(await timed(last));
  }
  return { first, unseen, again, changed };
}

/** How often a page that was just read is read again. */
const AGAIN = 3;

/** Sentences of a paragraph. */
const PARAGRAPH = 5;

/** A sentence that was never read, of words that were. */
function turned(sentence: string): string {
  const words = sentence.split(' ');
  return [...words.slice(words.length >> 1), ...words.slice(0, words.length >> 1)].join(' ');
}

function above(its: Heap | null, empty: Heap | null): Heap | null {
  if (!its || !empty) return null;
  const buffers =
    its.buffers === null || empty.buffers === null ? null : its.buffers - empty.buffers;
  return { objects: its.objects - empty.objects, buffers };
}
