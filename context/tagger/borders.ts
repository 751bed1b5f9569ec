/** Where what is said ends and who says it begins: a mark stands between them. */
import type { Group } from './across';
import { beginsLarge, hasLetter } from './letters';

/** `which he said …`, `Everything Trump says`: what is said is the word before its source. */
const RELATIVE =
  /^(?:what|whatever|which|whom?|whose|that|as|where|how|something|everything|all)$/iu;
/** More capitals than this behind a comma are no title. */
const LONGEST_TITLE = 5;

/**
 * Mends groups whose words run into their source without a mark. Behind a comma and in capitals they are
 * his title: `… must be mended, Foreign Minister | Sergey Lavrov | has said`. Else they are not said by
 * him: of `Moscow sees little ground after NATO replies`, `31 Nato states` and `President Trump had said as
 * much` the tagger makes sources and cues.
 */
export function keepBorders(group: Group, textsOf: (at: number) => string[]): Group {
  const { source, cue, contents } = group;
  if (!source || !cue || cue.from < source.to || cue.at !== source.at) return group;
  const words = textsOf(source.at);
  const touching = contents.find(({ at, to }) => at === source.at && to === source.from);
  if (!touching || !hasLetter(words[touching.to - 1]!) || RELATIVE.test(words[touching.from]!)) {
    return group;
  }
  const comma = words.lastIndexOf(',', touching.to - 1);
  const title = words.slice(comma + 1, touching.to);
  const isTitle =
    comma > touching.from &&
    title.length <= LONGEST_TITLE &&
    title.every((word) => beginsLarge(word));
  if (!isTitle) return { ...group, contents: contents.filter((each) => each !== touching) };
  return {
    source: { ...source, from: comma + 1 },
    cue,
    contents: contents.map((each) => (each === touching ? { ...each, to: comma } : each)),
  };
}
