/** What is asked of an archive, made from its own statements, so that the right answer is known. */
import type { Random } from './random';

export interface Question {
  /** As typed, some with a slip. */
  words: string[];
  /** A filter: name of the speaker. */
  speaker: string | null;
  /** A filter: from this year on. */
  after: string | null;
  slip: boolean;
  /** Id of the statement that the words come from. */
  gold: string;
}

/** A whole sentence, as the engine asks. */
export interface SentenceQuestion {
  text: string;
  gold: string;
}

export interface Questions {
  keywords: Question[];
  sentences: SentenceQuestion[];
}

/** One in so many has a slip, and one in so many a filter. */
const SLIPS = 5;
const FILTERS = 4;
/** A slip in a shorter word is another word. */
const SHORTEST_SLIPPED = 7;
const COMMON =
  /^(?:about|after|because|been|being|from|have|more|most|only|over|says|said|some|than|that|their|them|there|they|this|were|what|when|which|will|with|would|your)$/;

interface Known {
  id: string;
  text: string;
  speaker: string;
  said: string | null;
}

/** A question of two or three words of a statement; null where it has too few. */
export function questionOf(
  { id, text, speaker, said }: Known,
  number: number,
  random: Random,
): Question | null {
  const all = (text.toLowerCase().match(/[a-z]{4,}/g) ?? []).filter((word) => !COMMON.test(word));
  const words = [...new Set(all)];
  while (words.length > 2 + (number % 2)) words.splice(random.below(words.length), 1);
  if (words.length < 2) return null;
  const slipped = number % SLIPS === 0 ? words.findIndex((w) => w.length >= SHORTEST_SLIPPED) : -1;
  if (slipped >= 0) words[slipped] = withSlip(words[slipped] as string, random);
  const filter = number % FILTERS === 1;
  const byName = filter && (number % (2 * FILTERS) === 1 || said === null);
  return {
    words,
    speaker: byName ? speaker : null,
    after: filter && !byName && said ? said.slice(0, 4) : null,
    slip: slipped >= 0,
    gold: id,
  };
}

/** A letter left out or two swapped, never the first. */
function withSlip(word: string, random: Random): string {
  const at = 2 + random.below(word.length - 4);
  const swapped = `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`;
  const left = word.slice(0, at) + word.slice(at + 1);
  return random.next() < 0.5 && swapped !== word ? swapped : left;
}
