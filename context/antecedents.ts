import type { Span } from '../model';
import { announced } from './announced';
import { personAround } from './around';
import { described } from './described';
import { fits } from './descriptions';
import { Genders, isFeminine } from './gender';
import { type Joined, joinTitles } from './joined-titles';
import { hasSpoken } from './may-speak';
import { isNamedBehind } from './named-behind';
import type { Names } from './names/names';
import { beginningIn, Persons } from './persons';
import { Ranking } from './pronouns/ranking';
import type { By } from './source-finder';
import type { Subject } from './subjects';
import { withCountry } from './whose-office';

/** Sentences in which a bare `the minister` may stand for somebody who is named only later. */
const OPENING_SENTENCES = 2;

/** So far above its sentence a man or woman is looked for whom a pronoun may mean where nobody nearer can be. */
const SENTENCES_ABOVE = 3;

/** `…, he added, …`: words put in, by whoever was speaking, not by who is spoken of. */
const PUT_IN = /[,”"»]\s+$/u;

const NOMINATIVE = /^s?he$/i;

const SEVERAL = /^(?:They|Both|The two|The pair)\b/u;
/** Somebody of whom we do not know who it is. */
function somebody({ start, end }: Span): Subject {
  return { kind: 'stranger', start, end, speaker: null };
}

/**
 * Works out pronouns and descriptions, in reading order.
 *
 * `he` is the first person of the same sentence who may be its subject, else the main person of the
 * sentence before, who also speaks where the words are put in between commas; behind a stranger it is
 * nobody on record, nor is it a woman, by her name or since the text called her `she` (then it is the only
 * man just named); nor anybody where it may be either of two. In a phrase before the sentence's subject it is
 * that subject, unless a sentence before had another. A description is a speaker named in the text who held
 * such an office on the day; where a stranger of the text holds one too, or was the last to speak, only a
 * speaker who was just spoken of. With a country and a day it may be anybody on record. Who is named inside a
 * quotation (`isOutside` tells) is talked about, and is no antecedent. Where all that leaves a pronoun without
 * anybody, who is likely enough by fitted weights is meant (`pronouns/ranking.ts`).
 *
 * Asks `sourceOf` for each sentence's source, for who that is has a say in whom the next sentence's `he`
 * means, and gives the sources with all subjects, worked out.
 */
export function resolveSubjects<Sentence extends Span>(
  text: string,
  subjects: Subject[],
  sentences: readonly Sentence[],
  names: Names,
  on: string | null,
  isOutside: (at: number) => boolean,
  sourceOf: (sentence: Sentence, subjects: Subject[]) => By | null,
): { sources: (By | null)[]; subjects: Subject[]; ranking: Ranking } {
  const reading = new Reading({ text, sentences, names, on, isOutside }, subjects);
  const sources = sentences.map((sentence, i) => {
    const here = reading.begin(sentence, i);
    const by = sourceOf(sentence, here);
    reading.end(sentence, by);
    return by;
  });
  return { sources, subjects: reading.subjects, ranking: reading.ranking };
}

/** What is read. */
interface Given {
  text: string;
  sentences: readonly Span[];
  names: Names;
  /** The article's day. */
  on: string | null;
  isOutside: (at: number) => boolean;
}

/** A text's subjects, worked out sentence by sentence. */
class Reading {
  readonly ranking: Ranking;
  readonly #given: Given;
  readonly #joined: Joined;
  readonly #persons: Persons;
  readonly #genders: Genders;
  /** Where each speaker is first named, by id. */
  readonly #named = new Map<string, number>();
  /** Ids of those who are introduced: named first in more than one word. */
  readonly #introduced = new Set<string>();
  /** The main person of the sentences before, and the sentence that he was last in. */
  #last: Subject | null = null;
  #lastIn: Span | null = null;
  /** The main persons of all sentences so far. */
  readonly #mains = new Set<Subject | null>();
  /** The main person of this sentence so far. */
  #main: Subject | null = null;
  /** The first subject that is not worked out. */
  #next = 0;
  /** The first subject that does not begin before the sentence. */
  #first = 0;

  constructor(given: Given, subjects: readonly Subject[]) {
    const { text, names, sentences, isOutside } = given;
    this.#given = given;
    this.#joined = joinTitles(text, subjects, names);
    this.#persons = new Persons(text, this.#joined, names, isOutside);
    for (const { kind, speaker, start, end } of this.subjects) {
      if (kind === 'name' && speaker && !this.#named.has(speaker.id)) {
        this.#named.set(speaker.id, start);
        if (/\s/u.test(text.slice(start, end))) this.#introduced.add(speaker.id);
      }
    }
    this.#genders = new Genders(text, names);
    // “Trump campaign spokesman Miller”: that he stands about is no part of the sentence.
    const isPart = ({ end }: Subject) =>
      !personAround(text, end) || /^['’]/u.test(text.slice(end, end + 1));
    const mayBeMeant = this.subjects.filter(
      (each) =>
        isOutside(each.start) &&
        (each.kind === 'pronoun' || (this.#persons.isPerson(each) && isPart(each))),
    );
    this.ranking = new Ranking(text, mayBeMeant, sentences, this.#genders);
  }

  /** All subjects, titles joined with their names. */
  get subjects(): Subject[] {
    return this.#joined.kept;
  }

  /** Works out the subjects of a sentence, the text's `at`th; gives those outside quotations. */
  begin(sentence: Span, at: number): Subject[] {
    const { text, isOutside } = this.#given;
    const { subjects } = this;
    this.#main = null;
    while (this.#next < subjects.length && subjects[this.#next]!.start < sentence.end) {
      const subject = subjects[this.#next]!;
      if (subject.kind === 'pronoun') this.#resolvePronoun(subject, sentence, at);
      // “A minister said”: somebody new.
      const isNew = /^an?\s/iu.test(text.slice(subject.start, subject.end));
      if (subject.description && !isNew) this.#resolveDescription(subject, sentence, at);
      if (!this.#main && this.#persons.maySpeak(subject, sentence)) {
        this.#main = this.#persons.isJoined(this.#next) ? somebody(subject) : subject;
      }
      this.#next++;
    }
    while (this.#first < subjects.length && subjects[this.#first]!.start < sentence.start) {
      this.#first++;
    }
    return subjects
      .slice(this.#first, this.#next)
      .filter(({ start, end }) => end <= sentence.end && isOutside(start));
  }

  /** Takes who the source of a sentence is: who speaks in it is its main person, wherever he stands in it. */
  end(sentence: Span, by: By | null): void {
    if (by?.subject && this.#persons.isPerson(by.subject)) this.#main = by.subject;
    // “They spoke for an hour. He said …”: of whom of them?
    const isSeveral = SEVERAL.test(this.#given.text.slice(sentence.start, sentence.end));
    if (!this.#main && isSeveral) this.#main = somebody(sentence);
    if (!this.#main) return;
    this.#last = this.#main;
    this.#lastIn = sentence;
    this.#mains.add(this.#main);
  }

  #resolvePronoun(subject: Subject, sentence: Span, at: number): void {
    const { text } = this.#given;
    const female = isFeminine(text.slice(subject.start, subject.end));
    const meant = this.#meant(subject, sentence);
    const who =
      meant && !this.#genders.suits(meant, female) ? this.#onlyOne(subject, at, female) : meant;
    const isOther =
      who?.speaker && isNamedBehind(text, this.subjects, this.#next, sentence, who.speaker.id);
    const ruled = isOther ? null : who;
    this.ranking.rule(subject, ruled, who === null);
    const likely = this.ranking.likeliest(subject);
    const isLikely = likely && this.#genders.suits(likely, female);
    subject.speaker = (isLikely ? likely : ruled)?.speaker ?? null;
    if (subject.speaker) this.#genders.met(subject.speaker, female);
  }

  /**
   * The only one who may be called so of those named in the sentence and the one before. Where none may, the same of the
   * sentences above, if one of those was about him: who is only met there may be gone.
   */
  #onlyOne(pronoun: Subject, at: number, female: boolean): Subject | null {
    const { sentences } = this.#given;
    for (let i = Math.max(0, at - 1); i >= Math.max(0, at - SENTENCES_ABOVE); i--) {
      const { start } = sentences[i] as Span;
      const people = this.#persons.within({ start, end: pronoun.start });
      if (!people.some((each) => this.#genders.suits(each, female))) continue;
      const only = this.#genders.oneOf(people, female);
      return i === Math.max(0, at - 1) || this.#mains.has(only) ? only : null;
    }
    return null;
  }

  /** Whom a pronoun means by where it and the people around it stand, whether he may be called so or not. */
  #meant(pronoun: Subject, sentence: Span): Subject | null {
    const { text } = this.#given;
    const main = this.#main;
    const last = this.#last;
    const before = main ?? last;
    const isPutIn =
      last !== null &&
      PUT_IN.test(text.slice(sentence.start, pronoun.start)) &&
      !(main && hasSpoken(text, main) && !this.#persons.isAnotherBetween(main, pronoun));
    // “Lavrov met Putin, and he said …”: of two in the pronoun's own sentence it may be either.
    if (!isPutIn && main !== null && this.#persons.isAnotherBetween(main, pronoun)) return null;
    // “According to him, Kuleba had been late”: whose words these are, and never who is told of in them; but “in her first speech,
    // Kallas …” is hers.
    const isSource = /\baccording to\s$/iu.test(text.slice(0, pronoun.start).slice(-14));
    const ahead = isSource ? null : announced(text, this.subjects, this.#next, sentence);
    // “Macron left. When he landed, Lavrov spoke”: of either, unless it is a thing of his.
    const isBoth =
      ahead !== null &&
      before !== null &&
      before.speaker?.id !== ahead.speaker?.id &&
      NOMINATIVE.test(text.slice(pronoun.start, pronoun.end));
    return isBoth ? null : (ahead ?? (isPutIn ? last : before));
  }

  /** Whether somebody is introduced somewhere behind a sentence, or named right behind it: a bare surname further on is of another matter. */
  #isIntroducedBehind(id: string, at: number): boolean {
    const next = this.#given.sentences[at + 1];
    const named = this.#named.get(id);
    return (
      this.#introduced.has(id) || (next !== undefined && named !== undefined && named < next.end)
    );
  }

  /** Whether somebody is introduced right at the beginning of the next sentence: “‘…,’ the spokeswoman wrote. Maria Zakharova also …” */
  #opensNext(id: string, at: number): boolean {
    return this.#introduced.has(id) && this.#named.get(id) === this.#given.sentences[at + 1]?.start;
  }

  #resolveDescription(subject: Subject, sentence: Span, at: number): void {
    const { text, sentences, names, on } = this.#given;
    if (!subject.description) return;
    const beforeIn = this.#main ? sentence : (this.#lastIn ?? sentence);
    const isBetween = (id: string, from: number, to: number) =>
      beginningIn(this.subjects, from, to).some(({ speaker }) => speaker?.id === id);
    const { description } = subject;
    const above = sentences[at - 1] ?? null;
    const placed = withCountry(text, subject, description, sentence, above, () =>
      [...this.#named].some(([id, start]) => {
        const speaker = start < subject.start && names.get(id);
        return speaker && fits(speaker, description, on);
      }),
    );
    subject.speaker = described(placed, {
      names,
      named: [...this.#named.keys()],
      isNamed: (id) =>
        (this.#named.get(id) ?? Number.POSITIVE_INFINITY) < subject.start ||
        (at < OPENING_SENTENCES && this.#isIntroducedBehind(id, at)) ||
        this.#opensNext(id, at),
      isNear: (id) => isBetween(id, sentence.start, subject.start),
      isBeside: (id) => isBetween(id, beforeIn.start, Math.min(beforeIn.end, subject.start)),
      before: this.#main ?? this.#last,
      strangers: this.#joined.strangers,
      calledOf: (id) => this.#joined.called.get(id) ?? [],
      at: subject.start,
      on,
    });
  }
}
