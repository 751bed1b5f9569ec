/** What `npm run bench` was asked for. */
import { parseArgs } from 'node:util';
import { type Peer, peers } from './extension/peers';

export const parts = ['search', 'import', 'gazetteer', 'page'] as const;
export type Part = (typeof parts)[number];

export interface Options {
  parts: Part[];
  quick: boolean;
  json: boolean;
  browser: 'chromium' | 'firefox';
  sizes: number[];
  /** Who stands beside us in search and import. */
  peers: Peer[];
  repeat: { cold: number; fromSite: number; asked: number };
  /** Seconds after which a peer's building is given up. */
  limit: number;
  /** When the part must come to its end, milliseconds since 1970: peers whose turn comes later are left out. */
  until: number;
  /** Tells a person at the terminal what is going on. */
  say(text: string): void;
}

export const USAGE = `npm run bench -- [${parts.join('] [')}] [options]
  --quick              20,000 statements, few repetitions: under three minutes in all
  --sizes 20000,100000 how many statements; 20000,100000,1000000 unless told
  --peers minisearch   ${peers.join(',')} unless told; none for ours alone
  --browser firefox    chromium unless told
  --json               the rows, for machines
  --limit SECONDS      after which a peer's building is given up; 240 unless told`;

/** Reads the arguments. Throws an Error with a sentence for what cannot be read. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      browser: { type: 'string', default: 'chromium' },
      sizes: { type: 'string' },
      peers: { type: 'string', default: peers.join(',') },
      limit: { type: 'string' },
    },
  });
  const { quick, json, browser } = values;
  const unknown = positionals.find((name) => !parts.some((part) => part === name));
  if (unknown !== undefined) throw new Error(`There is no part “${unknown}”.`);
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new Error('--browser must be chromium or firefox.');
  }
  const sizes = (values.sizes ?? (quick ? '20000' : '20000,100000,1000000')).split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size >= 100)) {
    throw new Error('--sizes must be whole numbers from 100 on, with commas between them.');
  }
  const wanted = values.peers === 'none' ? [] : values.peers.split(',');
  const stranger = wanted.find((name) => !peers.some((peer) => peer === name));
  if (stranger !== undefined) throw new Error(`There is no peer “${stranger}”.`);
  const limit = Number(values.limit ?? (quick ? 15 : 240));
  if (!(limit > 0)) throw new Error('--limit must be a number of seconds.');
  return {
    parts: positionals.length ? parts.filter((part) => positionals.includes(part)) : [...parts],
    quick,
    json,
    browser,
    sizes: sizes.sort((a, b) => a - b),
    peers: peers.filter((peer) => wanted.includes(peer)),
    repeat: quick ? { cold: 5, fromSite: 2, asked: 60 } : { cold: 15, fromSite: 8, asked: 300 },
    limit,
    until: Number.POSITIVE_INFINITY,
    say: (text) => console.error(text),
  };
}

/** Peers that would take too much of a quick run to build 20,000 statements, and to be woken with them. */
const SLOW_TO_BUILD: readonly Peer[] = ['flexsearch', 'orama', 'lunr', 'dexie'];
/** How many they are given then; ours is measured at that size too, to stand beside them. */
const FEW = 5_000;

/** At how many statements a peer is measured where ours is at `size`. */
export function sizeFor(peer: Peer, size: number, { quick }: Pick<Options, 'quick'>): number {
  return quick && SLOW_TO_BUILD.includes(peer) ? Math.min(size, FEW) : size;
}

/** Seconds that a peer may take now: its limit, or what is left of the part's time. Throws when none is. */
export function patience({ limit, until }: Options): number {
  const left = (until - Date.now()) / 1_000;
  if (left < LEAST) throw new Error('left out: no time in --quick');
  return Math.min(limit, left);
}

/** No browser starts, builds and answers in fewer seconds. */
const LEAST = 5;
