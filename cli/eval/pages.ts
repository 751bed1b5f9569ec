import type { Annotation, Relation, Span, SpeakerRef } from '../../model';
import { fold } from '../../text/fold';

/** A page annotated by hand, as `pages.jsonl` has it; offsets count code points. */
export interface GoldPage {
  page: string;
  set: string;
  /** A part of the set whose figures are wanted by themselves: `open`, `held out`. */
  half?: string | null | undefined;
  /** Which pages it was added with, where not with the first: `other words`. */
  batch?: string | null | undefined;
  annotated_until?: number | null | undefined;
  mentions: {
    text: string;
    start: number;
    speaker: string | null;
    must_not_link: boolean;
    optional: boolean;
    corpus_role: string;
  }[];
  links: {
    sentence: string;
    start: number;
    all_starts?: number[] | null | undefined;
    speaker_on_page: string | null;
    expects: string[];
    relation_by_id: Record<string, string>;
    strength: number;
  }[];
  no_link: { sentence: string; start: number }[];
  doubtful: { sentence: string; start: number }[];
}

/** Counts, to be added up over pages. */
export interface Tally {
  words: number;
  names: { gold: number; right: number; wrong: number; namesakes: number; taken: number };
  links: {
    must: number;
    found: number;
    first: number;
    three: number;
    unlisted: number;
    tempted: number;
  };
  /** Of the sentences to be linked, those that somebody on record says, by who our annotation says does. */
  said: { gold: number; right: number; wrong: number; nobodys: number; given: number };
  relations: { judged: number; right: number; swapped: number };
}

const none = (): Tally => ({
  words: 0,
  names: { gold: 0, right: 0, wrong: 0, namesakes: 0, taken: 0 },
  links: { must: 0, found: 0, first: 0, three: 0, unlisted: 0, tempted: 0 },
  said: { gold: 0, right: 0, wrong: 0, nobodys: 0, given: 0 },
  relations: { judged: 0, right: 0, swapped: 0 },
});

/** Adds a tally to a sum, which may not have begun. */
export function addUp(sum?: Tally, tally: Tally = none()): Tally {
  const total = structuredClone(sum ?? none());
  total.words += tally.words;
  for (const part of ['names', 'links', 'said', 'relations'] as const) {
    const into = total[part] as Record<string, number>;
    for (const [key, value] of Object.entries(tally[part])) into[key] = (into[key] ?? 0) + value;
  }
  return total;
}

/** How long a text is in code points, as its place is told. */
const lengthOf = (text: string): number => [...text].length;

const wordsOf = (text: string): string[] => fold(text).match(/[a-z0-9]+/g) ?? [];

/**
 * Counts what the engine found on a page, by the rules of the set's own scorer.
 *
 * @param onRecord names of everybody on record; what others say is nobody's
 */
export function scorePage(
  gold: GoldPage,
  text: string,
  annotation: Annotation,
  seeds: { id: string; text: string }[],
  onRecord: readonly string[],
): Tally {
  const tally = none();
  const points = toCodePoints(text);
  const until = gold.annotated_until ?? text.length;
  const place = <T extends Span>(spans: T[]): T[] =>
    spans
      .map((span) => ({ ...span, start: points(span.start), end: points(span.end) }))
      .filter(({ start }) => start < until);
  tally.words = wordsOf([...text].slice(0, until).join('')).length;
  scoreNames(tally, gold, place(annotation.mentions));
  scoreLinks(tally, gold, place(annotation.links), seeds);
  const quotations = annotation.quotations.flatMap(({ content, speaker }) =>
    content.map(({ start, end }) => ({ start, end, speaker })),
  );
  scoreSaid(tally, gold, place([...annotation.links, ...quotations]), onRecord);
  return tally;
}

/** Turns offsets in UTF-16 units into code points. */
export function toCodePoints(text: string): (offset: number) => number {
  const table = new Uint32Array(text.length + 1);
  let point = 0;
  for (let i = 0; i < text.length; i++) {
    table[i] = point;
    const isHead = /[\ud800-\udbff]/.test(text[i] as string);
    if (!isHead) point++;
  }
  table[text.length] = point;
  return (offset) => table[Math.min(offset, text.length)] as number;
}

const overlap = (a: Span, b: Span) => Math.min(a.end, b.end) - Math.max(a.start, b.start);

function scoreNames(tally: Tally, gold: GoldPage, found: Annotation['mentions']): void {
  const used = new Set<number>();
  for (const name of gold.mentions) {
    const span = { start: name.start, end: name.start + lengthOf(name.text) };
    const hits = found.flatMap((each, i) => (overlap(span, each) > 0 ? [i] : []));
    for (const i of hits) used.add(i);
    if (name.must_not_link) {
      tally.names.namesakes++;
      if (hits.length > 0) tally.names.taken++;
      continue;
    }
    if (name.corpus_role === 'target-only' || name.optional) continue;
    tally.names.gold++;
    const wanted = wordsOf(name.speaker ?? '');
    const isRight = hits.some((i) =>
      wordsOf(found[i]?.speaker.name ?? '').some((word) => wanted.includes(word)),
    );
    if (isRight) tally.names.right++;
    else for (const i of hits) used.delete(i);
  }
  tally.names.wrong += found.length - used.size;
}

