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
export function featuresOf(words: Iterable<Read>): Uint32Array {
  const found = new Set<number>();
  eachFeature(words, (hash) => found.add(hash));
  return Uint32Array.from(found);
}

/** Tells of each feature the place of its word, and of the one before where it is of two (else −1). */
export function eachFeature(
  words: Iterable<Read>,
  tell: (hash: number, at: number, before: number) => void,
): void {
  const read: { word: string; at: number }[] = [];
  let [before, last, at, turned, turns] = [0, -1, -1, 0, 0];
  for (const { folded, term } of words) {
    at++;
    const small = folded.includes("'") ? folded.replaceAll("'", '') : folded;
    const isTurning = TURNING.has(small);
    if (isTurning) turns++;
    const word = KEPT.has(small) ? small : term;
    // A letter stands for a name, or for a point of a list.
    if (word.length < 2) {
      if (isTurning) turned = TURNED;
      continue;
    }
    const hash = hashed(word, OFFSET);
    tell(hash, at, -1);
    if (last >= 0) tell(hashed(word, Math.imul(before ^ SPACE, PRIME)), at, last);
    if (turned-- > 0) tell(hashed(word, BEHIND), at, -1);
    if (isTurning) turned = TURNED;
    else read.push({ word, at });
    before = hash;
    last = at;
  }
  if (turns % 2 === 1) for (const { word, at } of read) tell(hashed(word, IN_ODD), at, -1);
}

function hashed(word: string, from: number): number {
  let hash = from;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  return hash >>> 0;
}
