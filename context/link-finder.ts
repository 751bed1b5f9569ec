import type { Link, Mention, QuotationCheck } from '../model';
import { Recent } from '../text/recent';
import type { Attributed } from './attribution';
import { Bar, isToldByOdds } from './bar';
import { Bonds } from './bonds';
import { Candidates } from './candidates';
import type { ClaimMatcher } from './claims';
import { ClaimsAround } from './claims-around';
import { copiedSources } from './copied';
import { Gate } from './gate';
import { affiliationsOf, speakTogether, spokenFor } from './government';
import type { Lexicon } from './lexicon';
import { LinksLast } from './links-last';
import type { Names } from './names/names';
import { Page } from './page';
import type { Passage, Scored } from './passage';
import { checkQuotations } from './quotation-check';
import type { OnRecord } from './record';
import { RecordOdds } from './record-odds';
import type { Known } from './relate';
import { saysOnlyWho } from './said-above';
import { ScoredLast } from './scored-last';
import { type Looked, SecondLook } from './second-look';
import { type Remembered, Sentences } from './sentences-read';
import { SpokenOf } from './spoken-of';
import { FEWEST_TERMS, LINKED_ON_SUBJECT, ODDS_FROM, ON_SUBJECT_FROM, SHORT_PAGE } from './weights';

