/**
 * Where everything stands on a timeline: for above the line, against below, without a position on it, each stacked
 * away from the line where days fall together.
 */
import { scaleUtc } from 'd3-scale';
import type { Stance } from '../../model';
import type { Point } from './points';

const MS_PER_DAY = 86_400_000;
/** Half a glyph; bars are at least as wide as a glyph. In CSS pixels, like all that follows. */
export const RADIUS = 5.5;
/** From one of a stack to the next. */
const LEVEL = 15;
/** A stack is no higher; the rest of it is told by its number, and seen by zooming in. */
const MOST_LEVELS = 12;
/** Left and right of the first and last day. */
const EDGE = 16;
const LABEL_HEIGHT = 16;
/** A name needs so much room beside another. */
const LABEL_WIDTH = 84;
/** From so many points on names would be a thicket. */
const MOST_LABELS = 24;
const TICK_EVERY = 92;
/** Nearer than this their words would run together: then some are left out. In CSS pixels. */
const TICK_APART = 76;
/** The least that the whole is, in days. */
const SHORTEST = 120;

/** The stretch of time on show, in days, both ends included. */
export interface Extent {
  from: number;
  to: number;
}

/** A point in its place; `width` above twice the radius where the date is a stretch. */
export interface Placed {
  point: Point;
  x: number;
  y: number;
  width: number;
  /** How far it stands from the line, 0 next to it. */
  level: number;
  /** Who says it, where there is room for a name. */
  label: { text: string; y: number } | null;
}

/** Points of a stack that are too many to be drawn. */
export interface More {
  x: number;
  y: number;
  points: Point[];
}

export interface Layout {
  width: number;
  height: number;
  /** Where the line lies. */
  axis: number;
  placed: Placed[];
  more: More[];
  ticks: { x: number; text: string }[];
  /** Where the article lies; null where it is not known, or not on show. */
  article: number | null;
}

type Side = Stance | 'none';

/** All of the points, and the article, with some air at either end. */
export function wholeExtent(points: readonly Point[], article: Extent | null): Extent {
  const all: Extent[] = article ? [...points, article] : [...points];
  if (all.length === 0) return { from: 0, to: 365 };
  const from = Math.min(...all.map((one) => one.from));
  const to = Math.max(...all.map((one) => one.to));
  // A day must look like a day, also where there is nothing but one.
  const air = Math.max((SHORTEST - (to - from)) / 2, (to - from) * 0.03);
  return { from: from - air, to: to + air };
}

/** A stretch around a day, as many times as long: below 1 one sees less, and more of it. Never outside `whole`. */
export function zoomed(extent: Extent, whole: Extent, around: number, times: number): Extent {
  const span = extent.to - extent.from;
  const next = Math.min(whole.to - whole.from, Math.max(2, span * times));
  const share = span === 0 ? 0.5 : (around - extent.from) / span;
  const from = Math.min(Math.max(whole.from, around - share * next), whole.to - next);
  return { from, to: from + next };
}

/** The stretch that some points take, with a little air; null where one sees no more of them there than now. */
export function nearer(points: readonly Point[], extent: Extent): Extent | null {
  const from = Math.min(...points.map((one) => one.from));
  const to = Math.max(...points.map((one) => one.to));
  const isOneDate = points.every((one) => one.from === from && one.to === to);
  const air = Math.max(1, (to - from) * 0.05);
  const next = { from: from - air, to: to + air };
  return isOneDate || next.to - next.from >= extent.to - extent.from ? null : next;
}

/** A stretch moved so that a day is well inside it. */
export function revealing(extent: Extent, whole: Extent, day: number): Extent {
  const span = extent.to - extent.from;
  if (day >= extent.from + span * 0.05 && day <= extent.to - span * 0.05) return extent;
  const from = Math.min(Math.max(whole.from, day - span / 2), whole.to - span);
  return { from, to: from + span };
}

/** Where a day lies in a drawing so wide. */
export function placeOf(extent: Extent, width: number): (day: number) => number {
  const scale = scaleOf(extent, width);
  return (day) => scale(day * MS_PER_DAY);
}

function scaleOf(extent: Extent, width: number) {
  return scaleUtc([extent.from * MS_PER_DAY, (extent.to + 1) * MS_PER_DAY], [EDGE, width - EDGE]);
}

