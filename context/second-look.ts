/**
 * The second look at what the first (`first-look.ts`) left of the candidates: dear features for
 * few statements. It orders them, and tells which of those that no claim binds to the sentence are
 * near enough by their words alone. Its weights stand in `second-look.json`, which
 * `npm run fit -- pages DIR…` writes.
 */
import { knownDay } from '../text/known-day';
import type { Bonds } from './bonds';
import type { Lexicon } from './lexicon';
import type { Page } from './page';
import type { Passage, PreparedStatement, Scored } from './passage';
import { features } from './ranking/features';
import { kindOf, timelessScore } from './ranking/model';
import { SHOWN_FROM, strengthFrom } from './ranking/shown';
import { type Said, type Sentence, sentenceAlone, statementAlone } from './ranking/sides';
import { textOf } from './ranking/texts';
import fitted from './second-look.json';
import type { Prepared } from './similarity';
import { SAME_WORDS, SHOWN, SHOWN_BY_CLAIM } from './weights';

/** What the order of a sentence's statements is made of. */
export interface Look {
  /** The log-odds of the first comparison. */
  first: number;
  /** The score of the fitted ranking, by words and speaker. */
  words: number;
  /** How much the page as a whole is about a claim that the statement holds. */
  page: number;
  /** 1 where the page names the statement's speaker. */
  present: number;
  /** 1 where the statement holds a position on the claim that the sentence matches best. */
  leads: number;
  /** 1 where the sentence's speaker said it. */
  own: number;
}
export type LookName = keyof Look;

/** The weights that the extension ships. */
export const LOOK_WEIGHTS: Look = fitted.weights;

/** A statement of a sentence, looked at twice. */
export interface Looked extends Scored {
  look: Look;
  /** Whether it may head a link: bound to the sentence by a claim, or by its very words. */
  isNear: boolean;
}

/** What a sentence and a statement tell of the two, whatever page they meet on. */
interface Met {
  /** The score of the fitted ranking, by their words. */
  words: number;
  /** Whether their words alone make them near enough to head a link. */
  isNear: boolean;
  /** The claim that binds them as far as they tell; null where none does (`Bonds.between`). */
  bond: string | null;
}

export class SecondLook {
  readonly #ready = new WeakMap<PreparedStatement, ReturnType<typeof statementAlone>>();
  /** By the first comparison, which is kept as long as the sentence, its speaker, its claims and the day are the same (`ScoredLast`). */
  readonly #met = new WeakMap<Scored, Met>();

  constructor(
    readonly lexicon: Lexicon,
    readonly bonds: Bonds,
  ) {}

  /**
   * Those statements of a passage that can be shown, in their new order; those that may head a link before the others.
   *
   * @param kept ids of statements that are shown whatever their score
   * @param least log-odds of the first comparison below which the others are not looked at
   */
  at(
    passage: Passage,
    scored: readonly Scored[],
    kept: ReadonlySet<string>,
    page: Page,
    published: string | null,
    least = SHOWN,
  ): Looked[] {
    let survivors = scored.filter(({ score, of }) => score >= least || kept.has(of.statement.id));
    if (survivors.length === 0) survivors = scored.filter(({ score }) => score >= SHOWN_BY_CLAIM);
    if (survivors.length === 0) return [];
    const leading = leadingOf(passage, survivors);
    this.#meet(passage, survivors, published);
    return survivors
      .map((each) => this.#look(passage, each, page, published, leading))
      .sort((a, b) => Number(b.isNear) - Number(a.isNear) || orderOf(b.look) - orderOf(a.look));
  }

  /** Compares a passage with those statements with which it was not yet. */
  #meet(passage: Passage, scored: readonly Scored[], published: string | null): void {
    const { words, speaker } = passage;
    let sentence: Sentence | null = null;
    for (const each of scored) {
      if (this.#met.has(each)) continue;
      sentence ??= sentenceAlone(this.#text(words), {
        speaker: speaker?.id ?? null,
        surname: speaker?.name ?? null,
        day: dayOf(published),
      });
      const ready = this.#statement(each.of);
      const found = features(sentence, ready);
      this.#met.set(each, {
        words: timelessScore(found, kindOf(ready)),
        isNear:
          (each.run?.weight ?? 0) >= SAME_WORDS ||
          strengthFrom(found, sentence, ready) >= SHOWN_FROM,
        bond: this.bonds.between(passage, each.of),
      });
    }
  }

  #look(
    passage: Passage,
    scored: Scored,
    page: Page,
    published: string | null,
    leading: string | null,
  ): Looked {
    const { statement } = scored.of;
    const { words, isNear: isNearAlone, bond } = this.#met.get(scored) as Met;
    const isNear =
      isNearAlone || (bond !== null && this.bonds.holds(bond, passage, scored.of, page, published));
    const look = {
      first: scored.score,
      words,
      page: page.about(statement),
      present: Number(page.named.has(statement.speaker)),
      leads: Number(statement.positions.some(({ claim }) => claim === leading)),
      own: Number(passage.speaker?.id === scored.of.speaker.id),
    };
    return { ...scored, look, isNear };
  }

  #statement(of: PreparedStatement) {
    const known = this.#ready.get(of);
    if (known) return known;
    const { statement, words, speaker } = of;
    const said: Said = { speaker: speaker.id, surname: speaker.name, day: dayOf(statement.said) };
    const made = statementAlone(this.#text(words), said);
    this.#ready.set(of, made);
    return made;
  }

  #text({ text, words }: Prepared) {
    const plain = words.map((word) => ({
      ...word,
      weight: this.lexicon.plain(word.term, word.folded),
    }));
    return textOf(text, plain, this.lexicon.vectors);
  }
}

/** By what a sentence's statements are ordered; compares statements of one sentence only. */
export function orderOf(look: Look): number {
  return (
    LOOK_WEIGHTS.first * look.first +
    LOOK_WEIGHTS.words * look.words +
    LOOK_WEIGHTS.page * look.page +
    LOOK_WEIGHTS.present * look.present +
    LOOK_WEIGHTS.leads * look.leads +
    LOOK_WEIGHTS.own * look.own
  );
}

/** About what page, presence, words and claim add to a first comparison, in log-odds; a little more, so that only nearly the same words come close to 1. */
const USUALLY_ADDED = 8;

/** The order as log-odds that the statement belongs there. */
export function oddsOf(look: Look): number {
  return orderOf(look) / LOOK_WEIGHTS.first - USUALLY_ADDED;
}

/** The claim that a passage is likeliest about, whether anything is on record on it or not; null where none fits at all. */
function leadingOf({ claims }: Passage, scored: readonly Scored[]): string | null {
  let leading: string | null = null;
  let most = Number.NEGATIVE_INFINITY;
  const likely = claims.first.map(({ claim }) => claim.id);
  const held = scored.flatMap(({ of }) => of.statement.positions.map(({ claim }) => claim));
  for (const claim of new Set([...likely, ...held])) {
    const fit = claims.fitOf(claim);
    if (fit > most) [leading, most] = [claim, fit];
  }
  return leading;
}

function dayOf(date: string | null): number | null {
  return date === null ? null : (knownDay(date)?.earliest ?? null);
}
