/**
 * `npm run eval -- quotations FILE.jsonl` (form of `polnear`) and `-- quotations-tokens FILE.jsonl`
 * (form of `polnear-cofenet`): how often the tagger is right. `--json` prints the figures, `--out`
 * writes what it found, so that anyone can score it anew; `--weights FILE` tries other weights.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { attributions } from '../../context/tagger/attributions';
import { type Role, roles } from '../../context/tagger/labels';
import { pieces } from '../../context/tagger/paragraphs';
import { loadTagger, type Tagger } from '../../context/tagger/tagger';
import { WordVectors } from '../../context/vectors';
import {
  bioOfSpans,
  exampleOfTokens,
  type GoldDocument,
  type GoldTokens,
  readLines,
} from '../train/data';
import { newScore, scoreText } from './attributions';
import { type RoleFigures, spanFigures } from './spans';

const asset = (name: string) => readFileSync(new URL(`../../public/${name}`, import.meta.url));
const rounded = (value: number) => Math.round(value * 1e4) / 1e4;

/** Runs the command; returns the text to print. */
export function evaluateQuotations(command: string, file: string, options: string[]): string {
  const option = (name: string) => {
    const at = options.indexOf(name);
    return at === -1 ? undefined : options[at + 1];
  };
  const weights = option('--weights');
  const tagger = loadTagger(
    weights ? readFileSync(weights) : asset('quotations.bin'),
    new WordVectors(asset('vectors.bin')),
  );
  const run = command === 'quotations' ? ofTexts : ofTokens;
  const { lines, figures, table } = run(tagger, file);
  const out = option('--out');
  if (out) writeFileSync(out, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return options.includes('--json') ? JSON.stringify(figures) : table;
}

interface Result {
  /** What was found, an object a line. */
  lines: object[];
  figures: object;
  table: string;
}

function ofTokens(tagger: Tagger, file: string): Result {
  const gold = readLines<GoldTokens>(file);
  const pairs = gold.map((each) => {
    const { words, spans } = exampleOfTokens(each);
    return { length: words.length, right: spans, found: tagInPieces(tagger, words) };
  });
  const figures = spanFigures(pairs);
  for (const role of roles) {
    const each = figures[role];
    figures[role] = {
      exact: rounded(each.exact),
      begin: rounded(each.begin),
      jaccard: rounded(each.jaccard),
    };
  }
  return {
    lines: pairs.map(({ length, found }, i) => ({
      id: gold[i]!.id,
      labels: bioOfSpans(found, length),
    })),
    figures,
    table: spanTable(figures),
  };
}

/** A long sequence is read in pieces, as the paragraphs of a text are. */
function tagInPieces(tagger: Tagger, words: string[]) {
  let offset = 0;
  return pieces(words, (word) => word).flatMap((piece) => {
    const moved = tagger
      .label(piece)
      .map(({ role, from, to }) => ({ role, from: from + offset, to: to + offset }));
    offset += piece.length;
    return moved;
  });
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

function ofTexts(tagger: Tagger, file: string): Result {
  const score = newScore();
  const kinds: Record<string, number> = {};
  const lines = readLines<GoldDocument>(file).map(({ id, text, attributions: gold }) => {
    const found = attributions(tagger.tag(text), tagger.pairing);
    for (const { kind } of found) kinds[kind] = (kinds[kind] ?? 0) + 1;
    scoreText(score, text, gold, found);
    return { id, attributions: found.map((each) => ({ ...each, speaker: null })) };
  });
  const groups = ['direct', 'mixed', 'indirect', 'all'].filter((group) => score.tallies.has(group));
  const figures = Object.fromEntries(
    groups.map((group) => {
      const { gold, content30, content80, both } = score.tallies.get(group)!;
      return [
        group,
        {
          gold,
          'content .3': rounded(content30 / gold),
          'content .8': rounded(content80 / gold),
          'content and source .5': rounded(both / gold),
        },
      ];
    }),
  );
  const right = rounded(score.right / Math.max(1, score.found));
  const names = ['gold', 'content .3', 'content .8', 'content and source .5'] as const;
  const table = [
    `${''.padEnd(24)}${groups.map((group) => group.padStart(10)).join('')}`,
    ...names.map(
      (name) =>
        `${name.padEnd(24)}${groups
          .map((group) => String(figures[group]![name]).padStart(10))
          .join('')}`,
    ),
    `found ${score.found}, right in content and source ${score.right} (${right})`,
    `by kind: ${Object.entries(kinds)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ')}`,
  ].join('\n');
  const found = { count: score.found, right, kinds };
  return { lines, figures: { ...figures, found }, table };
}
