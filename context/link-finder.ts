import type { Link, Speaker, Statement } from '../model';
import { terms } from '../text/terms';
import type { Attributed } from './attribution';
import type { ClaimMatcher } from './claims';
import type { Lexicon } from './lexicon';
import type { OnRecord } from './record';
import { linkFrom, type Passage, type PreparedStatement, type Scored, scoreAll } from './relate';
import { prepare } from './similarity';
import {
  CANDIDATES,
  FEWEST_TERMS,
  LINKED,
  LINKED_ON_SUBJECT,
  MOST_CLAIMS,
  NEAR_LINK,
  ON_SUBJECT_SHARE,
} from './weights';

/** Statements kept ready; a long article asks for a few hundred. */
const MOST_READY = 1000;

/** Finds what is on record about the sentences of an article. */
export class LinkFinder {
  readonly #ready = new Map<string, PreparedStatement>();

  constructor(
    readonly onRecord: OnRecord,
    readonly lexicon: Lexicon,
    readonly speakers: Map<string, Speaker>,
    readonly matcher: ClaimMatcher,
  ) {}

  /**
   * Links of an article's sentences, in reading order. Candidates come from the archive by words and
   * by the claims that a sentence matches. How sure a link must be depends on the page: an article of
   * which many sentences come near a link is on the record's subjects, a lone one elsewhere is chance.
   */
  async find(
    text: string,
    sentences: Attributed[],
    published: string | null,
    leaveOut: ReadonlySet<string>,
  ): Promise<Link[]> {
    const found: { passage: Passage; scored: Scored[] }[] = [];
    let said = 0;
    for (const sentence of sentences) {
      const passage = this.#passage(text, sentence);
      if (!passage) continue;
      said++;
      const candidates = await this.#candidates(passage, leaveOut);
      found.push({ passage, scored: scoreAll(passage, candidates, published) });
    }
    const near = found.filter(({ scored }) => (scored[0]?.score ?? -99) >= NEAR_LINK).length;
    const share = said === 0 ? 0 : Math.min(1, near / said / ON_SUBJECT_SHARE);
    const least = LINKED + (LINKED_ON_SUBJECT - LINKED) * share;
    return found
      .filter(({ scored }) => (scored[0]?.score ?? -99) >= least)
      .map(({ passage, scored }) => linkFrom(text, passage, scored));
  }

  #passage(text: string, { start, end, speaker }: Attributed): Passage | null {
    const words = prepare(text.slice(start, end), this.lexicon);
    if (words.terms.size < FEWEST_TERMS) return null;
    return { start, end, words, speaker, claims: this.matcher.match(words) };
  }

  async #candidates(
    { words, speaker, claims }: Passage,
    leaveOut: ReadonlySet<string>,
  ): Promise<PreparedStatement[]> {
    const found = new Map<string, Statement>();
    const asked = { terms: terms(words.text), speaker: speaker?.id ?? null, limit: CANDIDATES };
    for (const { statement } of await this.onRecord.candidates(asked)) {
      found.set(statement.id, statement);
    }
    for (const { claim } of claims.slice(0, MOST_CLAIMS)) {
      for (const statement of await this.onRecord.byClaim(claim.id)) {
        found.set(statement.id, statement);
      }
    }
    const wanted = [...found.values()].filter(({ source }) => !leaveOut.has(source));
    await this.lexicon.learn(
      wanted.filter(({ id }) => !this.#ready.has(id)).map(({ text }) => text),
    );
    return wanted.flatMap((statement) => this.#prepared(statement) ?? []);
  }

  #prepared(statement: Statement): PreparedStatement | null {
    const ready = this.#ready.get(statement.id);
    if (ready) return ready;
    const speaker = this.speakers.get(statement.speaker);
    if (!speaker) return null;
    if (this.#ready.size >= MOST_READY) this.#ready.clear();
    const { id, name } = speaker;
    const words = prepare(statement.text, this.lexicon);
    const made = { statement, words, speaker: { id, name } };
    this.#ready.set(statement.id, made);
    return made;
  }
}
