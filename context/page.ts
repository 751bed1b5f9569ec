import type { Mention, Statement } from '../model';
import type { Passage } from './passage';
import { NAMING_SHARE, SHORT_PAGE } from './weights';

/** A page is about a claim as far as its three nearest sentences are, on average. */
const NEAREST = 3;

/** What a page as a whole tells of what its sentences are about. */
export class Page {
  /** By claim the strengths of its matches with the sentences, falling; one more than tell what the page is about. Found when first asked for. */
  #strengths: ReadonlyMap<string, readonly number[]> | null = null;

  /** Of these the mean, by claim, as far as it was asked for. */
  readonly #means = new Map<string, number>();

  /** Ids of the speakers whom it names. */
  readonly named: ReadonlySet<string>;

  constructor(
    readonly text: string,
    readonly passages: readonly Passage[],
    readonly mentions: readonly Mention[],
  ) {
    this.named = new Set(mentions.map(({ speaker }) => speaker.id));
  }

  /** How much the page is about what a statement holds a position on; strengths are log-odds. */
  about({ positions }: Statement): number {
    return positions.reduce((most, { claim }) => Math.max(most, this.#mean(claim)), 0);
  }

  /** How much the page is about the claim that a sentence matches best, this sentence left out. */
  elsewhere({ claims: { first } }: Passage): number {
    const [best] = first;
    if (!best) return 0;
    const all = [...this.#strengthsOf(best.claim.id)];
    const own = all.indexOf(best.worded);
    if (own >= 0) all.splice(own, 1);
    return mean(all);
  }

  /**
   * How far the page is about these countries and bodies (codes), by the share of its sentences that name one: 0 to 1. A few
   * sentences need not name what they are about, nor do any where there are none to name.
   */
  isOn(codes: ReadonlySet<string>): number {
    return codes.size === 0 || this.passages.length < SHORT_PAGE ? 1 : this.naming(codes);
  }

  /** The same, of a few sentences too. */
  naming(codes: ReadonlySet<string>): number {
    let naming = 0;
    for (const { words } of this.passages) naming += Number(areMet(words.countries, codes));
    return Math.min(1, naming / Math.max(1, this.passages.length) / NAMING_SHARE);
  }

  /** Whether some sentence names one of these countries and bodies. */
  names(codes: ReadonlySet<string>): boolean {
    return this.passages.some(({ words }) => areMet(words.countries, codes));
  }

  #mean(claim: string): number {
    const known = this.#means.get(claim);
    if (known !== undefined) return known;
    const made = mean(this.#strengthsOf(claim));
    this.#means.set(claim, made);
    return made;
  }

  #strengthsOf(claim: string): readonly number[] {
    this.#strengths ??= strengthsIn(this.passages);
    return this.#strengths.get(claim) ?? [];
  }
}

/** Whether one of a sentence's countries and bodies, few or none, is among some. */
function areMet(its: ReadonlySet<string>, codes: ReadonlySet<string>): boolean {
  if (its.size === 0) return false;
  for (const code of its) if (codes.has(code)) return true;
  return false;
}

function strengthsIn(passages: readonly Passage[]): Map<string, number[]> {
  const strengths = new Map<string, number[]>();
  for (const { claims } of passages) {
    for (const { claim, worded } of claims.first) {
      const known = strengths.get(claim.id);
      if (known) known.push(worded);
      else strengths.set(claim.id, [worded]);
    }
  }
  for (const [claim, all] of strengths) {
    strengths.set(claim, all.sort((a, b) => b - a).slice(0, NEAREST + 1));
  }
  return strengths;
}

/** Of strengths, falling, the mean of the first; what is missing counts as none. */
function mean(strengths: readonly number[]): number {
  return strengths.slice(0, NEAREST).reduce((sum, strength) => sum + strength, 0) / NEAREST;
}
