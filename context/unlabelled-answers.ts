import type { Span, SpeakerRef } from '../model';
import type { Placed, Subject } from './subjects';
import { onlyNamed, type Told } from './turns-of-talk';

/** A line that is one quotation from its first to its last mark. */
const QUOTED = /^\s*[“"«„][^“”"«»„]+[”"»“]\s*$/u;
/** Whom a line speaks to, outside quotation marks. */
const ADDRESSED = /^[^“”"«»„]*\b[Yy]ou(?:r|rs|rself)?\b[^“”"«»„]*$/u;
const ASKED = /\?\s*$/u;
/** “What will you miss?” we ask. */
const WE_ASK = /^\s*[“"«„][^“”"«»„]*\?[”"»“] (?:we|I) ask(?:ed)?\b[^“”"«»„]*$/u;
/** So many questions that are answered in quotation marks make an interview; one may be a rhetorical one. */
const FEWEST = 2;

/**
 * What is said in the answers of an interview without labels: lines that are quotations as a whole, each behind a line that
 * speaks to somebody (“Do you pack your own boxes?”) or tells what “we ask”. They are by the one person whom the text names
 * before the first question, or at all; where it names several, nobody's. Answers without quotation marks are not told from
 * questions.
 */
export function unlabelledAnswers(lines: readonly Placed[], subjects: readonly Subject[]): Told[] {
  const answers: Span[] = [];
  let first = 0;
  let isAsked = false;
  lines.forEach(({ start, line: { text } }, i) => {
    const next = lines[i + 1];
    if (!next || !QUOTED.test(next.line.text)) return;
    const byUs = WE_ASK.test(text);
    if (!byUs && !ADDRESSED.test(text)) return;
    if (answers.length === 0) first = start;
    isAsked ||= byUs || ASKED.test(text);
    answers.push({ start: next.start, end: next.start + next.line.text.length });
  });
  const isInterview =
    isAsked && (answers.length >= FEWEST || lines.some((each) => WE_ASK.test(each.line.text)));
  if (!isInterview) return [];
  const speaker: SpeakerRef | null =
    onlyNamed(subjects, first) ?? onlyNamed(subjects, Number.POSITIVE_INFINITY);
  if (!speaker) return [];
  return answers.map(({ start, end }) => ({ start, end, speaker, source: null }));
}
