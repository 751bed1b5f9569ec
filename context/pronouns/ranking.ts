import type { Span } from '../../model';
import { type Genders, isFeminine } from '../gender';
import type { Subject } from '../subjects';
import { turnsOf } from '../turns-of-talk';
import { type Chances, chancesOf, likeliest, NOBODY, spread } from './chances';
import { type Asked, type Candidate, featuresOf, nobodysRow, type Row } from './features';
import { clausesIn, type Place, placeOf } from './place';
import { FURTHEST, MOST_BEFORE, MOST_BEHIND, SENTENCES_ABOVE, TOLD } from './weights';

/** A pronoun's candidates, of whom the last is nobody. */
export interface Ranked {
  rows: readonly Row[];
  /** Who each candidate is: a name one, a pronoun whomever that may mean. */
  who: readonly Chances[];
  /** Who is not meant, whatever a pronoun before may mean. */
  barred: ReadonlySet<string>;
  chances: Chances;
  /** Whom on record the rules tell; null where they tell nobody. */
  ruled: string | null;
  /** Whether they have nothing to say, not even that it is a stranger. */
  isOpen: boolean;
}

/** Where somebody is named or called `he` or `she`. */
interface Seen {
  subject: Subject;
  /** What he is there, once that is asked. */
  place: Place | null;
  sentence: number;
  turn: number;
  /** Of pronouns; null for names. */
  female: boolean | null;
  isFirst: boolean;
  /** Of pronouns, once they are ranked. */
  ranked: Ranked | null;
}

/** What the rules make of a pronoun. */
interface Ruled {
  ruled: Subject | null;
  isOpen: boolean;
}

/**
 * Ranks who may be meant by the pronouns of a text, by weights fitted on public data (`weights.ts`). A
 * candidate is a place of the same turn of talk where somebody is named or was called so before, and what is likely
 * of a pronoun's candidates is likely of who they are: so chains of pronouns lead back to a name.
 */
export class Ranking {
  readonly #rules = new Map<Subject, Ruled>();
  readonly #at = new Map<Subject, number>();
  #seen: readonly Seen[] | null = null;

  /** @param subjects who may be meant, and the pronouns, in reading order: persons, outside quotations */
  constructor(
    private readonly text: string,
    private readonly subjects: readonly Subject[],
    private readonly sentences: readonly Span[],
    private readonly genders: Genders,
  ) {}

  /**
   * Takes what the rules make of a pronoun; of the pronouns of a text in reading order.
   *
   * @param isOpen whether they have nothing to say, not even that it is a stranger
   */
  rule(pronoun: Subject, ruled: Subject | null, isOpen: boolean): void {
    this.#rules.set(pronoun, { ruled, isOpen });
  }

