import { NO_SYMBOL, SYMBOL_BITS } from './longest';
import { BYTES, SYMBOL_MOST, SymbolTable } from './table';
import { SymbolTrie } from './trie';
import { utf8 } from './writer';

/**
 * Chosen by what was left of 100,000 statements and by the time it takes: twice as many symbols save 2 bytes a statement
 * more, and the table is then as long as what a page reads of the texts. Lists of words alone are as good as all rounds of
 * FSST, which begins with letters, and cost a third of its time.
 */
const MOST_SYMBOLS = 8_192;
const MOST_WORDS = 6_500;
const ROUNDS = 2;

/** A word with the space before it, or what stands between words. */
const WORDS = /\s?[\p{L}\p{M}'’]+|\s?\p{N}+|[^\p{L}\p{M}\p{N}]+?(?=\s?[\p{L}\p{M}\p{N}]|$)/gsu;

/** Bytes that a code takes, about. */
const CODE = 1.4;

interface Candidate {
  bytes: Uint8Array;
  /** Bytes that are saved each time it stands for what it is written with otherwise. */
  saves: number;
  times: number;
}

/** The table of symbols for texts like these, as it is kept: words, and what they are made of. Pure. */
export function symbolsFor(sample: readonly string[]): Uint8Array {
  const texts = sample.map((text) => utf8(text).slice());
  let chosen = wordsOf(sample);
  for (let round = 0; round < ROUNDS; round++) chosen = better(chosen, texts);
  return coded(chosen, texts);
}

/** The words that save most. */
function wordsOf(sample: readonly string[]): Candidate[] {
  const times = new Map<string, number>();
  for (const text of sample) {
    for (const word of text.match(WORDS) ?? []) times.set(word, (times.get(word) ?? 0) + 1);
  }
  const words: Candidate[] = [];
  for (const [word, count] of times) {
    if (count < 2 || word.length > SYMBOL_MOST) continue;
    const bytes = utf8(word);
    if (bytes.length < 2 || bytes.length > SYMBOL_MOST) continue;
    words.push({ bytes: bytes.slice(), saves: (bytes.length - 1) / 2, times: count });
  }
  return best(words, MOST_WORDS);
}

/** What saves most of these and of pairs of them, as the texts are written now. */
function better(chosen: readonly Candidate[], texts: readonly Uint8Array[]): Candidate[] {
  const all = withBytes(chosen);
  const pairs = new Map<number, number>();
  for (const it of all) it.times = 0;
  walk(all, texts, (symbol, before) => {
    (all[symbol] as Candidate).times++;
    if (before < 0) return;
    const pair = (before << SYMBOL_BITS) | symbol;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  });
  const candidates = all.filter(({ times }) => times > 0);
  for (const [pair, times] of pairs) {
    if (times < 3) continue;
    const first = all[pair >>> SYMBOL_BITS]?.bytes as Uint8Array;
    const second = all[pair & NO_SYMBOL]?.bytes as Uint8Array;
    if (first.length + second.length > SYMBOL_MOST) continue;
    const bytes = new Uint8Array(first.length + second.length);
    bytes.set(first);
    bytes.set(second, first.length);
    candidates.push({ bytes, saves: CODE, times });
  }
  return best(candidates, MOST_SYMBOLS);
}

/** The best that are worth their place in the table, with the codes that make the texts shortest. */
function coded(chosen: readonly Candidate[], texts: readonly Uint8Array[]): Uint8Array {
  const all = withBytes(chosen);
  const times = new Float64Array(all.length);
  walk(all, texts, (symbol) => {
    times[symbol]!++;
  });
  const kept = all
    .map(({ bytes, saves }, i) => ({ bytes, times: times[i] as number, saves }))
    .filter(({ bytes, times, saves }) => times * saves > bytes.length + 1)
    .sort((a, b) => b.times - a.times);
  const used = Float64Array.from([...kept.map(({ times }) => times), ...new Array(BYTES).fill(1)]);
  const { two, three } = lengthsOf(used);
  return SymbolTable.bytesOf(
    kept.map(({ bytes }) => bytes),
    two,
    three,
  );
}

/** How many codes of two, and of two or three nibbles, make it shortest, of symbols used this often. */
function lengthsOf(used: Float64Array): { two: number; three: number } {
  const upTo = new Float64Array(used.length + 1);
  used.forEach((times, i) => {
    upTo[i + 1] = (upTo[i] as number) + times;
  });
  const sum = (end: number) => upTo[Math.min(end, used.length)] as number;
  let least = Number.POSITIVE_INFINITY;
  let found = { two: 0, three: 0 };
  for (let three = 0; three <= 256; three++) {
    for (let two = 0; two <= three; two++) {
      const threeEnd = two + 16 * (three - two);
      if (threeEnd + 256 * (256 - three) < used.length) continue;
      const nibbles = 4 * sum(used.length) - sum(threeEnd) - sum(two);
      if (nibbles >= least) continue;
      least = nibbles;
      found = { two, three };
    }
  }
  return found;
}

/** Those chosen, and every byte that is not among them. */
function withBytes(chosen: readonly Candidate[]): Candidate[] {
  const single = new Set(chosen.flatMap(({ bytes }) => (bytes.length === 1 ? [bytes[0]] : [])));
  const all = [...chosen];
  for (let byte = 0; byte < BYTES; byte++) {
    if (!single.has(byte)) all.push({ bytes: Uint8Array.of(byte), saves: 1, times: 0 });
  }
  return all;
}

/** Goes through the texts as they are written with some symbols. `before` is -1 where a text begins. */
function walk(
  symbols: readonly Candidate[],
  texts: readonly Uint8Array[],
  visit: (symbol: number, before: number) => void,
): void {
  const trie = new SymbolTrie();
  symbols.forEach(({ bytes }, number) => {
    trie.add(bytes, number);
  });
  const longest = trie.finished();
  for (const text of texts) {
    let before = -1;
    for (let at = 0; at < text.length; at += longest.length) {
      const symbol = longest.at(text, at, text.length);
      visit(symbol, before);
      before = symbol;
    }
  }
}

function best(candidates: Candidate[], most: number): Candidate[] {
  return candidates.sort((a, b) => b.times * b.saves - a.times * a.saves).slice(0, most);
}
