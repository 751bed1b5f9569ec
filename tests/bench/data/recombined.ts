/** More statements than there are: halves of two real ones, with names and words nobody has seen. */
import { madeWord } from './made';
import type { Random } from './random';
import type { Said } from './said';

/**
 * How often a word is exchanged for a rare one. Halves alone would bring no new word, and a
 * vocabulary grows with its text (Heaps' law): with this, a million statements have some 300,000.
 */
const NEW_WORDS = 0.02;
const RARE_WORDS = 600_000;

/** So many statements have a speaker of their own in a large archive; the real corpus has fewer. */
const STATEMENTS_PER_SPEAKER = 25;

/** Makes statements for an archive of `size`, out of the real ones. */
export function recombiner(real: readonly Said[], size: number, random: Random): () => Said {
  const names = [...new Set(real.map(({ speaker }) => speaker))];
  const given = [...new Set(names.map((name) => name.split(' ')[0] as string))];
  const known = names.length;
  for (let i = known; i < size / STATEMENTS_PER_SPEAKER; i++) {
    const surname = names[random.below(known)]?.split(' ').at(-1);
    names.push(`${random.pick(given)} ${surname}`);
  }
  return () => {
    const [a, b] = [random.pick(real), random.pick(real)];
    const words = [...half(a.text, 0), ...half(b.text, 1)].map((word) =>
      random.next() < NEW_WORDS ? madeWord(100_000 + random.zipf(RARE_WORDS)) : word,
    );
    return {
      text: words.join(' '),
      speaker: names[random.zipf(names.length)] as string,
      said: a.said,
      venue: b.venue,
    };
  };
}

function half(text: string, which: 0 | 1): string[] {
  const words = text.split(' ');
  const middle = Math.ceil(words.length / 2);
  return which === 0 ? words.slice(0, middle) : words.slice(middle);
}
