import type { Link, Mention, QuotationCheck, Statement } from '../model';
import { Recent } from '../text/recent';
import type { Attributed } from './attribution';
import { Bar } from './bar';
import { Bonds } from './bonds';
import type { ClaimMatcher } from './claims';
import { copiedSources } from './copied';
import { Gate } from './gate';
import { affiliationsOf, speakTogether, spokenFor } from './government';
import type { Cut, Lexicon } from './lexicon';
import type { Names } from './names/names';
import { Page } from './page';
import { checkQuotations } from './quotation-check';
import type { Reach } from './reach';
import type { CandidateQuery, OnRecord } from './record';
import { type Known, linkFrom, type Passage, type PreparedStatement, type Scored } from './relate';
import { saysOnlyWho } from './said-above';
import { ScoredLast } from './scored-last';
import { type Looked, SecondLook } from './second-look';
import { type Remembered, Sentences } from './sentences-read';
import { type Prepared, prepareCut } from './similarity';
import { SpokenOf } from './spoken-of';
import { CANDIDATES, FEWEST_TERMS, MOST_CLAIMS } from './weights';

/** Twice as many statements are kept ready at most; a long article asks for hundreds, in a large archive more. */
const READY = 1000;

/** A page that is so far about the countries of claims (`Page.isOn`) is asked about as a whole: beyond it three in ten would be asked about twice. */
const ASKED_WHOLE = 0.15;

/** What was found for a sentence, and as whose words. */
interface FoundFor {
  speaker: string | null;
  isStatement: boolean;
  places: number[];
}

/** A sentence that was compared once. */
interface Checked {
  passage: Passage;
  scored: Scored[];
  /** What its quotations are to the record. */
  checks: QuotationCheck[];
}

interface FirstLook extends Checked {
  /** Whether it was asked about. */
  isOpen: boolean;
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
  readonly #scored = new ScoredLast();
  readonly #gate: Gate;
  readonly #second: SecondLook;
  readonly #known: Omit<Known, 'spokenFor'>;

