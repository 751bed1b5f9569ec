import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { attribute } from '../../context/attribution';
import { Lines } from '../../context/lines';
import { findMentions } from '../../context/mentions';
import { Names } from '../../context/names/names';
import { packNames } from '../../context/names/pack';
import { quotationsOf } from '../../context/quotations';
import type { Quotation, Speaker } from '../../model';
import { buildSeeds } from '../../seeds/build';
import type { CuratedStatement } from '../../seeds/curated';
import { isBalanced } from '../../seeds/quoted';

/** Finds the attributed statements of a text: the engine's, or a test's. */
export type FindQuotations = (text: string) => Quotation[];

/** Left for the curator to fill in; `corpus -- check` refuses it as an unknown speaker. */
const SOMEBODY = 'unknown-speaker';

/** Words before a statement that are kept to tell one occurrence from another. */
const BEFORE = 24;

/** Prints drafts of an article's statements as JSON. Answers 1 when the file cannot be read. */
export function draftFile(path: string): number {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    process.stderr.write(`${path} cannot be read: ${(error as Error).message}\n`);
    return 1;
  }
  const name = basename(path).replace(/\.[^.]*$/, '');
  const drafts = draftStatements(text, name, reader(buildSeeds().speakers));
  process.stdout.write(`${JSON.stringify(drafts, null, 2)}\n`);
  process.stderr.write(
    `${drafts.length} ${drafts.length === 1 ? 'draft' : 'drafts'}: check every word, then date and position them.\n`,
  );
  return 0;
}

/**
 * Drafts in the form of `seeds/statements/*.json`, in reading order: text and speaker as the engine
 * reads them, no date, no position. A stretch that is in the text twice gets its `after`.
 */
export function draftStatements(
  text: string,
  name: string,
  find: FindQuotations,
): CuratedStatement[] {
  const prefix =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'draft';
  const spans = find(text).flatMap(({ content, form, speaker }) =>
    content.map(({ start, end }) => ({ ...trim(text, start, end), form, speaker })),
  );
  return spans
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, form, speaker }, i) => {
      const words = text.slice(start, end);
      const isTwice = text.indexOf(words) !== text.lastIndexOf(words);
      return {
        id: `${prefix}-${String(i + 1).padStart(2, '0')}`,
        speaker: speaker?.id ?? SOMEBODY,
        said: null,
        saidBasis: 'unknown',
        form,
        text: words,
        ...(isTwice ? { after: text.slice(Math.max(0, start - BEFORE), start) } : {}),
        positions: [],
      };
    });
}

/**
 * Without blanks, a comma at the end, and quotation marks that stand around the whole: those of a
 * part of it (`“toxic” tactic`) stay. An engine's stretch may have lost one of a pair: it is dropped.
 */
function trim(text: string, start: number, end: number): { start: number; end: number } {
  const bare = (from: number, to: number) => {
    const words = text.slice(from, to);
    return {
      start: from + (/^[\s,]*/.exec(words)?.[0].length ?? 0),
      end: to - (/[\s,]*$/.exec(words)?.[0].length ?? 0),
    };
  };
  const whole = bare(start, end);
  const opens = /["“„«]/.test(text.charAt(whole.start)) ? 1 : 0;
  const closes = /["“”»]/.test(text.charAt(whole.end - 1)) ? 1 : 0;
  for (const [first, last] of [
    [opens, closes],
    [opens, 0],
    [0, closes],
  ] as const) {
    const inner = bare(whole.start + first, whole.end - last);
    const words = text.slice(inner.start, inner.end);
    const isPair = first + last > 0 && isBalanced(words) && !/^[^“]*”/.test(words);
    if (isPair && inner.end > inner.start) return inner;
  }
  return whole;
}

function reader(speakers: Speaker[]): FindQuotations {
  const names = new Names(packNames(speakers, new Set()));
  return (text) => {
    const mentions = findMentions(text, names);
    return quotationsOf(text, attribute(new Lines().read(text), mentions, names, null).sentences);
  };
}