  /** A place where the speaker on record is named whom a pronoun likely means, of which the rules have nothing to say; null where that is not sure enough. */
  likeliest(pronoun: Subject): Subject | null {
    if (!this.#rules.get(pronoun)?.isOpen || !this.subjects.some(isOnRecord)) return null;
    const ranked = this.#rankFor(pronoun);
    const best = ranked && likeliest(ranked.chances, TOLD);
    const isHe = ({ speaker }: Subject) => speaker !== null && speaker.id === best;
    return this.subjects.find(isHe) ?? null;
  }

  /** All pronouns up to one, with their candidates: what its chances come of. Nothing where it is not ranked. */
  ranked(pronoun: Subject): Ranked[] {
    const upTo = this.subjects.slice(0, this.subjects.indexOf(pronoun) + 1);
    return upTo.flatMap((each) => (each.kind === 'pronoun' ? (this.#rankFor(each) ?? []) : []));
  }

  /** Ranks a pronoun, behind those before it whose chances it goes by: most pronouns of a page need not be ranked. */
  #rankFor(pronoun: Subject): Ranked | null {
    const seen = this.#places();
    const its = this.#at.get(pronoun);
    if (its === undefined) return null;
    const needed = new Set([its]);
    for (const at of needed) {
      const me = seen[at] as Seen;
      if (me.ranked) continue;
      for (let k = at - 1; isNear(me, seen[k]); k--) {
        if (seen[k]?.female === me.female) needed.add(k);
      }
      const { ruled } = this.#rules.get(me.subject) ?? {};
      if (ruled?.kind === 'pronoun') needed.add(this.#at.get(ruled) ?? its);
    }
    for (const at of [...needed].sort((a, b) => a - b)) {
      const each = seen[at] as Seen;
      each.ranked ??= this.#rank(seen, at);
    }
    return seen[its]?.ranked ?? null;
  }

  /** Looked at when a pronoun first asks, for on many pages none does. */
  #places(): readonly Seen[] {
    if (this.#seen) return this.#seen;
    const { text, sentences } = this;
    const turns = turnsOf(text, sentences);
    let sentence = 0;
    let last = -1;
    this.#seen = this.subjects.map((subject, i): Seen => {
      while (sentence < sentences.length - 1 && subject.start >= sentences[sentence]!.end) {
        sentence++;
      }
      this.#at.set(subject, i);
      const isFirst = last !== sentence;
      last = sentence;
      const isPronoun = subject.kind === 'pronoun';
      const female = isPronoun ? isFeminine(text.slice(subject.start, subject.end)) : null;
      const turn = turns[sentence] as number;
      return { subject, place: null, sentence, turn, female, isFirst, ranked: null };
    });
    return this.#seen;
  }

  #placeOf(seen: Seen): Place {
    const its = this.sentences[seen.sentence] as Span;
    seen.place ??= placeOf(this.text, seen.subject, its, seen.female !== null);
    return seen.place;
  }

  #rank(seen: readonly Seen[], at: number): Ranked {
    const me = seen[at] as Seen;
    const asked: Asked = { ...this.#placeOf(me), sentence: me.sentence };
    const { ruled = null, isOpen = false } = this.#rules.get(me.subject) ?? {};
    const rows: Row[] = [];
    const who: Chances[] = [];
    const ruledKey = ruled && this.#keyOf(ruled);
    const barred = this.#objectsOf(seen, at);
    const add = (each: Seen, named: Set<string>) => {
      const key = this.#keyOf(each.subject);
      if (barred.has(key)) return;
      const candidate: Candidate = {
        ...this.#placeOf(each),
        sentence: each.sentence,
        isFirst: each.isFirst,
        isPronoun: each.female !== null,
        between: named.size - Number(named.has(key)),
        suits: each.female !== null ? true : this.#suits(each.subject, me.female === true),
        isRuled: ruledKey === key || each.subject === ruled,
      };
      rows.push(featuresOf(this.text, asked, candidate));
      // “Lavrov and Putin came when he left”: of two together it is either.
      const its = candidate.joined || isUnknown(key) ? NOBODY : key;
      who.push(each.ranked?.chances ?? new Map([[its, 1]]));
      if (candidate.suits !== false && each.female === null) named.add(key);
    };
    const before = new Set<string>();
    for (let k = at - 1; isNear(me, seen[k]) && rows.length < MOST_BEFORE; k--) {
      const each = seen[k] as Seen;
      if (each.female === null || each.female === me.female) add(each, before);
    }
    // Whom the rules take it for may stand further above.
    const far = ruled && seen[this.#at.get(ruled) ?? -1];
    const isFar = far && me.sentence - far.sentence > SENTENCES_ABOVE && far.turn === me.turn;
    if (isFar) add(far, before);
    const alone = rows.length === 0;
    const behind = new Set<string>();
    for (let k = at + 1; k <= at + MOST_BEHIND && seen[k]?.sentence === me.sentence; k++) {
      const each = seen[k] as Seen;
      if (each.female === null && each.subject.start - asked.end < FURTHEST) add(each, behind);
    }
    rows.push(nobodysRow(alone));
    who.push(new Map([[NOBODY, 1]]));
    const chances = spread(chancesOf(rows), who, barred);
    return { rows, who, barred, chances, ruled: ruled?.speaker?.id ?? null, isOpen };
  }

  /** Whom a pronoun that is the subject of its clause does not mean, for he is named in it: “he accused Putin”. */
  #objectsOf(seen: readonly Seen[], at: number): Set<string> {
    const me = seen[at] as Seen;
    const keys = new Set<string>();
    if (this.#placeOf(me).part !== 'subject') return keys;
    const { end } = me.subject;
    for (let k = at + 1; k <= at + MOST_BEHIND && seen[k]?.sentence === me.sentence; k++) {
      const each = seen[k] as Seen;
      const { start } = each.subject;
      const between = this.text.slice(end, start);
      if (start - end >= FURTHEST || between.includes(',') || clausesIn(between) > 0) break;
      if (each.female === null && this.#placeOf(each).part !== 'owner') {
        keys.add(this.#keyOf(each.subject));
      }
    }
    return keys;
  }

  /** One key for all places where somebody is named, as far as they tell. */
  #keyOf({ speaker, kind, start, end }: Subject): string {
    if (speaker && kind !== 'pronoun') return speaker.id;
    return kind === 'stranger'
      ? `~${this.text.slice(start, end).split(/\s+/u).at(-1)}`
      : `#${start}`;
  }

  #suits(subject: Subject, female: boolean): boolean | null {
    const gender = this.genders.byName(subject);
    return gender && (gender === 'female') === female;
  }
}

/** Whether a place may be that of whom a pronoun behind it means. */
const isNear = (me: Seen, each: Seen | undefined): boolean =>
  each !== undefined &&
  each.turn === me.turn &&
  me.sentence - each.sentence <= SENTENCES_ABOVE &&
  me.subject.start - each.subject.end < FURTHEST;

const isOnRecord = ({ kind, speaker }: Subject) => kind !== 'pronoun' && speaker !== null;

const isUnknown = (key: string) => key.startsWith('#');
