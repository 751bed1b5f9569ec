/** Paragraphs with their labels, from documents in the form of `polnear` and from tokens in that of `polnear-cofenet`. */
import { readFileSync } from 'node:fs';
import { type Role, roles, type Tagged } from '../../context/tagger/labels';
import { paragraphs } from '../../context/tagger/paragraphs';
import { treebankWord, type Word } from '../../context/tagger/words';
import type { Span } from '../../model';

export type GoldAttribution = Record<Role, Span[]> & {
  type: string;
  sourceKind?: string;
};

export interface GoldDocument {
  id: string;
  text: string;
  attributions: GoldAttribution[];
}

export interface GoldTokens {
  id: string;
  tokens: string[];
  labels: string[];
}

/** A cue and what belongs to it, as indices of spans. */
export interface Link {
  cue: number;
  source: number | null;
  contents: number[];
}

/** A paragraph as the tagger reads it, the spans that it should find, and which belong together. */
export interface Example {
  words: string[];
  spans: Tagged[];
  links: Link[];
}

/** The objects of a JSONL file; throws with the number of a line that is none. */
export function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line) as T];
      } catch {
        throw new SyntaxError(`${file}, line ${i + 1}: no JSON.`);
      }
    });
}

/** Every paragraph of a document; of spans that overlap in part, the first stands. */
export function examplesOf({ text, attributions }: GoldDocument): Example[] {
  return paragraphs(text).map((words) => {
    const start = words[0]!.start;
    const end = words.at(-1)!.end;
    const spans: Tagged[] = [];
    const links: Link[] = [];
    for (const attribution of attributions) {
      const [sources, cues, contents] = roles.map((role) =>
        attribution[role]
          .filter((span) => span.start < end && span.end > start)
          .map((span) => place(spans, role, words, span))
          .filter((index) => index !== -1),
      ) as [number[], number[], number[]];
      for (const cue of cues) links.push({ cue, source: sources[0] ?? null, contents });
    }
    return { words: words.map((word) => word.text), spans, links };
  });
}

/** The index of a span among those of a paragraph, where it is put if there is room; else −1. */
function place(spans: Tagged[], role: Role, words: Word[], { start, end }: Span): number {
  const inside = (word: Word) => word.start >= start && word.start < end;
  const from = words.findIndex(inside);
  if (from === -1) return -1;
  const to = words.findLastIndex(inside) + 1;
  const met = spans.findIndex((span) => span.from < to && from < span.to);
  if (met === -1) return spans.push({ role, from, to }) - 1;
  const other = spans[met]!;
  return other.role === role && other.from === from && other.to === to ? met : -1;
}

export function exampleOfTokens({ tokens, labels }: GoldTokens): Example {
  return { words: tokens.map(treebankWord), spans: spansOfBio(labels), links: [] };
}

/** Spans of BIO labels (`B-source`, `I-source`, `O`). An I without its B is part of no span, as in the published score. */
export function spansOfBio(labels: string[]): Tagged[] {
  const found: Tagged[] = [];
  let open: Tagged | null = null;
  labels.forEach((label, i) => {
    const [bio, name] = label.split('-');
    const role = roles.find((each) => each === name);
    if (bio === 'I' && open && role === open.role) open.to = i + 1;
    else if (bio === 'B' && role) {
      open = { role, from: i, to: i + 1 };
      found.push(open);
    } else open = null;
  });
  return found;
}

/** The labels of spans in BIO. */
export function bioOfSpans(spans: Tagged[], length: number): string[] {
  const labels = new Array<string>(length).fill('O');
  for (const { role, from, to } of spans) {
    labels.fill(`I-${role}`, from, to);
    labels[from] = `B-${role}`;
  }
  return labels;
}