/** Ids of the set's statements whose words lie mostly inside ours, or the reverse; the likest first. */
export function idsOf(quote: string, seeds: { id: string; text: string }[]): string[] {
  const ours = wordsOf(quote);
  return seeds
    .flatMap(({ id, text }) => {
      const theirs = wordsOf(text);
      const left = [...ours];
      const shared = theirs.filter((word) => {
        const at = left.indexOf(word);
        if (at !== -1) left.splice(at, 1);
        return at !== -1;
      }).length;
      const isLike =
        shared >= 0.7 * Math.min(ours.length, theirs.length) &&
        shared >= Math.min(4, theirs.length);
      return isLike && shared > 0
        ? { id, share: shared / Math.max(ours.length, theirs.length) }
        : [];
    })
    .sort((a, b) => b.share - a.share || (a.id < b.id ? 1 : -1))
    .map(({ id }) => id);
}

function scoreLinks(
  tally: Tally,
  gold: GoldPage,
  found: Annotation['links'],
  seeds: { id: string; text: string }[],
): void {
  const listed = new Set<number>();
  const onSentence = (start: number, sentence: string) => {
    const length = lengthOf(sentence);
    const span = { start, end: start + length };
    const hits = found.flatMap((link, i) => {
      const shorter = Math.min(length, link.end - link.start);
      return overlap(span, link) >= 0.5 * shorter ? [i] : [];
    });
    for (const i of hits) listed.add(i);
    return hits;
  };
  for (const [start, wanted] of bySentence(gold)) {
    const hits = onSentence(start, wanted.sentence);
    if (wanted.strength === 2) {
      tally.links.must++;
      if (hits.length > 0) tally.links.found++;
    }
    const related = hits.flatMap((i) => found[i]?.related ?? []);
    const ranked = related.map(({ quote, relation }) => ({ ids: idsOf(quote, seeds), relation }));
    const rank = ranked.findIndex(({ ids }) => ids.some((id) => wanted.expects.has(id)));
    if (wanted.strength === 2 && rank === 0) tally.links.first++;
    if (wanted.strength === 2 && rank >= 0 && rank < 3) tally.links.three++;
    for (const { ids, relation } of ranked.slice(0, 5)) {
      const judged = ids.find((id) => wanted.relations.has(id));
      if (judged) judge(tally, wanted.relations.get(judged) as string, relation);
    }
  }
  for (const { start, sentence } of gold.no_link) {
    if (onSentence(start, sentence).length > 0) tally.links.tempted++;
  }
  for (const { start, sentence } of gold.doubtful) {
    const span = { start, end: start + lengthOf(sentence) };
    found.forEach((link, i) => {
      if (overlap(span, link) > 0) listed.add(i);
    });
  }
  tally.links.unlisted += found.length - listed.size;
}

/** Whom the links and quotations on each sentence to be linked give it to, where they agree. */
function scoreSaid(
  { said }: Tally,
  gold: GoldPage,
  found: (Span & { speaker: SpeakerRef | null })[],
  onRecord: readonly string[],
): void {
  const done = new Set<number>();
  for (const { start: at, all_starts, sentence, speaker_on_page } of gold.links) {
    const [start = at] = all_starts ?? [];
    if (done.has(start)) continue;
    done.add(start);
    const span = { start, end: start + lengthOf(sentence) };
    const names = new Set(
      found.flatMap((each) =>
        each.speaker && overlap(span, each) >= 0.5 * (each.end - each.start)
          ? [each.speaker.name]
          : [],
      ),
    );
    const [name] = names;
    if (!speaker_on_page || !onRecord.some((each) => isSameName(each, speaker_on_page))) {
      said.nobodys++;
      if (name) said.given++;
      continue;
    }
    said.gold++;
    if (name === undefined) continue;
    if (names.size === 1 && isSameName(name, speaker_on_page)) said.right++;
    else said.wrong++;
  }
}

/** The set writes “Russia (government / Moscow)” for what we call “Government of Russia”. */
function isSameName(a: string, b: string): boolean {
  const words = wordsOf(a).filter((word) => !/^(?:government|of|the|and)$/.test(word));
  return wordsOf(b).some((word) => words.includes(word));
}

function bySentence({ links }: GoldPage) {
  const sentences = new Map<
    number,
    { sentence: string; strength: number; expects: Set<string>; relations: Map<string, string> }
  >();
  for (const { start, all_starts, ...link } of links) {
    const [first = start] = all_starts ?? [];
    const known = sentences.get(first) ?? {
      sentence: link.sentence,
      strength: 0,
      expects: new Set<string>(),
      relations: new Map<string, string>(),
    };
    known.strength = Math.max(known.strength, link.strength);
    for (const id of link.expects) known.expects.add(id);
    for (const [id, relation] of Object.entries(link.relation_by_id)) {
      known.relations.set(id, relation);
    }
    sentences.set(first, known);
  }
  return sentences;
}

/** A repeat and an agreement are one side: the set's speakers for Russia speak with one voice. */
function judge(tally: Tally, wanted: string, given: Relation): void {
  const side = (relation: string) =>
    ['same-words', 'said-before', 'agrees', 'same-speaker-repeat'].includes(relation)
      ? 'same side'
      : relation;
  tally.relations.judged++;
  if (side(wanted) === side(given)) tally.relations.right++;
  const pair = [side(wanted), side(given)];
  if (pair.includes('same side') && pair.includes('disputes')) tally.relations.swapped++;
}
