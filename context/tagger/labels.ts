/** The tagger's labels, BIOES over three roles (begin, inside, outside, end, single), and spans. */

export const roles = ['source', 'cue', 'content'] as const;
export type Role = (typeof roles)[number];

/** A stretch of words: `words.slice(from, to)`. */
export interface Tagged {
  role: Role;
  from: number;
  to: number;
}

/** O, then B, I, E and S for each role. */
export const LABELS = 1 + 4 * roles.length;
const BEGIN = 0;
const INSIDE = 1;
const END = 2;
const SINGLE = 3;

const part = (label: number) => (label - 1) & 3;
const roleOf = (label: number) => (label - 1) >> 2;
const opens = (label: number) => label === 0 || part(label) === BEGIN || part(label) === SINGLE;
const closes = (label: number) => label === 0 || part(label) === END || part(label) === SINGLE;

/** The labels that begin a span. */
export const beginnings: readonly number[] = Array.from({ length: LABELS }, (_, i) => i).filter(
  (label) => label !== 0 && opens(label),
);

/** Whether `next` may follow `label`; both ends of a paragraph count as outside. */
export function mayFollow(label: number, next: number): boolean {
  if (closes(label)) return opens(next);
  return !opens(next) && roleOf(label) === roleOf(next);
}

/** Labels of spans that do not overlap. */
export function labelsOf(spans: Tagged[], length: number): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { role, from, to } of spans) {
    const base = 1 + 4 * roles.indexOf(role);
    if (to - from === 1) labels[from] = base + SINGLE;
    else {
      labels.fill(base + INSIDE, from, to);
      labels[from] = base + BEGIN;
      labels[to - 1] = base + END;
    }
  }
  return labels;
}

/** The spans of a sequence of labels that `mayFollow` allows. */
export function spansOf(labels: ArrayLike<number>): Tagged[] {
  const found: Tagged[] = [];
  let from = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label === 0) continue;
    if (opens(label)) from = i;
    if (closes(label)) found.push({ role: roles[roleOf(label)]!, from, to: i + 1 });
  }
  return found;
}
