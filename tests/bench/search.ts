/** Finding statements: ours beside every peer, each in a worker of a real extension. */

import { longTexts, shortTexts, textPages } from './data/news';
import * as goals from './goals';
import { type Measured, measure, type Searching, type Wish } from './measure';
import { type Options, sizeFor } from './options';
import { median, percentile, type Row, reason } from './row';

const MEGABYTE = 1e6;
const SENTENCES = 300;
const WORDS = 10_000;
const CHARACTERS = 5_000;
/** How many texts the tagger reads in one worker: by the twelfth what it does often is compiled. */
const TURNS = 12;

/** How often a peer is woken in a quick run; from a content script not at all, since that waits for processes to end. */
const FEW = { cold: 2, fromSite: 0, asked: 60 };

type Peer = { name: string; measured: Searching | string };

/** All rows of this part, by size. */
export async function benchSearch(options: Options): Promise<Row[]> {
  const rows: Row[] = [];
  const pageCosts: [size: number, cost: number][] = [];
  const pages = textPages(SENTENCES, options.quick ? 3 : 5);
  const texts = longTexts(WORDS, options.quick ? 7 : 11);
  const quotations = shortTexts(CHARACTERS, options.quick ? 3 : 5, TURNS);
  for (const size of options.sizes) {
    const wish = { size, pages, search: true };
    const long = goals.longPage[size] ? { texts, quotations } : {};
    const ours = await attempt({ ...wish, ...long, variant: 'ours', peer: false }, options);
    if (typeof ours === 'string') {
      rows.push({
        part: 'search',
        what: `at ${thousands(size)}`,
        ours: null,
        unit: '',
        note: ours,
      });
      continue;
    }
    rows.push(...alone(ours, size));
    if (ours.page) pageCosts.push([size, median(ours.page.unseen)]);
    for (const name of options.peers) {
      const only = name === 'minisearch' ? pages.slice(1, options.quick ? 2 : pages.length) : [];
      // Beside whom it stands is measured at its own size, if that is another.
      const its = { ...wish, size: sizeFor(name, size, options), pages: only };
      const repeat = options.quick ? FEW : options.repeat;
      const mine =
        its.size === size
          ? ours
          : await attempt({ ...its, variant: 'ours', peer: false, repeat }, options);
      const measured = await attempt({ ...its, variant: name, peer: true, repeat }, options);
      rows.push(...beside(typeof mine === 'string' ? ours : mine, { name, measured }, its.size));
    }
  }
  const [first, last] = [pageCosts[0], pageCosts.at(-1)];
  if (first && last && first !== last) rows.push(growth(first, last));
  return rows;
}

/** What was measured, or why it could not be. */
async function attempt(wish: Wish, options: Options): Promise<Searching | string> {
  try {
    const { searching }: Measured = await measure(wish, options);
    return searching as Searching;
  } catch (error) {
    return reason(error);
  }
}

/** Ours beside an empty worker, and against the goals. */
function alone(ours: Searching, size: number): Row[] {
  const at = thousands(size);
  const rows: Row[] = [
    overEmpty(`cold first answer, ${at}`, ours.cold, goals.cold[size]),
    overEmpty(`cold from a content script, ${at}`, ours.fromSite, goals.fromSite[size]),
    ...readRows(ours.reads, at),
    own(`keyword p50, ${at}`, median(ours.keywords), 'ms', goals.keywordMiddle[size]),
    own(`keyword p95, ${at}`, percentile(ours.keywords, 0.95), 'ms', goals.keywordSlow[size]),
    ...(ours.begun.length > 0
      ? [
          own(`one to three letters of a word p50, ${at}`, median(ours.begun), 'ms'),
          own(`one to three letters of a word p95, ${at}`, percentile(ours.begun, 0.95), 'ms'),
        ]
      : []),
    own(`sentence p50, ${at}`, median(ours.sentences), 'ms'),
    own(`sentence p95, ${at}`, percentile(ours.sentences, 0.95), 'ms'),
  ];
  if (ours.heap) {
    const { objects, buffers } = ours.heap;
    const all = (objects + (buffers ?? 0)) / MEGABYTE;
    const note =
      buffers === null
        ? 'JavaScript objects alone'
        : `of that in array buffers ${(buffers / MEGABYTE).toFixed(1)}`;
    rows.push({ ...own(`heap above the empty worker, ${at}`, all, 'MB', goals.heap[size]), note });
  }
  if (ours.page) {
    const { first, unseen, again, changed } = ours.page;
    const page = `a page of ${SENTENCES} sentences, whole engine,`;
    rows.push(
      own(
        `${page} warm: never seen, others read before, ${at}`,
        median(unseen),
        'ms',
        goals.page[size],
      ),
      own(`${page} the first after a wake, ${at}`, first, 'ms'),
      own(`${page} the same again, ${at}`, median(again), 'ms'),
      own(`${page} the same with one paragraph changed, ${at}`, median(changed), 'ms'),
    );
  }
  if (ours.texts) {
    const { tagged, plain } = ours.texts;
    const page = `a page of ${thousands(WORDS)} words, whole engine, warm, never seen,`;
    const goal = goals.longPage[size];
    rows.push(
      {
        ...own(`${page} ${at}`, median(tagged), 'ms', goal),
        peer: 'the same without the tagger',
        theirs: median(plain),
        ratio: median(tagged) / median(plain),
        reference: true,
      },
      own(`${page} without the tagger of quotations, ${at}`, median(plain), 'ms', goal),
    );
  }
  if (ours.quotations) {
    const [young, warm] = [median(ours.quotations.young), median(ours.quotations.warm)];
    const of = `the tagger of quotations, ${thousands(CHARACTERS)} characters never seen`;
    rows.push(
      {
        ...own(`${of}, in a worker just woken, made ready for it`, young, 'ms', goals.tagger),
        peer: 'the same worker, warm',
        theirs: warm,
        ratio: young / warm,
        reference: true,
      },
      own(`${of}, warm`, warm, 'ms', goals.tagger),
    );
  }
  return rows;
}

