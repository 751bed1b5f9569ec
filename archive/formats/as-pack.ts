import type { Converted, Group, Report } from './types';

/** Lines of a group that are named; what comes behind them is counted. */
const MOST_LINES = 1_000;

/** Kinds of faults that are told apart. */
const MOST_GROUPS = 100;

/** Where the faults beyond `MOST_GROUPS` are counted. */
const OTHER = 'for other reasons';

/** Characters that are given out at a time. */
const PORTION = 64 * 1024;

/**
 * Converted records as the bytes of a pack, for `importPack`, and what became of the lines. The report is
 * complete when the bytes have been read to the end. Lets through what `convert` throws.
 */
export function asPack(items: AsyncIterable<Converted>): {
  data: AsyncGenerator<Uint8Array>;
  report: Report;
} {
  const report: Report = {
    statements: 0,
    speakers: 0,
    sources: 0,
    claims: 0,
    joined: 0,
    skipped: 0,
    skippedBy: [],
    notedBy: [],
  };
  return { data: bytes(items, report), report };
}

async function* bytes(items: AsyncIterable<Converted>, report: Report): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = '';
  for await (const item of items) {
    count(item, report);
    if ('header' in item) text += `${JSON.stringify(item.header)}\n`;
    if ('record' in item) text += `${JSON.stringify(item.record)}\n`;
    if (text.length < PORTION) continue;
    yield encoder.encode(text);
    text = '';
  }
  if (text) yield encoder.encode(text);
}

const COUNTED = {
  statement: 'statements',
  speaker: 'speakers',
  source: 'sources',
  claim: 'claims',
} as const;

/** Counts an item in a report. */
export function count(item: Converted, report: Report): void {
  if ('record' in item) {
    const { type } = item.record;
    if (type !== 'publisher') report[COUNTED[type]]++;
  } else if ('joined' in item) report.joined++;
  else if ('skipped' in item) {
    const { why, line, excerpt } = item.skipped;
    report.skipped++;
    into(report.skippedBy, why, line, excerpt);
  } else if ('noted' in item) into(report.notedBy, item.noted.why, item.noted.line, '');
}

function into(groups: Group[], why: string, line: number, excerpt: string): void {
  const named = groups.find((it) => it.why === why);
  const group = named ?? opened(groups, groups.length < MOST_GROUPS ? why : OTHER);
  group.count++;
  if (group.lines.length < MOST_LINES) group.lines.push({ line, excerpt });
}

function opened(groups: Group[], why: string): Group {
  const known = groups.find((it) => it.why === why);
  if (known) return known;
  const group: Group = { why, count: 0, lines: [] };
  groups.push(group);
  return group;
}
