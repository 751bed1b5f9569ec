/**
 * `npm run eval -- quotations-tokens FILE.jsonl [--json] [--out FILE]` (form of `polnear-cofenet`): F1 of
 * the tagger's spans, as published for this data. `--out` writes `{id, labels}`, a BIO label a token.
 * A sequence without labels is read and written, and left out of the figures.
 */
import { type Role, roles, type Tagged } from '../../context/tagger/labels';
import { pieces } from '../../context/tagger/paragraphs';
import type { Tagger } from '../../context/tagger/tagger';
import { readTagger } from '../engine';
import { bioOfSpans, exampleOfTokens, readTokens } from '../train/data';
import { optionsOf, tellNothing, writeLines } from './options';
import { type RoleFigures, spanFigures } from './spans';

export const TOKENS_USAGE =
  'npm run eval -- quotations-tokens FILE.jsonl [--json] [--out FILE] [--weights FILE]';

/** Runs the command; an InputError says what is wrong with an argument or a file. */
export function evaluateTokens(args: string[]): void {
  const { from, json, out, weights } = optionsOf(args, TOKENS_USAGE);
  const gold = readTokens(from);
  const tagger = readTagger(weights);
  const read = gold.map((each) => {
    const { words, spans } = exampleOfTokens(each);
    return {
      id: each.id,
      isLabelled: each.labels !== null,
      right: spans,
      ...tagged(tagger, words),
    };
  });
  if (out !== undefined) {
    writeLines(
      out,
      read.map(({ id, found, length }) => ({ id, labels: bioOfSpans(found, length) })),
    );
  }
  const scored = read.filter(({ isLabelled }) => isLabelled);
  if (scored.length === 0) tellNothing(from, 'labels');
  const figures = spanFigures(scored);
  console.log(json ? JSON.stringify(rounded(figures)) : spanTable(figures));
}

/** A long sequence is read in pieces, as the paragraphs of a text are. */
function tagged(tagger: Tagger, words: string[]): { found: Tagged[]; length: number } {
  let offset = 0;
  const found = pieces(words, (word) => word).flatMap((piece) => {
    const moved = tagger
      .label(piece)
      .map(({ role, from, to }) => ({ role, from: from + offset, to: to + offset }));
    offset += piece.length;
    return moved;
  });
  return { found, length: words.length };
}

function rounded(figures: Record<Role, RoleFigures>): Record<Role, RoleFigures> {
  const round = (value: number) => Math.round(value * 1e4) / 1e4;
  const of = ({ exact, begin, jaccard }: RoleFigures): RoleFigures => ({
    exact: round(exact),
    begin: round(begin),
    jaccard: round(jaccard),
  });
  return { source: of(figures.source), cue: of(figures.cue), content: of(figures.content) };
}

export function spanTable(figures: Record<Role, RoleFigures>): string {
  const percent = (value: number) => (100 * value).toFixed(1).padStart(10);
  return [
    `${'F1, percent'.padEnd(12)}${['exact', 'begin', 'Jaccard'].map((name) => name.padStart(10)).join('')}`,
    ...roles.map((role) => {
      const { exact, begin, jaccard } = figures[role];
      return `${role.padEnd(12)}${percent(exact)}${percent(begin)}${percent(jaccard)}`;
    }),
  ].join('\n');
}
