import type { Mention } from '../model';
import { bestClaim } from './claim-matches';
import { BODIES } from './government';
import { findMentions } from './mentions';
import type { Names } from './names/names';
import type { Page } from './page';
import type { Passage, PreparedStatement } from './passage';
import { isCovered } from './similarity';
import { BOUND_BY_CLAIM, BOUND_IN_TIME, BOUND_UNTOLD, SHORT_PAGE } from './weights';

/** A sentence may say “the two” of those whom the sentences before it name. */
const SENTENCES_BEFORE = 2;

/** “December 2021”; of “the winter of 2021-22” it is the second. */
const YEAR = /(?<!\d)((?:19|20)\d\d)(?:[-–/](\d\d))?(?!\d)/gu;

/** One of several people whom a claim is about. */
interface Party {
  id: string;
  /** Countries, by code, of which he held an office: “the Russian leader”. */
  countries: ReadonlySet<string>;
}

/**
 * Tells whether a claim binds what is on record on it to a sentence of a page. Its words alone do not where a claim is of certain
 * people with one another, and the page speaks of a summit of others; where it is of a year long past, of which the page
 * does not speak; or where no wording, and no word of the statement, is in the sentence: what tells the claim then is
 * hardly more than that the words of its subject are used.
 */
export class Bonds {
  readonly #parties = new Map<string, readonly Party[]>();
  readonly #years = new Map<string, readonly string[]>();

  /** @param propositionOf a claim's proposition, by its id */
  constructor(
    readonly names: Names,
    readonly propositionOf: (claim: string) => string,
  ) {}

  /**
   * The claim, by id, by which a statement comes nearest to a passage, if it binds it there as far as the two tell, whatever
   * page they meet on; else null.
   */
  between(passage: Passage, { statement, words }: PreparedStatement): string | null {
    const { claims } = passage;
    const nearest = bestClaim(claims, statement.positions);
    if (!nearest || nearest.strength < BOUND_BY_CLAIM) return null;
    const { claim, strength } = nearest;
    const isTold =
      strength >= BOUND_UNTOLD ||
      isCovered(passage.words, words) ||
      claims.found.some((its) => its.claim.id === claim);
    return isTold ? claim : null;
  }

  /**
   * Whether the claim that `between` tells binds a statement to a passage on its page.
   *
   * @param published the page's date; without one no claim is of another time
   */
  holds(
    claim: string,
    passage: Passage,
    { statement }: PreparedStatement,
    page: Page,
    published: string | null,
  ): boolean {
    return (
      this.#areNamed(claim, passage, page) &&
      !this.#isOfAnotherTime(claim, statement.said, page, published)
    );
  }

  /** Whether a passage, or those just before it, names all whom a claim is about, where it is of several people. */
  #areNamed(claim: string, passage: Passage, page: Page): boolean {
    const parties = this.#partiesOf(claim);
    if (parties.length < 2) return true;
    const at = page.passages.indexOf(passage);
    const near = page.passages.slice(Math.max(0, at - SENTENCES_BEFORE), at + 1);
    const from = near[0]?.start ?? passage.start;
    const here = page.mentions.filter(({ start }) => start >= from && start < passage.end);
    return parties.every(
      ({ id, countries }) =>
        here.some(({ speaker }) => speaker.id === id) ||
        near.some(({ words }) => [...words.countries].some((code) => countries.has(code))),
    );
  }

  #partiesOf(claim: string): readonly Party[] {
    const known = this.#parties.get(claim);
    if (known) return known;
    const ids = new Set(findMentions(this.propositionOf(claim), this.names).map(idOf));
    const made = [...ids].map((id) => {
      const held = this.names.get(id)?.roles.map(({ country = '' }) => country) ?? [];
      return { id, countries: new Set(held.filter((code) => code !== '' && !BODIES.has(code))) };
    });
    this.#parties.set(claim, made);
    return made;
  }

  /** Whether a claim names the year in which it was spoken of, and the page is of a later one and does not name it, though it is not short. */
  #isOfAnotherTime(
    claim: string,
    said: string | null,
    page: Page,
    published: string | null,
  ): boolean {
    if (published === null || said === null || page.passages.length < SHORT_PAGE) return false;
    const years = this.#yearsOf(claim);
    if (years.length === 0 || years.some((year) => page.text.includes(year))) return false;
    const last = Math.max(...years.map(Number));
    const [day, its] = [Number.parseInt(published, 10), Number.parseInt(said, 10)];
    return day > last + BOUND_IN_TIME && Math.abs(its - last) <= BOUND_IN_TIME;
  }

  #yearsOf(claim: string): readonly string[] {
    const known = this.#years.get(claim);
    if (known) return known;
    const made = [...this.propositionOf(claim).matchAll(YEAR)].flatMap(([, year = '', end]) =>
      end === undefined ? [year] : [year, year.slice(0, 2) + end],
    );
    this.#years.set(claim, made);
    return made;
  }
}

const idOf = ({ speaker }: Mention) => speaker.id;
