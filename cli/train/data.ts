/** Paragraphs with their labels, from documents in the form of `polnear` and from tokens in that of `polnear-cofenet`. */
import * as v from 'valibot';
import { quotedSpans } from '../../context/quotation-marks';
import { formOf } from '../../context/quotations';
import { type Role, roles, type Tagged } from '../../context/tagger/labels';
import { paragraphs } from '../../context/tagger/paragraphs';
import { treebankWord, type Word } from '../../context/tagger/words';
import type { Span } from '../../model';
import { readJsonLines } from '../claims/json-lines';
import { placesOf } from '../eval/code-points';

export type GoldAttribution = Record<Role, Span[]> & {
  /** direct, mixed or indirect. */
  type: string;
};

export interface GoldDocument {
  id: string | number;
  text: string;
  /** When it was published. */
  date?: string | null;
  attributions: GoldAttribution[];
}

export interface GoldTokens {
  id: string | number;
  tokens: string[];
  labels: string[] | null;
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

const place = v.pipe(
  v.number('must be a whole number.'),
  v.integer('must be a whole number.'),
  v.minValue(0, 'must be 0 or more.'),
);
const spans = v.nullish(
  v.array(v.object({ start: place, end: place }), 'must be a list of spans, {start, end}.'),
  [],
);
const id = v.nullish(v.union([v.string(), v.number()], 'must be a text or a number.'));
const text = v.string('must be a text.');
const LABEL = new RegExp(`^(?:O|[BI]-(?:${roles.join('|')}))$`);
const documentSchema = v.object(
  {
    id,
    text: v.string('must be the text of the document.'),
    date: v.nullish(text, null),
    attributions: v.nullish(
      v.array(
        v.object(
          { source: spans, cue: spans, content: spans, type: v.nullish(text) },
          'must be an attribution, {source, cue, content}.',
        ),
        'must be a list of attributions.',
      ),
      [],
    ),
  },
  'must be a document, {id, text, attributions}.',
);
const tokensSchema = v.pipe(
  v.object(
    {
      id,
      tokens: v.array(text, 'must be a list of words.'),
      labels: v.nullish(
        v.array(
          v.pipe(text, v.regex(LABEL, `must be O, or B- or I- with ${roles.join(', ')}.`)),
          'must be a list of labels.',
        ),
      ),
    },
    'must be a sequence, {id, tokens, labels}.',
  ),
  v.check(
    ({ tokens, labels }) => !labels || labels.length === tokens.length,
    'there must be as many labels as tokens.',
  ),
);

/**
 * The documents of a file in the form of `polnear`, offsets in UTF-16 units. What is not there is made up:
 * the id by the number of the document, the type of an attribution by its quotation marks. Throws an
 * InputError that names the line where one is not as it must be.
 */
export function readDocuments(file: string): GoldDocument[] {
  return readJsonLines(file, documentSchema).map(({ id, text, date, attributions }, i) => {
    const { toUnits } = placesOf(text);
    const quoted = quotedSpans(text);
    return {
      id: id ?? i + 1,
      text,
      date,
      attributions: attributions.map(({ source, cue, content, type }) => {
        const inUnits = content.map(toUnits);
        return {
          source: source.map(toUnits),
          cue: cue.map(toUnits),
          content: inUnits,
          type: type ?? formOf(text, inUnits, quoted),
        };
      }),
    };
  });
}

/** The sequences of a file in the form of `polnear-cofenet`; labels may be missing. */
export function readTokens(file: string): GoldTokens[] {
  return readJsonLines(file, tokensSchema).map(({ id, tokens, labels }, i) => ({
    id: id ?? i + 1,
    tokens,
    labels: labels ?? null,
  }));
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
          .map((span) => put(spans, role, words, span))
          .filter((index) => index !== -1),
      ) as [number[], number[], number[]];
      for (const cue of cues) links.push({ cue, source: sources[0] ?? null, contents });
    }
    return { words: words.map((word) => word.text), spans, links };
  });
}

/** The index of a span among those of a paragraph, where it is put if there is room; else −1. */
function put(spans: Tagged[], role: Role, words: Word[], { start, end }: Span): number {
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
  return { words: tokens.map(treebankWord), spans: spansOfBio(labels ?? []), links: [] };
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
