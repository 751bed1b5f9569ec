/** One variant at one size, in a browser of its own: built, woken, asked. */
import type { Bed, Guest, Heap } from './browser/bed';
import { openChromium } from './browser/chromium';
import { openFirefox } from './browser/firefox';
import { type Prepared, prepare } from './data/prepare';
import { buildExtension, type VariantName } from './extension/build';
import { type Options, patience } from './options';

/** The same thing measured of a variant and of an empty worker, by turns. */
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
  fromSite: Beside;
  /** Milliseconds of each keyword question, and how many found their statement. */
  keywords: number[];
  keywordHits: number;
  sentences: number[];
  sentenceHits: number;
  /** Bytes of the worker above an empty one; null where the browser does not tell. */
  heap: Heap | null;
  /** Milliseconds for a page of sentences; null where the variant has no such thing. */
  page: number[] | null;
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
  /** False when only the building is wanted. */
  search: boolean;
  /** Whether time is short for it; ours may take what it takes, since that is the figure. */
  peer: boolean;
}

/** Seconds after which even ours is given up. */
const OUR_LIMIT = 1_500;

const known = new Map<string, Measured>();

/** Measures, or gives what was measured in this run. Throws with the reason when it cannot be done. */
export async function measure(wish: Wish, options: Options): Promise<Measured> {
  const key = `${wish.variant} ${wish.size}`;
  const before = known.get(key);
  if (before && (before.searching || !wish.search)) return before;
  const limit = wish.peer ? patience(options) : OUR_LIMIT;
  const data = await prepare(wish.size, options.say);
  const extensions = [
    await buildExtension(wish.variant, options.browser, data.file),
    await buildExtension('empty', options.browser, null),
  ];
  const bed = await (options.browser === 'firefox' ? openFirefox : openChromium)(extensions);
  options.say(`${wish.variant} with ${wish.size.toLocaleString('en-GB')} in ${bed.version} …`);
  try {
    const measured = await inBed(bed, data, wish, limit, options);
    known.set(key, measured);
    return measured;
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
  const { cold: colds, asked } = options.repeat;
  const cold = await byTurns(colds, guest, empty, async (one, i) => {
    const question = keywords[i % keywords.length] as (typeof keywords)[number];
    await one.stop();
    return (await one.ask({ do: 'search', question })).took;
  });
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
  const page = await pages(guest, wish);
  const fromSite = await byTurns(Math.ceil(colds / 2), guest, empty, async (one, i) => {
    const question = keywords[(colds + i) % keywords.length] as (typeof keywords)[number];
    await one.leave();
    return one.askFromSite({ do: 'search', question });
  });
  return {
    building,
    searching: {
      cold,
      fromSite,
      keywords: warm.times,
      keywordHits:
        wanted.filter(({ gold }, i) => warm.ids[i]?.includes(gold)).length / wanted.length,
      sentences: whole.times,
      sentenceHits:
        texts.filter(({ gold }, i) => whole.ids[i]?.includes(gold)).length / texts.length,
      heap,
      page,
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

/** A, B, A, B: a machine that is slow for a while is slow for both. */
async function byTurns(
  times: number,
  guest: Guest,
  empty: Guest,
  once: (one: Guest, turn: number) => Promise<number>,
): Promise<Beside> {
  const beside: Beside = { its: [], empty: [] };
  for (let i = 0; i < times; i++) {
    beside.its.push(await once(guest, i));
    beside.empty.push(await once(empty, i));
  }
  return beside;
}

/** The first page warms up what a worker keeps; the others are timed, each once. */
async function pages(guest: Guest, { pages }: Wish): Promise<number[] | null> {
  if (pages.length < 2) return null;
  const times: number[] = [];
  for (const sentences of pages) {
    const reply = await guest.ask({ do: 'page', sentences: [...sentences] });
    times.push(reply.times[0] as number);
  }
  return times.slice(1);
}

function above(its: Heap | null, empty: Heap | null): Heap | null {
  if (!its || !empty) return null;
  const buffers =
    its.buffers === null || empty.buffers === null ? null : its.buffers - empty.buffers;
  return { objects: its.objects - empty.objects, buffers };
}