  constructor(
    readonly onRecord: OnRecord,
    readonly lexicon: Lexicon,
    readonly names: Names,
    readonly matcher: ClaimMatcher,
  ) {
    this.#sentences = new Sentences(lexicon, matcher);
    this.#gate = new Gate(onRecord, lexicon, matcher);
    const propositionOf = (claim: string) => matcher.propositionOf(claim);
    this.#second = new SecondLook(lexicon, new Bonds(names, propositionOf));
    this.#known = {
      propositionOf,
      speaksWith: (one, other, on) => speakTogether(names, one, other, on),
      affiliationsOf: (id, on) => affiliationsOf(names, id, on),
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
   * @param mentions of speakers, in reading order
   */
  async find(
    text: string,
    sentences: Attributed[],
    mentions: readonly Mention[],
    published: string | null,
  ): Promise<Link[]> {
    const passages = await this.#passages(text, sentences);
    const page = new Page(text, passages, mentions);
    const spokenOf = this.#spokenOf(text, passages);
    // How near the other sentences are has a say there.
    const isAsked = page.isOn(this.matcher.countries()) >= ASKED_WHOLE;
    const isOpen = isAsked ? () => true : await this.#gate.open(text, passages, spokenOf);
    const open = passages.map(isOpen);
    const linked = (found: readonly FirstLook[]) => {
      const bar = new Bar(text, sentences, found, page, this.matcher.countries());
      return this.#linked(found, page, bar, spokenOf, published);
    };
    const links =
      linked(await this.#firstLook(passages, published, open)) ??
      linked(await this.#firstLook(passages, published)) ??
      [];
    const spoken = (passage: Passage) => spokenFor(this.names, text, passage, published);
    const known: Known = { ...this.#known, spokenFor: spoken };
    return links.map(({ passage, scored, checks, looked }) =>
      linkFrom(text, passage, scored, looked, checks, known),
    );
  }

  /** The sentences that are linked; null where that hangs on how near those are that were not asked about. */
  #linked(
    found: readonly FirstLook[],
    page: Page,
    bar: Bar,
    spokenOf: SpokenOf,
    published: string | null,
  ): Compared[] | null {
    const linked: Compared[] = [];
    for (const [i, each] of found.entries()) {
      const { passage, scored, checks } = each;
      const above = bar.above(passage);
      // Nothing that the second look tells links what the first holds for too far.
      if (checks.length === 0 && !scored.some((its) => above(its).most >= 0)) continue;
      const looked = this.#secondLook(each, page, published);
      const may = looked.filter(
        (its) => its.isNear && above(its).most >= 0 && spokenOf.lets(i, its),
      );
      if (checks.length > 0 || may.some((its) => above(its).least >= 0)) {
        linked.push({ ...each, looked });
      } else if (may.length > 0) return null;
    }
    return linked;
  }

  /**
   * Every sentence of an article with what it was compared with, linked or not.
   *
   * @param least log-odds below which a statement is not looked at a second time
   */
  async compare(
    text: string,
    sentences: Attributed[],
    mentions: readonly Mention[],
    published: string | null,
    least?: number,
  ): Promise<Compared[]> {
    const passages = await this.#passages(text, sentences);
    const found = await this.#firstLook(passages, published);
    const page = new Page(text, passages, mentions);
    return found.map((each) => ({
      ...each,
      looked: this.#secondLook(each, page, published, least),
    }));
  }

  /** Those sentences that say enough, made ready. */
  async #passages(text: string, sentences: Attributed[]): Promise<Passage[]> {
    const read = await this.#sentences.read(
      sentences.map(({ start, end }) => text.slice(start, end)),
    );
    return sentences.flatMap((sentence, i) => passageOf(sentence, read[i] as Remembered) ?? []);
  }

  /**
   * Scores what is on record for passages, and checks their quotations.
   *
   * @param open those that are asked about; the others have nothing, and are marked
   */
  async #firstLook(
    passages: readonly Passage[],
    published: string | null,
    open: readonly boolean[] = passages.map(() => true),
  ): Promise<FirstLook[]> {
    const candidates = (await this.#candidates(passages.filter((_, i) => open[i]))).values();
    const scoredOf = this.#scored.ofPage(
      passages,
      open.map((isOpen) => (isOpen ? (candidates.next().value ?? []) : null)),
      published,
    );
    const all = passages.map((passage, i) => ({ passage, scored: scoredOf[i] as Scored[] }));
    const copied = copiedSources(all);
    return all.map(({ passage, scored }, i) => {
      const elsewhere =
        copied.size > 0 ? scored.filter(({ of }) => !copied.has(of.statement.source)) : scored;
      const checks = checkQuotations(
        passage,
        elsewhere.map(({ of }) => of),
      );
      return { passage, scored: elsewhere, checks, isOpen: open[i] === true };
    });
  }

  #spokenOf(text: string, passages: readonly Passage[]): SpokenOf {
    return new SpokenOf(
      passages,
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
  async #candidates(passages: readonly Passage[]): Promise<PreparedStatement[][]> {
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
  async #places(passages: readonly Passage[]): Promise<number[][]> {
    const known = passages.map(({ words, speaker, isStatement }) => {
      const found = this.#found.get(words);
      const isSame = found?.speaker === (speaker?.id ?? null) && found.isStatement === isStatement;
      return isSame ? found.places : null;
    });
    const unknown = passages.filter((_, i) => known[i] === null);
    const reaches = unknown.map((passage) => this.#gate.reachOf(passage));
    const queries = unknown.map((passage, i) => queryOf(passage, reaches[i] as Reach));
    const found = (await this.onRecord.candidates(queries)).map((candidates, i) =>
      candidates.filter((each) => (reaches[i] as Reach).mayShow(each)).map(({ place }) => place),
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
  if (words.terms.size < FEWEST_TERMS || saysOnlyWho(words.text)) return null;
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
