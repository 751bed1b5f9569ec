import { nameKey } from '../../text/name-key';
import { tokens } from '../../text/tokens';
import { stemKey } from '../inflection';
import { isCommonSurname } from '../not-names';

/** Small particles that belong to the surname: `von der Leyen`, `de Gaulle`. */
export const PARTICLES = 'von van der den de di da del bin al el la le'.split(' ');
export const PARTICLE = new RegExp(`^(?:${PARTICLES.join('|')})$`);

/** A word of a name, and what is asked of it. */
export interface NameWord {
  text: string;
  key: string;
  /** Key of its stem, behind a `~`. */
  stem: string;
  /** Keys of its letters where it is initials (`G.W.`), else of the whole; joined by blanks. */
  spelt: string;
  isParticle: boolean;
}

interface Piece {
  words: NameWord[];
  /** Whether, last in a name, it is a surname that many people bear. */
  isCommon: boolean;
}

/**
 * Takes names apart at their blanks, and works out what each piece comes to once: parts of names
 * repeat. No word goes over a blank.
 */
export class Pieces {
  private readonly known = new Map<string, Piece>();

  /** The words of a name. */
  wordsOf(name: string): readonly NameWord[] {
    const pieces = name.split(' ');
    if (pieces.length === 1) return this.of(name).words;
    const words: NameWord[] = [];
    for (const piece of pieces) words.push(...this.of(piece).words);
    return words;
  }

  /** Whether many people bear the surname that ends a name. */
  endsInCommon(name: string): boolean {
    return this.of(name.slice(name.lastIndexOf(' ') + 1)).isCommon;
  }

  /** Several words of a surname as one. */
  joined(words: readonly NameWord[]): Pick<NameWord, 'key' | 'stem'> {
    const text = words.map((word) => word.text).join(' ');
    return { key: nameKey(text), stem: stemKey(text) };
  }

  private of(text: string): Piece {
    const known = this.known.get(text);
    if (known) return known;
    const piece = {
      words: tokens(text).map((token) => wordOf(token.text)),
      isCommon: isCommonSurname(text.split(/\s+/).at(-1) as string),
    };
    this.known.set(text, piece);
    return piece;
  }
}

function wordOf(text: string): NameWord {
  const key = nameKey(text);
  const letters = text.split('.').filter(Boolean);
  return {
    text,
    key,
    stem: stemKey(text),
    spelt: letters[0] === text ? key : letters.map(nameKey).join(' '),
    isParticle: PARTICLE.test(text),
  };
}
