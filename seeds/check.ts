/**
 * The rules that hold among curated entries: ids, references, dates, wordings, excluded stretches.
 * What a single statement must be in its article is in `check-statements`.
 */
import { parseEdtf } from '../text/edtf';
import { type Curated, type Problem, statementsFile } from './curated';
import { places } from './locate';

/** A claim with fewer wordings than this on a side is hardly ever found: a curator's experience. */
const FEWEST_WORDINGS = 6;

/** Problems of everything but the statements' words. */
export function checkEntries(curated: Curated): Problem[] {
  return [
    ...duplicateIds(curated),
    ...speakerProblems(curated),
    ...sourceProblems(curated),
    ...claimProblems(curated),
  ];
}

function duplicateIds({ speakers, publishers, sources, claims, statements }: Curated): Problem[] {
  const lists: [string, { id: string }[]][] = [
    ['speakers.json', speakers],
    ['publishers.json', publishers],
    ['sources.json', sources],
    ['claims.json', claims],
  ];
  const problems = lists.flatMap(([file, entries]) => {
    const seen = new Set<string>();
    return entries.flatMap(({ id }) => repeated(seen, id, file));
  });
  const seen = new Set<string>();
  for (const [source, list] of statements) {
    for (const { id } of list) problems.push(...repeated(seen, id, statementsFile(source)));
  }
  return problems;
}

function repeated(seen: Set<string>, id: string, file: string): Problem[] {
  if (seen.has(id)) return [{ file, id, problem: 'the id is used twice; rename one' }];
  seen.add(id);
  return [];
}

function speakerProblems({ speakers, statements }: Curated): Problem[] {
  const heard = new Set<string>();
  for (const { speaker, reportedBy } of [...statements.values()].flat()) {
    heard.add(speaker);
    if (reportedBy) heard.add(reportedBy);
  }
  const owner = new Map<string, string>();
  return speakers.flatMap((speaker) => {
    const problems: string[] = [];
    if (!heard.has(speaker.id) && !speaker.known) {
      problems.push('has no statement; add one, or say in `known` why it is on record');
    }
    for (const { from, to, title } of speaker.roles) {
      for (const date of [from, to]) {
        if (date && !parseEdtf(date)) problems.push(`bad date “${date}” of the role ${title}`);
      }
      const [start, end] = [from && parseEdtf(from), to && parseEdtf(to)];
      if (start && end && start.earliest > end.latest) {
        problems.push(`the role ${title} ends before it begins`);
      }
    }
    const names = [
      speaker.name,
      ...speaker.aliases,
      ...Object.values(speaker.scripts ?? {}).flat(),
    ];
    for (const name of names) {
      const other = owner.get(name);
      if (other) problems.push(`the name “${name}” is ${other}’s already; keep it once`);
      owner.set(name, speaker.id);
    }
    for (const { name } of speaker.namesakes ?? []) {
      if (names.includes(name)) problems.push(`“${name}” is both a name and a namesake`);
    }
    return problems.map((problem) => ({ file: 'speakers.json', id: speaker.id, problem }));
  });
}

function sourceProblems({ sources, publishers, articles }: Curated): Problem[] {
  const known = new Set(publishers.map(({ id }) => id));
  return sources.flatMap((source) => {
    const problems: string[] = [];
    if (!known.has(source.publisher)) problems.push(`unknown publisher “${source.publisher}”`);
    if (source.published && !parseEdtf(source.published)) {
      problems.push(`bad date “${source.published}”; write EDTF: 2021, 2021-12, 2021-12-08~`);
    }
    problems.push(
      ...basisProblems('published', source.published, source.publishedBasis, source.publishedNote),
    );
    const article = articles.get(source.id);
    for (const { text } of article === undefined ? [] : source.excluded) {
      const n = places(article as string, { text }).length;
      if (n !== 1)
        problems.push(`the excluded “${cut(text)}” is in the article ${n} times, not once`);
    }
    return problems.map((problem) => ({ file: 'sources.json', id: source.id, problem }));
  });
}

/** A date, its basis and its note must fit each other. */
export function basisProblems(
  what: string,
  date: string | null | undefined,
  basis: string,
  note: string | undefined,
): string[] {
  if (!date && basis !== 'unknown') return [`${what} is empty, so its basis must be “unknown”`];
  if (date && basis === 'unknown')
    return [`${what} has a date: say whether it is stated or inferred`];
  if (basis === 'inferred' && !note) return [`${what} is inferred: say from what, in the note`];
  return [];
}

function claimProblems({ claims, statements }: Curated): Problem[] {
  const held = new Set(
    [...statements.values()].flat().flatMap(({ positions }) => positions.map((each) => each.claim)),
  );
  return claims.flatMap(({ id, wordings }) => {
    const problems: string[] = [];
    for (const side of ['for', 'against'] as const) {
      const n = new Set(wordings[side]).size;
      if (n < FEWEST_WORDINGS) {
        problems.push(`has ${n} wordings ${side} it; write at least ${FEWEST_WORDINGS}`);
      }
    }
    const both = wordings.for.find((wording) => wordings.against.includes(wording));
    if (both) problems.push(`“${both}” stands on both sides; take it off one`);
    if (!held.has(id)) problems.push('no statement holds a position on it; record one or drop it');
    return problems.map((problem) => ({ file: 'claims.json', id, problem }));
  });
}

/** The beginning of a long text, for a message. */
export function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
