/**
 * From tagged paragraphs to attributions: who, the words that attribute, what is said. Sources and
 * contents are paired with cues inside a paragraph; then what stands alone is looked at across them.
 */
import type { Span } from '../../model';
import { type Group, joinAcross } from './across';
import { keepBorders } from './borders';
import { completeQuotations } from './complete';
import { isSaying, type Kind, kindOf } from './kind';
import { pair } from './pair';
import { type SourceClass, sourceClass } from './source-class';
import type { TaggedParagraph } from './tagger';
import { turnsOf } from './turns';

/** Somebody, the words that attribute, and what is said; offsets are of the text. */
export interface Attribution {
  /** One span, or none where the text names nobody. */
  source: Span[];
  /** One span, or none: a quotation that nothing introduces. */
  cue: Span[];
  /** One span or more, in reading order. */
  content: Span[];
  kind: Kind;
  /** Whether the cue's words say that it was said; a colon or a bare quotation does. */
  isSaid: boolean;
  sourceClass: SourceClass;
}

/**
 * The attributions of a tagged text in reading order; `weights` are those of `Tagger.pairing`. A
 * content without a cue stands alone, with neither cue nor source; a cue without content is left out.
 */
export function attributions(paragraphs: TaggedParagraph[], weights: Float32Array): Attribution[] {
  const read = turnsOf(completeQuotations(paragraphs));
  const groups = read.flatMap((paragraph, at) => groupsOf(paragraph, at, weights));
  const offsets = ({ at, from, to }: Place): Span => {
    const { words } = read[at]!;
    return { start: words[from]!.start, end: words[to - 1]!.end };
  };
  const textsOf = (place: Place | null) =>
    place === null ? [] : read[place.at]!.words.slice(place.from, place.to).map(({ text }) => text);
  const words = (at: number) => read[at]!.words.map(({ text }) => text);
  return joinAcross(read, groups)
    .map((group) => keepBorders(group, words))
    .filter(({ contents }) => contents.length > 0)
    .map(({ source, cue, contents }) => ({
      source: source ? [offsets(source)] : [],
      cue: cue ? [offsets(cue)] : [],
      content: contents.map(offsets),
      kind: kindOf(textsOf(cue), textsOf(source)),
      isSaid:
        isSaying(
          textsOf(cue),
          contents.some((each) => textsOf(each)[0] === '“'),
        ) && !isSupposed(source && words(source.at).slice(0, source.from)),
      sourceClass: sourceClass(textsOf(source)),
    }))
    .sort((a, b) => a.content[0]!.start - b.content[0]!.start);
}

/** Whether what stands before a source only supposes that he says it: `If Lavrov said …, nobody would believe him`. */
function isSupposed(before: string[] | null): boolean {
  return /^(?:if|unless|whether)$/i.test(before?.at(-1) ?? '');
}

type Place = Group['contents'][number];

/** The groups of one paragraph, one for each cue and one for each content without. */
function groupsOf({ words, spans }: TaggedParagraph, at: number, weights: Float32Array): Group[] {
  const texts = words.map(({ text }) => text);
  const { sources, contents } = pair(texts, spans, weights);
  const place = (index: number | undefined): Place | null => {
    const span = index === undefined ? undefined : spans[index];
    return span ? { at, from: span.from, to: span.to } : null;
  };
  return spans.flatMap(({ role }, i): Group[] => {
    if (role === 'content' && !contents.has(i)) {
      return [{ source: null, cue: null, contents: [place(i)!] }];
    }
    if (role !== 'cue') return [];
    const own = [...contents].filter(([, cue]) => cue === i).map(([content]) => place(content)!);
    return [{ source: place(sources.get(i)), cue: place(i), contents: own }];
  });
}
