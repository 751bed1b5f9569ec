/**
 * Small words that turn a sentence round or ask for something: stop words elsewhere, they tell sides here. Folded, without
 * apostrophes.
 */
const KEPT = new Set(
  `not no never nor without must should cannot cant can could will wont would wouldnt couldnt shouldnt against only unless
until if why instead than dont doesnt didnt isnt arent neither nothing nobody`.split(/\s+/),
);

/** FNV-1a (Fowler, Noll and Vo), 32 bits. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const SPACE = 0x20;

/** A word as the features need it: its folded form and its term, '' for a stop word. */
interface Read {
  folded: string;
  term: string;
}

/**
 * What a sentence is read by, each once: its terms, the small words that tell sides, and each of these with the one behind
 * it, as hashes of 32 bits. Two features in some hundred thousand share a hash.
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
  let [before, last, at] = [0, -1, -1];
  for (const { folded, term } of words) {
    at++;
    const small = folded.includes("'") ? folded.replaceAll("'", '') : folded;
    const word = KEPT.has(small) ? small : term;
    // A letter stands for a name, or for a point of a list.
    if (word.length < 2) continue;
    const hash = hashed(word, OFFSET);
    tell(hash, at, -1);
    if (last >= 0) tell(hashed(word, Math.imul(before ^ SPACE, PRIME)), at, last);
    before = hash;
    last = at;
  }
}

function hashed(word: string, from: number): number {
  let hash = from;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  return hash >>> 0;
}
