import type { Link, QuotationCheck, Statement } from '../model';
import { Recent } from '../text/recent';
import type { Attributed } from './attribution';
import { Bar } from './bar';
import type { ClaimMatcher } from './claims';
import { copiedSources } from './copied';
import { speakTogether } from './government';
import type { Cut, Lexicon } from './lexicon';
import type { Names } from './names/names';
import { Page } from './page';
import { checkQuotations } from './quotation-check';
import { Reach } from './reach';
import type { CandidateQuery, OnRecord } from './record';
import {
  type Known,
  linkFrom,
  type Passage,
  type PreparedStatement,
  type Scored,
  scoreAll,
} from './relate';
import { type Looked, SecondLook } from './second-look';
import { type Remembered, Sentences } from './sentences-read';
import { type Prepared, prepareCut } from './similarity';
import { SpokenOf } from './spoken-of';
import { CANDIDATES, FEWEST_TERMS, MOST_CLAIMS, SHOWN } from './weights';

/** Twice as many statements are kept ready at most; a long article asks for hundreds, in a large archive more. */
const READY = 1000;

/** What was found for a sentence, and as whose words. */
interface FoundFor {
  speaker: string | null;
  isStatement: boolean;
  places: number[];
}

interface Found {
  passage: Passage;
  scored: Scored[];
}

/** A sentence that was compared once. */
interface Checked extends Found {
  /** What its quotations are to the record. */
  checks: QuotationCheck[];
}

/** A sentence with what it was compared with. */
export interface Compared extends Checked {
  /** Those that can be shown, in the order in which they are. */
  looked: Looked[];
}

/** Finds what is on record about the sentences of an article. */
export class LinkFinder {
  /** By place: it stands for the same statement as long as the archive is as it was, and so is this finder. */
  readonly #ready = new Recent<PreparedStatement>(READY);
  readonly #sentences: Sentences;
  readonly #found = new WeakMap<Prepared, FoundFor>();
  readonly #second: SecondLook;
  readonly #known: Known;

