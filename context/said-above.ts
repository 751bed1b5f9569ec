import { plain } from '../text/plain';
import type { Attributed } from './attribution';

/** “That’s according to Lavrov, who …” */
const SAYS_WHO = /^[^a-zéª]*(?:all )?(?:that|this)(?:['’]s| is| was) (?:all )?according to\b/;

/** Whether a sentence tells only who said what stands before it, and says nothing itself. */
export function saysOnlyWho(sentence: string): boolean {
  return sentence.includes('ccording to') && SAYS_WHO.test(plain(sentence));
}

/** Gives what stands before such a sentence to whom it names, where nothing else attributes it. */
export function giveAbove(text: string, all: Attributed[]): void {
  for (let i = 1; i < all.length; i++) {
    const { start, end, speaker, source } = all[i] as Attributed;
    if (!saysOnlyWho(text.slice(start, end))) continue;
    const before = all[i - 1] as Attributed;
    if (before.isStatement || !/[.!…”"»]\s*$/u.test(text.slice(before.start, before.end))) continue;
    before.speaker = speaker;
    before.source = source;
    before.isStatement = true;
    before.told = { start: before.start, end: before.end };
  }
}