/** For so many speakers and days it is remembered at most, twice, for whom they spoke: a link asks for those of dozens of statements. */
const AFFILIATIONS = 500;

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
  readonly #sentences: Sentences;
  readonly #scored = new ScoredLast();
  readonly #links = new LinksLast();
  readonly #around: ClaimsAround;
  readonly #gate: Gate;
  readonly #candidates: Candidates;
  readonly #second: SecondLook;
  readonly #known: Omit<Known, 'spokenFor'>;

  constructor(
    readonly onRecord: OnRecord,
    readonly lexicon: Lexicon,
    readonly names: Names,
    readonly matcher: ClaimMatcher,
  ) {
    this.#sentences = new Sentences(lexicon, matcher);
    this.#around = new ClaimsAround([...matcher.learnt], matcher.claimOf);
    this.#gate = new Gate(onRecord, lexicon, matcher);
    this.#candidates = new Candidates(onRecord, lexicon, names, this.#gate);
    const affiliations = new Recent<ReadonlySet<string>>(AFFILIATIONS);
    const propositionOf = (claim: string) => matcher.propositionOf(claim);
    this.#second = new SecondLook(lexicon, new Bonds(names, propositionOf));
    this.#known = {
      propositionOf,
      speaksWith: (one, other, on) => speakTogether(names, one, other, on),
      affiliationsOf: (id, on) => {
        const key = `${id} ${on}`;
        const known = affiliations.get(key);
        if (known) return known;
        const made = affiliationsOf(names, id, on);
        affiliations.set(key, made);
        return made;
      },
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
    const { passages, page, odds, named } = await this.#page(text, sentences, mentions);
    const subjectOf = (claim: string) => this.matcher.subjectOf(claim);
    const spokenOf = new SpokenOf(passages, subjectOf, named);
    // How near the other sentences are has a say there.
    const isAsked = page.isOn(this.matcher.countries()) >= ON_SUBJECT_FROM;
    const isOpen = isAsked ? () => true : await this.#gate.open(text, passages, spokenOf);
    const open = passages.map(isOpen);
    const linked = (found: readonly FirstLook[]) => {
      const bar = new Bar(text, sentences, found, page, this.matcher.countries());
      return this.#linked(found, page, bar, odds, spokenOf, published);
    };
    const links =
      linked(await this.#firstLook(passages, published, open)) ??
      linked(await this.#firstLook(passages, published)) ??
      [];
    const spoken = (passage: Passage) => spokenFor(this.names, text, passage, published);
    return this.#links.ofPage(text, links, { ...this.#known, spokenFor: spoken });
  }

  /** The sentences that are linked; null where that hangs on how near those are that were not asked about. */
  #linked(
    found: readonly FirstLook[],
    page: Page,
    bar: Bar,
    odds: RecordOdds | null,
    spokenOf: SpokenOf,
    published: string | null,
  ): Compared[] | null {
    const linked: Compared[] = [];
    for (const [i, each] of found.entries()) {
      const { passage, scored, checks } = each;
      const likely = odds?.of(passage) ?? null;
      const looked = this.#wanted(each, i, page, likely, spokenOf, published);
      if (looked) {
        linked.push({ ...each, looked });
        continue;
      }
      const isUnlikely = likely !== null && likely < LINKED_ON_SUBJECT;
      const above = bar.above(passage, isUnlikely);
      // Nothing that the second look tells links what the first holds for too far.
      if (checks.length === 0 && !scored.some((its) => above(its).most >= 0)) continue;
      const near = this.#secondLook(each, page, published);
      const may = near.filter((its) => its.isNear && above(its).most >= 0 && spokenOf.lets(i, its));
      if (checks.length > 0 || may.some((its) => above(its).least >= 0)) {
        linked.push({ ...each, looked: near });
      } else if (may.length > 0) return null;
    }
    return linked;
  }

  /**
   * What is shown for a sentence that is likely about what is on record: the best that there is, if any of it is on the claim that the
   * sentence is likeliest about. Null for others.
   */
  #wanted(
    each: FirstLook,
    at: number,
    page: Page,
    likely: number | null,
    spokenOf: SpokenOf,
    published: string | null,
  ): Looked[] | null {
    if (likely === null || likely < LINKED_ON_SUBJECT) return null;
    // A second look is dear: most sentences have nothing to be shown.
    if (!each.scored.some((its) => isToldByOdds(each.passage, its))) return null;
    const isShown = (its: Looked) =>
      its.isNear &&
      its.look.leads > 0 &&
      isToldByOdds(each.passage, its) &&
      !spokenOf.isElse(at, its);
    const near = this.#secondLook(each, page, published);
    if (near.some(({ isNear }) => isNear)) return near.some(isShown) ? near : null;
    const all = this.#secondLook(each, page, published, Number.NEGATIVE_INFINITY);
    return all.some(isShown) ? all : null;
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
    const { passages, page } = await this.#page(text, sentences, mentions);
    const found = await this.#firstLook(passages, published);
    return found.map((each) => ({
      ...each,
      looked: this.#secondLook(each, page, published, least),
    }));
  }

  /** An article's sentences on their page; on one of the record's subjects with what stands around them. */
  async #page(text: string, sentences: Attributed[], mentions: readonly Mention[]) {
    const read = await this.#sentences.read(
      sentences.map(({ start, end }) => text.slice(start, end)),
    );
    const passages = passagesOf(sentences, read);
    /** Countries and bodies that any of its words name: no word goes over the end of a sentence. */
    const named = () => new Set(read.flatMap(({ words }) => [...words.countries]));
    const page = new Page(text, passages, mentions);
    const naming = page.naming(this.matcher.countries());
    if (naming < ODDS_FROM || passages.length < SHORT_PAGE)
      return { passages, page, odds: null, named };
    const around = this.#around.ofPage(passages);
    const its = new Page(text, around, mentions);
    return { passages: around, page: its, odds: new RecordOdds(its, naming), named };
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
    const candidates = (await this.#candidates.for(passages.filter((_, i) => open[i]))).values();
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

  #secondLook(
    { passage, scored, checks }: Checked,
    page: Page,
    published: string | null,
    least?: number,
  ): Looked[] {
    const kept = new Set(checks.map(({ statement }) => statement));
    return this.#second.at(passage, scored, kept, page, published, least);
  }
}

/** Those sentences that say enough, made ready. */
function passagesOf(sentences: readonly Attributed[], read: readonly Remembered[]): Passage[] {
  return sentences.flatMap((sentence, i) => passageOf(sentence, read[i] as Remembered) ?? []);
}

/** A sentence as it is to be related; null for one that says too little. */
function passageOf(sentence: Attributed, { words, claims }: Remembered): Passage | null {
  const { start, end, speaker, isStatement, source, cue, quoted, mayHold } = sentence;
  if (words.terms.size < FEWEST_TERMS || saysOnlyWho(words.text)) return null;
  const attribution = [source, cue].flatMap((span) =>
    span ? [{ start: span.start - start, end: span.end - start }] : [],
  );
  return { start, end, words, speaker, isStatement, attribution, claims, quoted, mayHold };
}
