import type { Span } from '../model';
import { parseEdtf } from '../text/edtf';
import { basisProblems, cut } from './check';
import {
  type Curated,
  type CuratedSource,
  type CuratedStatement,
  type Problem,
  statementsFile,
} from './curated';
import { isNearlyThere, type Place, places } from './locate';
import { isBalanced, quotedStretches } from './quoted';

/** How far outside a mixed statement its quotation mark may stand: a full stop and a blank. */
const MARK_REACH = 2;

interface Placed {
  statement: CuratedStatement;
  place: Place;
}

/**
 * Finds every statement's words in its article, and names what is wrong with those that are not
 * there, or are no statement of it. Only what was found is placed.
 */
export function placeStatements(curated: Curated): {
  placed: Map<string, Placed[]>;
  problems: Problem[];
} {
  const placed = new Map<string, Placed[]>();
  const problems: Problem[] = [];
  for (const source of curated.sources) {
    const article = curated.articles.get(source.id);
    const list = curated.statements.get(source.id) ?? [];
    const file = statementsFile(source.id);
    const found: Placed[] = [];
    for (const statement of list) {
      const wrong = [...referenceProblems(statement, curated), ...dateProblems(statement, source)];
      const at = article === undefined ? null : place(article, statement);
      if (typeof at === 'string') wrong.push(at);
      else if (at) {
        found.push({ statement, place: at });
        wrong.push(...wordProblems(article as string, statement, at, source));
      }
      problems.push(...wrong.map((problem) => ({ file, id: statement.id, problem })));
    }
    problems.push(...orderProblems(found).map((each) => ({ file, ...each })));
    placed.set(source.id, found);
  }
  return { placed, problems };
}

function referenceProblems(statement: CuratedStatement, { speakers, claims }: Curated): string[] {
  const problems: string[] = [];
  const isKnown = (list: { id: string }[], id: string) => list.some((each) => each.id === id);
  for (const id of [statement.speaker, statement.reportedBy]) {
    if (id && !isKnown(speakers, id))
      problems.push(`unknown speaker “${id}”; add it to speakers.json`);
  }
  if (statement.reportedBy === statement.speaker) problems.push('is reported by its own speaker');
  const seen = new Set<string>();
  for (const { claim } of statement.positions) {
    if (!isKnown(claims, claim)) problems.push(`unknown claim “${claim}”; add it to claims.json`);
    if (seen.has(claim)) problems.push(`holds two positions on “${claim}”; keep one`);
    seen.add(claim);
  }
  return problems;
}

function dateProblems({ said, saidBasis, saidNote }: CuratedStatement, source: CuratedSource) {
  const problems = basisProblems('said', said, saidBasis, saidNote);
  if (said === null) return problems;
  const date = parseEdtf(said);
  const published = source.published ? parseEdtf(source.published) : null;
  if (!date) problems.push(`bad date “${said}”; write EDTF: 2021, 2021-12, 2021-12-08~`);
  else if (published && date.earliest > published.latest) {
    problems.push(`said ${said}, after its source was published (${source.published})`);
  }
  return problems;
}

function place(article: string, statement: CuratedStatement): Place | string {
  const found = places(article, {
    text: statement.text,
    after: statement.after ?? '',
    before: statement.before ?? '',
  });
  if (found.length === 1) return found[0] as Place;
  if (found.length > 1) {
    return `its text is in the article ${found.length} times; tell which by \`after\` or \`before\``;
  }
  return isNearlyThere(article, statement.text)
    ? `its text is in the article but for quotation marks, dashes, spaces or capitals; copy it exactly: “${cut(statement.text)}”`
    : `its text is not in the article: “${cut(statement.text)}”`;
}

function wordProblems(
  article: string,
  { text, form }: CuratedStatement,
  at: Place,
  source: CuratedSource,
): string[] {
  const problems: string[] = [];
  if (!isBalanced(text)) problems.push('quotation marks inside its text are not in pairs');
  for (const { text: away, why } of source.excluded) {
    const start = article.indexOf(away);
    if (start >= 0 && touches(at, { start, end: start + away.length })) {
      problems.push(`runs into “${cut(away)}” (${why}), which nobody says; shorten it`);
    }
  }
  const quoted = quotedStretches(article);
  if (form === 'direct' && !quoted.some((each) => each.start <= at.start && at.end <= each.end)) {
    problems.push('is direct but not within quotation marks; call it mixed or indirect');
  }
  const around = article.slice(Math.max(0, at.start - MARK_REACH), at.end + MARK_REACH);
  if (form === 'mixed' && !/["“”]/.test(around)) {
    problems.push('is mixed but has no quotation mark; call it indirect');
  }
  return problems;
}

function orderProblems(found: Placed[]): { id: string; problem: string }[] {
  return found.slice(1).flatMap(({ statement: { id }, place: here }, i) => {
    const { statement: before, place: there } = found[i] as Placed;
    if (touches(here, there))
      return [{ id, problem: `overlaps ${before.id}; give each its own words` }];
    if (here.start < there.start) {
      return [{ id, problem: `stands before ${before.id} in the article; keep the reading order` }];
    }
    return [];
  });
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