/** Places the points that lie in a stretch of time. */
export function layOut(
  points: readonly Point[],
  extent: Extent,
  article: Extent | null,
  width: number,
  locale: string,
): Layout {
  const scale = scaleOf(extent, width);
  const at = placeOf(extent, width);
  const shown = points.filter(({ from, to }) => to >= extent.from && from <= extent.to);
  const stacks: Record<Side, Stacked[]> = { asserts: [], rejects: [], none: [] };
  for (const point of shown) {
    const left = Math.max(EDGE / 2, at(point.from));
    const right = Math.min(width - EDGE / 2, at(point.to + 1));
    // However near one looks, a day is no stretch: a bar says that no more than the month or the year is known.
    const its = point.from === point.to ? 2 * RADIUS : Math.max(2 * RADIUS, right - left);
    stacks[point.stance ?? 'none'].push({ point, x: (left + right) / 2, width: its, level: 0 });
  }
  const heights = {
    asserts: stack(stacks.asserts),
    none: stack(stacks.none),
    rejects: stack(stacks.rejects),
  };
  const hasNames = shown.length <= MOST_LABELS && new Set(shown.map(speakerOf)).size > 1;
  const names = (side: Side) => (hasNames && heights[side] > 0 ? LABEL_HEIGHT : 0);
  const top = 22 + names('asserts') + heights.asserts * LEVEL;
  const axis = top + names('none') + heights.none * LEVEL + 8;
  const yOf = (side: Side, level: number) => {
    if (side === 'asserts') return top - RADIUS - level * LEVEL;
    if (side === 'rejects') return axis + RADIUS + 12 + level * LEVEL;
    return axis - RADIUS - 2 - level * LEVEL;
  };
  const placed: Placed[] = [];
  const more: More[] = [];
  for (const side of ['asserts', 'none', 'rejects'] as const) {
    const drawn = stacks[side].filter(({ level }) => level < MOST_LEVELS);
    const labelled = hasNames ? labels(drawn) : new Set<Stacked>();
    const labelY = side === 'rejects' ? RADIUS + 12 : -RADIUS - 6;
    for (const one of drawn) {
      const y = yOf(side, one.level);
      const label = labelled.has(one) ? { text: shortName(one.point), y: y + labelY } : null;
      placed.push({ point: one.point, x: one.x, y, width: one.width, level: one.level, label });
    }
    more.push(...tooMany(stacks[side], (level) => yOf(side, level)));
  }
  placed.sort((a, b) => a.point.from + a.point.to - (b.point.from + b.point.to));
  return {
    width,
    axis,
    height: axis + 12 + heights.rejects * LEVEL + names('rejects') + 34,
    placed,
    more,
    ticks: ticks(scale, width, locale),
    article:
      article && article.to >= extent.from && article.from <= extent.to
        ? at(article.from + 0.5)
        : null,
  };
}

interface Stacked {
  point: Point;
  x: number;
  width: number;
  level: number;
}

/** Gives each the lowest level where it touches no other; tells how many levels there are to draw. */
function stack(all: Stacked[]): number {
  const ends: number[] = [];
  let highest = 0;
  for (const one of all) {
    const left = one.x - one.width / 2;
    let level = 0;
    while ((ends[level] ?? Number.NEGATIVE_INFINITY) > left - 2) level++;
    ends[level] = left + one.width;
    one.level = level;
    highest = Math.max(highest, level + 1);
  }
  return Math.min(highest, MOST_LEVELS + 1);
}

/** What stands above the highest level, joined where it stands together. */
function tooMany(all: readonly Stacked[], yOf: (level: number) => number): More[] {
  const found: More[] = [];
  for (const { point, x, level } of all) {
    if (level < MOST_LEVELS) continue;
    const last = found.at(-1);
    if (last && x - last.x < 30) last.points.push(point);
    else found.push({ x, y: yOf(MOST_LEVELS), points: [point] });
  }
  return found;
}

/** Those whose name has room: the outermost of their stack, from the left. */
function labels(drawn: readonly Stacked[]): Set<Stacked> {
  const chosen = new Set<Stacked>();
  let end = Number.NEGATIVE_INFINITY;
  for (const one of drawn) {
    const isCovered = drawn.some(
      (other) => other.level > one.level && Math.abs(other.x - one.x) < LABEL_WIDTH / 2,
    );
    if (isCovered || one.x - LABEL_WIDTH / 2 < end) continue;
    chosen.add(one);
    end = one.x + LABEL_WIDTH / 2;
  }
  return chosen;
}

const speakerOf = ({ view }: Point) => view.speaker.id;

/** The last word of a person's name; organisations keep theirs. */
function shortName({ view: { speaker } }: Point): string {
  const name = speaker.kind === 'person' ? (speaker.name.split(' ').at(-1) ?? '') : speaker.name;
  return name.length > 14 ? `${name.slice(0, 13)}…` : name;
}

function ticks(
  scale: ReturnType<typeof scaleUtc<number>>,
  width: number,
  locale: string,
): Layout['ticks'] {
  const all = scale.ticks(Math.max(2, Math.floor(width / TICK_EVERY)));
  const apart = all.length > 1 ? scale(all[1] as Date) - scale(all[0] as Date) : width;
  const nth = Math.max(1, Math.ceil(TICK_APART / apart));
  const dates = all.filter((_, at) => at % nth === 0);
  const isYears = dates.every((date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1);
  const isMonths = dates.every((date) => date.getUTCDate() === 1);
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(!isYears && { month: 'short' as const }),
    ...(!isMonths && { day: 'numeric' as const }),
  });
  const seen = new Set<string>();
  return dates.flatMap((date) => {
    const text = format.format(date);
    if (seen.has(text)) return [];
    seen.add(text);
    return [{ x: scale(date), text }];
  });
}
