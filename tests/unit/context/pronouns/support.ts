import { resolveSubjects } from '../../../../context/antecedents';
import { Lines } from '../../../../context/lines';
import { findMentions } from '../../../../context/mentions';
import type { Names } from '../../../../context/names/names';
import type { Row } from '../../../../context/pronouns/features';
import type { Ranked } from '../../../../context/pronouns/ranking';
import { quotedSpans } from '../../../../context/quotation-marks';
import { ANY_PRONOUN, findSubjects, type Subject } from '../../../../context/subjects';
import { names } from '../support';

/** A text's pronouns, with whom the engine takes each for and what it ranks; nothing says who speaks. */
export interface Read {
  pronouns: readonly { subject: Subject; ranked: Ranked | undefined }[];
  subjects: readonly Subject[];
  isOutside: (at: number) => boolean;
}

/** Reads the pronouns of a text that names the tests' people. */
export function readPronouns(text: string, among: Names = names): Read {
  const { lines, sentences } = new Lines().read(text);
  const quoted = quotedSpans(text).filter(({ closed }) => closed);
  const isOutside = (at: number) => quoted.every(({ start, end }) => at < start || at >= end);
  const { subjects, ranking } = resolveSubjects(
    text,
    findSubjects(lines, findMentions(text, among), among, ANY_PRONOUN),
    sentences,
    among,
    null,
    isOutside,
    () => null,
  );
  const pronouns = subjects
    .filter(({ kind, start }) => kind === 'pronoun' && isOutside(start))
    .map((subject) => ({ subject, ranked: ranking.ranked(subject).at(-1) }));
  return { pronouns, subjects, isOutside };
}

/** What is told of a candidate for a text's last pronoun: of the nearest place where somebody surely is who is asked for. */
export function rowOf(text: string, who: string): Row | undefined {
  const last = readPronouns(text).pronouns.at(-1)?.ranked;
  return last?.rows.find((_, i) => (last.who[i]?.get(who) ?? 0) > 0.5);
}