  constructor(
    readonly onRecord: OnRecord,
    readonly lexicon: Lexicon,
    readonly names: Names,
    readonly matcher: ClaimMatcher,
  ) {
    this.#sentences = new Sentences(lexicon, matcher);
    this.#second = new SecondLook(lexicon);
    this.#known = {
      propositionOf: (claim) => matcher.propositionOf(claim),
      speaksWith: (one, other, on) => speakTogether(names, one, other, on),
      isOfBoth: (term, one, other) => matcher.isOfBoth(term, one, other),
    };
  }

  /**
   * Links of an article's sentences, in reading order. Candidates come from the archive by words and
   * by the claims that a sentence matches. How sure a link must be depends on the page: an article of
   * which many sentences come near a link is on the record's subjects, a lone one elsewhere is chance.
   * Where the page is itself a source on record, under whatever address, that source's statements are
   * left out: a reader asks what was said elsewhere.
   *
   * @param named ids of the speakers whom the article names
   */
  async find(
    text: string,
    sentences: Attributed[],
    named: ReadonlySet<string>,
    published: string | null,
  ): Promise<Link[]> {
    const found = await this.#firstLook(text, sentences, published);
    const page = new Page(
      found.map(({ passage }) => passage),
      named,
    );
    const bar = new Bar(text, sentences, found, page, this.matcher.countries());
    const spokenOf = this.#spokenOf(text, found);
    return found.flatMap((each, i) => {
      const { passage, scored, checks } = each;
      const isSure = bar.of(passage);
      // Nothing that the second look tells links what the first holds for too far.
      if (checks.length === 0 && !scored.some(isSure)) return [];
      const looked = this.#secondLook(each, page, published);
      const isLinked =
        checks.length > 0 ||
        looked.some((each) => each.isNear && isSure(each) && spokenOf.lets(i, each));
      return isLinked ? [linkFrom(text, passage, scored, looked, checks, this.#known)] : [];
    });
  }

  /**
   * Every sentence of an article with what it was compared with, linked or not.
   *
   * @param least log-odds below which a statement is not looked at a second time
   */
  async compare(
    text: string,
    sentences: Attributed[],
    named: ReadonlySet<string>,
    published: string | null,
    least?: number,
  ): Promise<Compared[]> {
    const found = await this.#firstLook(text, sentences, published);
    const page = new Page(
      found.map(({ passage }) => passage),
      named,
    );
    return found.map((each) => ({
      ...each,
      looked: this.#secondLook(each, page, published, least),
    }));
  }

  /** Scores what is on record for each sentence, and checks its quotations. */
  async #firstLook(
    text: string,
    sentences: Attributed[],
    published: string | null,
  ): Promise<Checked[]> {
    const read = await this.#sentences.read(
      sentences.map(({ start, end }) => text.slice(start, end)),
    );
    const passages = sentences.flatMap(
      (sentence, i) => passageOf(sentence, read[i] as Remembered) ?? [],
    );
    const candidates = await this.#candidates(passages);
    const all = passages.map((passage, i) => ({
      passage,
      scored: scoreAll(passage, candidates[i] as PreparedStatement[], published),
    }));
    const copied = copiedSources(all);
    return all.map(({ passage, scored }) => {
      const elsewhere =
        copied.size > 0 ? scored.filter(({ of }) => !copied.has(of.statement.source)) : scored;
      const checks = checkQuotations(
        passage,
        elsewhere.map(({ of }) => of),
      );
      return { passage, scored: elsewhere, checks };
    });
  }

  /** What a page speaks of, to be asked once its sentences are compared. */
  #spokenOf(text: string, found: readonly Found[]): SpokenOf {
    return new SpokenOf(
      found.map(({ passage }) => passage),
      (claim) => this.matcher.subjectOf(claim),
      () => this.lexicon.cut(text).words,
    );
  }

  #secondLook(
    { passage, scored, checks }: Checked,
    page: Page,
    published: string | null,
    least?: number,
  ): Looked[] {
    const kept = new Set(checks.map(({ statement }) => statement));
    return this.#second.at(passage, scored, kept, page, published, least);
  }

  /** For each passage the statements that may be shown for it, found by its words and its claims. */
  async #candidates(passages: Passage[]): Promise<PreparedStatement[][]> {
    const wanted = await this.#places(passages);
    const ready = new Map<number, PreparedStatement | null>();
    for (const place of wanted.flat()) ready.set(place, this.#ready.get(String(place)) ?? null);
    const unread = [...ready.keys()].filter((place) => ready.get(place) === null);
    const read = await this.onRecord.statements(unread);
    const cuts = read.map((statement) => this.lexicon.cut(statement?.text ?? ''));
    await this.lexicon.learnWords(cuts.map(({ words }) => words));
    unread.forEach((place, i) => {
      const statement = read[i];
      const made = statement ? this.#prepared(statement, cuts[i] as Cut) : null;
      if (!made) return;
      ready.set(place, made);
      this.#ready.set(String(place), made);
    });
    return wanted.map((places) => places.flatMap((place) => ready.get(place) ?? []));
  }

  /** Where they are: what was found for the same sentence before is not looked for again. */
  async #places(passages: Passage[]): Promise<number[][]> {
    const known = passages.map(({ words, speaker, isStatement }) => {
      const found = this.#found.get(words);
      const isSame = found?.speaker === (speaker?.id ?? null) && found.isStatement === isStatement;
      return isSame ? found.places : null;
    });
    const unknown = passages.filter((_, i) => known[i] === null);
    const reaches = unknown.map((passage) => new Reach(passage, this.lexicon));
    const queries = unknown.map((passage, i) => queryOf(passage, reaches[i] as Reach));
    const found = (await this.onRecord.candidates(queries)).map((candidates, i) =>
      candidates
        .filter((each) => (reaches[i] as Reach).most(each) >= SHOWN)
        .map(({ place }) => place),
    );
    unknown.forEach(({ words, speaker, isStatement }, i) => {
      const places = found[i] as number[];
      this.#found.set(words, { speaker: speaker?.id ?? null, isStatement, places });
    });
    const its = found.values();
    return known.map((places) => places ?? (its.next().value as number[]));
  }

  #prepared(statement: Statement, cut: Cut): PreparedStatement | null {
    const speaker = this.names.get(statement.speaker);
    if (!speaker) return null;
    const { id, name } = speaker;
    const words = prepareCut(cut, this.lexicon);
    return { statement, words, speaker: { id, name } };
  }
}

/** A sentence as it is to be related; null for one that says too little. */
function passageOf(sentence: Attributed, { words, claims }: Remembered): Passage | null {
  const { start, end, speaker, isStatement, source, cue, quoted } = sentence;
  if (words.terms.size < FEWEST_TERMS) return null;
  const attribution = [source, cue].flatMap((span) =>
    span ? [{ start: span.start - start, end: span.end - start }] : [],
  );
  return { start, end, words, speaker, isStatement, attribution, claims, quoted };
}

/** What is asked of the archive for a passage. */
function queryOf({ speaker, claims: { first } }: Passage, reach: Reach): CandidateQuery {
  const strength = (n: number) => first[n]?.strength ?? 0;
  return {
    terms: reach.terms,
    speaker: speaker?.id ?? null,
    least: reach.least(0),
    leastSided: reach.least(strength(MOST_CLAIMS)),
    ...reach.runs(),
    limit: CANDIDATES,
    besides: {
      claims: first.slice(0, MOST_CLAIMS).map(({ claim }) => claim.id),
      least: reach.least(strength(0)),
    },
  };
}
