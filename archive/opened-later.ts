/** What opens segments, as it is kept beside who is who. */
import type { People } from './people';
import type { Segment } from './segment';
import { type Opened, withoutWordings } from './segment-format';
import { symbolsName } from './symbols/coded';
import { digestOf } from './symbols/digest';

/**
 * Bytes of what is kept of small segments, all together: that of the bundled pack are 23 KB, its dictionary most of them.
 * A value from 64 KB on Chromium keeps in a file of its own.
 */
const FIRST_MOST = 40 * 1024;

/** A segment of more statements is not looked at: its dictionary alone is larger. */
const SMALL = 2_000;

/**
 * What opens each segment. Of small ones that comes with what nearly every question reads, the first ones first: the
 * bundled pack and the reader's own cost a question a request for each word, and four more, as a large pack does.
 */
export async function openedLater(
  segments: readonly Segment[],
): Promise<NonNullable<People['opened']>> {
  const all: NonNullable<People['opened']> = [];
  let room = FIRST_MOST;
  for (const segment of segments) {
    const { first, bytes } = await firstParts(segment, room);
    room -= bytes;
    const { head, tables } = segment;
    const digest = await digestOfSymbols(segment);
    const opened: Opened = {
      head,
      tables: withoutWordings(tables),
      ...(digest && { digest }),
      ...(first && { first }),
    };
    all.push({ segment: segment.row.segment, opened });
  }
  return all;
}

async function firstParts(
  segment: Segment,
  room: number,
): Promise<{ first?: NonNullable<Opened['first']>; bytes: number }> {
  const none = { bytes: 0 };
  if (segment.head.statements > SMALL) return none;
  const names = [
    'dates',
    symbolsName('statements'),
    ...segment.index.firstParts.map((part) => `index/${part}`),
  ];
  const first: Record<string, unknown> = {};
  let bytes = 0;
  for (const name of names) {
    const value = await segment.optional(name).catch(() => undefined);
    // What is lost is found to be so when it is asked for.
    if (value === undefined) return none;
    bytes += sizeOf(value);
    if (bytes > room) return none;
    first[name] = value;
  }
  return { first, bytes };
}

/** Bytes of a part's arrays. */
function sizeOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  return Object.values(value as object).reduce<number>((sum, it) => sum + sizeOf(it), 0);
}

/** What tells whether the symbols are whole; undefined where they cannot be read now. */
async function digestOfSymbols(segment: Segment): Promise<Uint8Array | undefined> {
  try {
    const record = await segment.optional(symbolsName('statements'));
    return record instanceof Uint8Array ? await digestOf(record) : undefined;
  } catch {
    return undefined;
  }
}