/** Counts do not depend on how busy the machine is. */
function readRows(reads: Searching['reads'], at: string): Row[] {
  const what = 'a cold first answer reads of IndexedDB';
  const of = (name: keyof Searching['reads'][number]) => median(reads.map((it) => it[name]));
  return [
    own(`${what}, ${at}`, of('bytes') / 1_000, 'KB'),
    own(`${what}, ${at}`, of('requests'), 'records'),
    own(`${what} one after the other, ${at}`, of('steps'), 'times'),
  ];
}

function overEmpty(what: string, times: Searching['cold'], goal?: goals.Goal): Row {
  const [its, empty] = [median(times.its), median(times.empty)];
  const ratio = its / empty;
  return {
    part: 'search',
    what,
    ours: its,
    unit: 'ms',
    peer: 'an empty worker',
    theirs: empty,
    ratio,
    reference: true,
    ...goals.against(goal, ratio),
  };
}

function own(what: string, value: number, unit: string, goal?: goals.Goal): Row {
  return { part: 'search', what, ours: value, unit, ...goals.against(goal, value) };
}

/** Ours beside one peer. */
function beside(ours: Searching, { name, measured }: Peer, size: number): Row[] {
  const at = thousands(size);
  if (typeof measured === 'string') {
    const cold = median(ours.cold.its);
    return [
      {
        part: 'search',
        what: `cold first answer, ${at}`,
        ours: cold,
        unit: 'ms',
        peer: name,
        note: measured,
      },
    ];
  }
  const row = (what: string, of: (it: Searching) => number, unit = 'ms'): Row => {
    const [mine, theirs] = [of(ours), of(measured)];
    return {
      part: 'search',
      what: `${what}, ${at}`,
      ours: mine,
      unit,
      peer: name,
      theirs,
      ratio: theirs / mine,
    };
  };
  const heapOf = ({ heap }: Searching) => ((heap?.objects ?? 0) + (heap?.buffers ?? 0)) / MEGABYTE;
  const rows = [
    row('cold first answer', ({ cold }) => median(cold.its)),
    ...(measured.fromSite.its.length
      ? [row('cold from a content script', ({ fromSite }) => median(fromSite.its))]
      : []),
    row('keyword p50', ({ keywords }) => median(keywords)),
    row('keyword p95', ({ keywords }) => percentile(keywords, 0.95)),
    row('sentence p50', ({ sentences }) => median(sentences)),
    found('keywords find their statement', ours.keywordHits, measured.keywordHits),
    found('sentences find their statement', ours.sentenceHits, measured.sentenceHits),
  ];
  if (ours.heap && measured.heap) rows.push(row('heap above the empty worker', heapOf, 'MB'));
  if (ours.page && measured.page) {
    const page = row(`a page of ${SENTENCES} sentences, warm`, (it) =>
      median(it.page?.unseen ?? []),
    );
    const goal = goals.PAGE_OVER_MINISEARCH;
    rows.push({
      ...page,
      peer: 'minisearch, retrieval alone',
      goal: `at least ${goal}×`,
      reached: (page.ratio ?? 0) >= goal,
    });
  }
  return rows;

  function found(what: string, mine: number, theirs: number): Row {
    const row = { part: 'search', what: `${what} in ten, ${at}`, unit: '%', peer: name };
    return { ...row, ours: mine * 100, theirs: theirs * 100, ratio: mine / theirs };
  }
}

function growth([small, before]: [number, number], [large, after]: [number, number]): Row {
  const ratio = after / before;
  return {
    part: 'search',
    what: `a page's cost, ${thousands(large)} over ${thousands(small)}`,
    ours: after,
    unit: 'ms',
    peer: `ours at ${thousands(small)}`,
    theirs: before,
    ratio,
    reference: true,
    ...goals.against(goals.growth, ratio),
  };
}

export const thousands = (size: number): string => size.toLocaleString('en-GB');
