/**
 * Small words that turn a sentence round or ask for something: stop words elsewhere, they tell sides here. Folded, without
 * apostrophes.
 */
const KEPT = new Set(
  `not no never nor without must should cannot cant can could will wont would wouldnt couldnt shouldnt against only unless
until if why instead than dont doesnt didnt isnt arent neither nothing nobody`.split(/\s+/),
);

/** Words that turn round what is said with them, folded, without apostrophes; what they take with them are not only terms. */
const TURNING = new Set(
  `not no never nor without cannot cant wont wouldnt couldnt shouldnt dont doesnt didnt isnt arent wasnt werent hasnt havent
neither nothing nobody none hardly denied denies deny denying rejected rejects reject rejecting dismissed dismisses dismiss
dismissing myth wrong stopped refused refuses refuse refusing`.split(/\s+/),
);
/** So many words behind one of them are read as turned round. */
const TURNED = 3;

/** FNV-1a (Fowler, Noll and Vo), 32 bits. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const SPACE = 0x20;
/** Where hashes of words begin that stand behind a turning word, and of those in a sentence with an odd number of such words. */
const BEHIND = Math.imul(OFFSET ^ 0x21, PRIME);
const IN_ODD = Math.imul(OFFSET ^ 0x7e, PRIME);

/** A word as the features need it: its folded form and its term, '' for a stop word. */
interface Read {
  folded: string;
  term: string;
}

/**
 * What a sentence is read by, each once: its terms, the small words that tell sides, each of these with the one behind it,
 * and again those that a word such as “not” may turn round: the three behind it (Pang, Lee and Vaithyanathan 2002), and all
 * where the number of such words is odd. As hashes of 32 bits; two features in some hundred thousand share one.
 */
export function featuresOf(words: readonly Read[]): Uint32Array {
  const found = new Set<number>();
  eachFeature(words, (hash) => found.add(hash));
  return Uint32Array.from(found);
}

/** Tells of each feature the place of its word, and of the one before where it is of two (else −1). */
export function eachFeature(
  words: readonly Read[],
  tell: (hash: number, at: number, before: number) => void,
): void {
  let [before, last, turned, turns] = [0, -1, 0, 0];
  for (let at = 0; at < words.length; at++) {
    const { folded, term } = words[at] as Read;
    const small = plain(folded);
    const word = KEPT.has(small) ? small : term;
    const isTurning = TURNING.has(small);
    if (isTurning) turns++;
    // A letter stands for a name, or for a point of a list.
    if (word.length > 1) {
      const hash = hashed(word, OFFSET);
      tell(hash, at, -1);
      if (last >= 0) tell(hashed(word, Math.imul(before ^ SPACE, PRIME)), at, last);
      if (turned-- > 0) tell(hashed(word, BEHIND), at, -1);
      before = hash;
      last = at;
    }
    if (isTurning) turned = TURNED;
  }
  if (turns % 2 === 0) return;
  for (let at = 0; at < words.length; at++) {
    const { folded, term } = words[at] as Read;
    const small = plain(folded);
    const word = KEPT.has(small) ? small : term;
    if (word.length > 1 && !TURNING.has(small)) tell(hashed(word, IN_ODD), at, -1);
  }
}
function plain(folded: string): string {
  return folded.includes("'") ? folded.replaceAll("'", '') : folded;
}

function hashed(word: string, from: number): number {
  let hash = from;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  return hash >>> 0;
}
