/**
 * What the main thread of a page did, by the browser's own tracing, in the thread's own time: what
 * other programs took of the machine meanwhile does not count.
 *
 * The measured pages have no scripts of their own, so every script, compilation, microtask and
 * garbage collection on their main thread is ours or was called by us, the extension system's own
 * bindings included. The making of the script's world does not count: any extension has one.
 */
import type { Page } from 'puppeteer-core';

/** One event of the trace format; times in microseconds, `tdur` of the thread. */
interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tdur?: number;
  pid: number;
  tid: number;
}

/** Milliseconds of the main thread. */
export interface MainThread {
  /** Scripts: compiling, running, their microtasks and collections, the layout that they forced. */
  script: number;
  /** The longest stretch of script in one go. */
  longest: number;
  /** Style, layout and paint of the frames after the first script. */
  drawing: number;
  /** Each stretch of script, in order: what the browser calls it, and how long. */
  slices: { name: string; ms: number }[];
}

const categories = ['toplevel', 'devtools.timeline', 'v8', 'v8.execute', 'blink.user_timing'];

const scripts = new Set([
  'EvaluateScript',
  'v8.compile',
  'FunctionCall',
  'v8.callFunction',
  'RunMicrotasks',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
  'FireIdleCallback',
  'TimerFire',
  'FireAnimationFrame',
  'EventDispatch',
  'MinorGC',
  'MajorGC',
]);
const drawings = new Set([
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
  'Paint',
  'Layerize',
  'Commit',
  'UpdateLayerTree',
]);

/** A stretch of script that does more than answer the driver, in milliseconds. */
const LONG = 1;

/** Timeline marks that a page sets, so that its thread is found, and where to begin and end. */
const begin = 'on-record-bench-begin';
const end = 'on-record-bench-end';

/**
 * Traces a page while `work` is done. `begun`: only what comes after `work` has called it counts.
 */
export async function traced(
  page: Page,
  work: (begun: () => Promise<unknown>) => Promise<void>,
): Promise<MainThread> {
  await page.tracing.start({ categories });
  await work(() => page.evaluate(`void performance.mark('${begin}')`));
  await page.evaluate(`void performance.mark('${end}')`);
  const buffer = await page.tracing.stop();
  if (!buffer) throw new Error('The browser gave no trace.');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(buffer)) as {
    traceEvents: TraceEvent[];
  };
  return read(traceEvents);
}

function read(events: TraceEvent[]): MainThread {
  const last = events.find(({ name }) => name === end);
  if (!last) throw new Error('The page is not in the trace.');
  const { pid, tid } = last;
  const marked = events.find((it) => it.name === begin && it.pid === pid)?.ts;
  const own = events
    .filter((it) => it.pid === pid && it.tid === tid && it.ph === 'X')
    .filter(({ ts, dur = 0 }) => ts >= (marked ?? 0) && ts + dur < last.ts)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const ran = outermost(own, scripts);
  // Where no beginning was marked the page was loaded: it is drawn for our sake from the last long
  // stretch of script on, which is the one that paints.
  const painted = ran.findLast((it) => time(it) > LONG && !it.name.endsWith('GC'));
  const since = marked ?? painted?.ts ?? 0;
  const drawn = outermost(own, new Set([...scripts, ...drawings])).filter(
    ({ name, ts }) => drawings.has(name) && ts > since,
  );
  const slices = ran.map((it) => ({ name: it.name, ms: time(it) }));
  return {
    script: sum(ran),
    longest: slices.reduce((most, { ms }) => Math.max(most, ms), 0),
    drawing: sum(drawn),
    slices,
  };
}

/** The events of these names that are in none other of them. */
function outermost(events: TraceEvent[], names: Set<string>): TraceEvent[] {
  const found: TraceEvent[] = [];
  let until = 0;
  for (const event of events) {
    if (!names.has(event.name) || event.ts < until) continue;
    found.push(event);
    until = event.ts + (event.dur ?? 0);
  }
  return found;
}

function time({ tdur, dur = 0 }: TraceEvent): number {
  return (tdur ?? dur) / 1000;
}

function sum(events: TraceEvent[]): number {
  return events.reduce((total, event) => total + time(event), 0);
}
