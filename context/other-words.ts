import type { Passage } from './passage';
import type { Subject } from './topic';
import { isArgued } from './voice';
import { AGAINST } from './weights';

/**
 * Whether what a sentence says besides the words that tell a claim is of something else: “the root causes of the
 * overrun at the barracks”, “offers that cross all red lines of the rail workers”. What stands around it does not
 * tell that on a page that is on the claim's subject otherwise. Where the sentence names a country that the claim is about,
 * where somebody on record says it, or where it argues (“let us give him the regions, with a ribbon”), other words are
 * no sign: who holds a claim says it in words of his own.
 */
export function isOfSomethingElse(passage: Passage, claim: string, subject: Subject): boolean {
  const { words, speaker, attribution, claims } = passage;
  if (speaker !== null || subject.countries.size === 0) return false;
  for (const code of subject.countries) if (words.countries.has(code)) return false;
  const { topic } = subject;
  const telling = claims.found.find((its) => its.claim.id === claim)?.told ?? [];
  const done = new Set(['', ...telling.map(({ term }) => term)]);
  let sum = 0;
  for (const { term, weight, start, end } of words.words) {
    if (done.has(term)) continue;
    done.add(term);
    const number = topic.numbers.get(term);
    // Who it is that speaks, where no claim speaks of him, tells nothing.
    const isOfSource = attribution.some((its) => its.start < end && start < its.end);
    if (isOfSource && number === undefined && /^\p{Lu}/u.test(words.text.slice(start, end)))
      continue;
    sum += weight * (number === undefined ? topic.elsewhere : (topic.odds[number] as number));
  }
  return sum <= -AGAINST && !isArgued(passage);
}
