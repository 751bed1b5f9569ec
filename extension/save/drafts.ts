/**
 * Drafts of the form that were left, kept on this device: a page that is loaded again, a tab that is shut and a browser that
 * ends take none away. Each has a key of its own in the storage, so that two tabs do not undo one another. Those of a
 * private window, and those that the browser refuses to keep, live as long as the page.
 */
import { browser } from 'wxt/browser';
import { type Fields, noFields } from '../../components/save/fields';

interface Left {
  fields: Fields;
  /** When it was left, in milliseconds. */
  at: number;
}

const PREFIX = 'draft ';
/** Drafts that are kept; the oldest goes first. */
const MOST = 50;
/** What is being typed is kept when the typing rests so long, in milliseconds: each keeping is told to every open page. */
const REST = 400;
/** Words chosen again are the same when one has the other in it and is longer by less than a tenth: no hand selects twice alike. */
const LIKE = 0.9;

const held = new Map<string, Left>();
const waiting = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;
let isKept = !browser.extension?.inIncognitoContext;

/** Learns what was left, in this page and in others. To be waited for before the form opens; never throws. */
export async function readDrafts(): Promise<void> {
  await flushDrafts();
  if (!isKept) return;
  const all = await browser.storage.local.get(null).catch(() => null);
  if (!all) return;
  held.clear();
  for (const [key, left] of Object.entries(all)) {
    if (key.startsWith(PREFIX) && isLeft(left)) held.set(key.slice(PREFIX.length), left);
  }
}

/** Whether it is what we keep, all fields of the form in it: a backup, or an earlier version of ours, may have left anything. */
function isLeft(left: unknown): left is Left {
  const { fields, at } = (left ?? {}) as { fields?: unknown; at?: unknown };
  if (typeof at !== 'number' || typeof fields !== 'object' || fields === null) return false;
  return Object.entries(noFields).every(([name, value]) => {
    const its: unknown = Reflect.get(fields, name);
    return (
      typeof its === typeof value && Array.isArray(its) === Array.isArray(value) && its !== null
    );
  });
}

/** The key of a draft of words of a page: of one that was left of nearly the same words there, if there is one. */
export function draftKey(page: string, words: string): string {
  const [same] = draftsOn(page).filter((left) => isLike(left, words));
  return `${page} ${same ?? words}`;
}

/** The words of which drafts were left on a page, the latest first. */
export function draftsOn(page: string): string[] {
  return [...held]
    .filter(([key]) => key.startsWith(`${page} `))
    .sort(([, a], [, b]) => b.at - a.at)
    .map(([key]) => key.slice(page.length + 1));
}

export function draftOf(key: string): Fields | null {
  return held.get(key)?.fields ?? null;
}

/** Holds a draft, and keeps it when the typing rests. */
export function leaveDraft(key: string, fields: Fields): void {
  held.set(key, { fields, at: Date.now() });
  waiting.add(key);
  clearTimeout(timer);
  timer = setTimeout(() => void flushDrafts(), REST);
}

/** Forgets a draft, and keeps that at once. */
export function dropDraft(key: string): void {
  if (!held.delete(key)) return;
  waiting.add(key);
  void flushDrafts();
}

/** Keeps at once what waits. Never throws. */
export async function flushDrafts(): Promise<void> {
  clearTimeout(timer);
  if (waiting.size === 0 || !isKept) return;
  const keys = [...waiting];
  waiting.clear();
  const oldest = [...held].sort(([, a], [, b]) => b.at - a.at).slice(MOST);
  for (const [key] of oldest) held.delete(key);
  const gone = [...keys.filter((key) => !held.has(key)), ...oldest.map(([key]) => key)];
  const kept = keys.flatMap((key) => (held.has(key) ? [[PREFIX + key, held.get(key)]] : []));
  try {
    const { local } = browser.storage;
    const done = [local.set(Object.fromEntries(kept))];
    if (gone.length > 0) done.push(local.remove(gone.map((key) => PREFIX + key)));
    await Promise.all(done);
  } catch {
    isKept = false;
  }
}

function isLike(one: string, other: string): boolean {
  const [short = '', long = ''] = [plain(one), plain(other)].sort((a, b) => a.length - b.length);
  return short !== '' && short.length >= LIKE * long.length && long.includes(short);
}

/** Without what a selection catches by chance: marks, and spaces at its ends. */
function plain(words: string): string {
  return words.replace(/[\p{P}\p{S}\s]+/gu, ' ').trim();
}
