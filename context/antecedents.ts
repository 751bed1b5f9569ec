import type { Span } from '../model';
import { announced } from './announced';
import { personAround } from './around';
import { described, type Stranger } from './described';
import { type Description, fits } from './descriptions';
import { Genders, isFeminine } from './gender';
import { hasSpoken, isOfficial } from './may-speak';
import { isNamedBehind } from './named-behind';
import type { Names } from './names/names';
import { Ranking } from './pronouns/ranking';
import type { By } from './source-finder';
import type { Subject } from './subjects';

/** Words before a person that make him no subject: “between Putin and Zelenskyy, she said”. */
const OBLIQUE =
  /(?<!\b[Aa]ccording )\b(?:between|of|with|to|for|from|about|on|against|by|and|at|after|before|under|over|including|like|than|in)\s+(?:the\s+)?$/u;
/** Sentences in which a bare `the minister` may stand for somebody who is named only later. */
const OPENING_SENTENCES = 2;

/** `…, he added, …`: words put in, by whoever was speaking, not by who is spoken of. */
const PUT_IN = /[,”"»]\s+$/u;

const NOMINATIVE = /^s?he$/i;

const SEVERAL = /^(?:They|Both|The two|The pair)\b/u;
/** Between two who are the subject together: `Lavrov and his Lithuanian counterpart Budrys`. */
const TOGETHER = /^,? (?:and|or) (?:\p{L}+ ){0,5}$/u;

/** Whether a subject is one of two who are it together; `he` behind them may be either. */
function isJoined(
  text: string,
  subject: Subject,
  next: Subject | undefined,
  isPerson: (subject: Subject) => boolean,
): boolean {
  return next !== undefined && isPerson(next) && TOGETHER.test(text.slice(subject.end, next.start));
}

/** Whether somebody else than `main` stands between it and a pronoun, outside quotations. */
function isBetween(
  text: string,
  kept: Subject[],
  main: Subject,
  pronoun: Subject,
  isPerson: (subject: Subject) => boolean,
  isOutside: (at: number) => boolean,
): boolean {
  // “Trump, asked about Putin, said he …”: who stands in an aside is not in the way.
  const aside = /^,[^,]*,/u.exec(text.slice(main.end, pronoun.start))?.[0].length ?? 0;
  return kept.some(
    (each) =>
      each.start >= main.end + aside &&
      each.end <= pronoun.start &&
      (each.kind === 'name' || each.kind === 'stranger') &&
      isPerson(each) &&
      isOutside(each.start) &&
      (each.speaker === null || each.speaker.id !== main.speaker?.id),
  );
}

/** Somebody of whom we do not know who it is. */
function somebody({ start, end }: Span): Subject {
  return { kind: 'stranger', start, end, speaker: null };
}

/**
 * Works out pronouns and descriptions, in reading order.
 *
 * `he` is the first person of the same sentence who may be its subject, else the main person of the
 * sentence before, who also speaks where the words are put in between commas; behind a stranger it is
 * nobody on record, nor is it a woman, by her name or since the text called her `she` (then it is the only man just named); nor anybody where it may be either of two. In a
 * phrase before the sentence's subject it is that subject, unless a sentence before had another. A description is a speaker named in the
 * text who held such an office on the day; where a stranger of the text holds one too, or was the last
 * to speak, only a speaker who was just spoken of. With a country and a day it may be anybody on
 * record. Who is named inside a quotation (`isOutside` tells) is talked about, and is no antecedent.
 * Where all that leaves a pronoun without anybody, who is likely enough by fitted weights is meant (`pronouns/ranking.ts`).
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
  const { kept, heads, strangers } = joinTitles(text, subjects, names);
  const named = new Map<string, number>();
  for (const { kind, speaker, start } of kept) {
    if (kind === 'name' && speaker && !named.has(speaker.id)) named.set(speaker.id, start);
  }
  const isPerson = ({ kind, speaker }: Subject) =>
    kind === 'stranger' ||
    (kind !== 'metonym' && (!speaker || names.get(speaker.id)?.kind === 'person'));
  const maySpeak = (subject: Subject, sentence: Span) =>
    isPerson(subject) &&
    !(subject.description?.isOfNation && !subject.speaker) &&
    isOutside(subject.start) &&
    !personAround(text, subject.end) &&
    (!OBLIQUE.test(text.slice(0, heads.get(subject) ?? subject.start).slice(-40)) ||
      isOfficial(text.slice(sentence.start, heads.get(subject) ?? sentence.start)));

  const isAnother = (main: Subject, pronoun: Subject) =>
    isBetween(text, kept, main, pronoun, isPerson, isOutside);
  let last: Subject | null = null;
  let lastIn: Span | null = null;
  let next = 0;
  /** The first subject that does not begin before the sentence. */
  let first = 0;
  const genders = new Genders(text, names);
  const ranking = new Ranking(
    text,
    kept.filter(
      (each) =>
        isOutside(each.start) &&
        (each.kind === 'pronoun' ||
          (isPerson(each) &&
            // “Trump campaign spokesman Miller”: that he stands about is no part of the sentence.
            (!personAround(text, each.end) || /^['’]/u.test(text.slice(each.end, each.end + 1))))),
    ),
    sentences,
    genders,
  );
  const sources = sentences.map((sentence, i) => {
    let main: Subject | null = null;
    for (; next < kept.length && kept[next]!.start < sentence.end; next++) {
      const subject = kept[next]!;
      const before: Subject | null = main ?? last;
      if (subject.kind === 'pronoun') {
        const isPutIn =
          last !== null &&
          PUT_IN.test(text.slice(sentence.start, subject.start)) &&
          !(main && hasSpoken(text, main) && !isAnother(main, subject));
        // “Lavrov met Putin, and he said …”: of two in the pronoun's own sentence it may be either.
        const isEither = !isPutIn && main !== null && isAnother(main, subject);
        const ahead = announced(text, kept, next, sentence);
        // “Macron left. When he landed, Lavrov spoke”: of either, unless it is a thing of his.
        const isBoth =
          ahead !== null &&
          before !== null &&
          before.speaker?.id !== ahead.speaker?.id &&
          NOMINATIVE.test(text.slice(subject.start, subject.end));
        const female = isFeminine(text.slice(subject.start, subject.end));
        const meant = isEither || isBoth ? null : (ahead ?? (isPutIn ? last : before));
        const from = (sentences[i - 1] ?? sentence).start;
        const isNear = (each: Subject) =>
          each.start >= from &&
          each.end <= subject.start &&
          isPerson(each) &&
          isOutside(each.start);
        const who =
          meant && !genders.suits(meant, female)
            ? genders.oneOf(kept.slice(0, next).filter(isNear), female)
            : meant;
        const isOther = who?.speaker && isNamedBehind(text, kept, next, sentence, who.speaker.id);
        const ruled = isOther ? null : who;
        ranking.rule(subject, ruled, who === null);
        const likely = ranking.likeliest(subject);
        const isLikely = likely && genders.suits(likely, female);
        subject.speaker = (isLikely ? likely : ruled)?.speaker ?? null;
        if (subject.speaker) genders.met(subject.speaker, female);
      }
      // “A minister said”: somebody new.
      const isNew = /^an?\s/iu.test(text.slice(subject.start, subject.end));
      if (subject.description && !isNew) {
        const beforeIn = main ? sentence : (lastIn ?? sentence);
        const isNamed = (id: string) =>
          (named.get(id) ?? Number.POSITIVE_INFINITY) < subject.start || i < OPENING_SENTENCES;
        subject.speaker = described(subject.description, {
          names,
          named: [...named.keys()],
          isNamed,
          isNear: (id) =>
            kept.some(
              ({ speaker, start }) =>
                speaker?.id === id && start >= sentence.start && start < subject.start,
            ),
          isBeside: (id) =>
            kept.some(
              ({ speaker, start }) =>
                speaker?.id === id &&
                start >= beforeIn.start &&
                start < Math.min(beforeIn.end, subject.start),
            ),
          before,
          strangers,
          on,
        });
      }
      if (!main && maySpeak(subject, sentence)) {
        main = isJoined(text, subject, kept[next + 1], isPerson) ? somebody(subject) : subject;
      }
    }
    // Who speaks in a sentence is its main person, wherever he stands in it.
    while (first < kept.length && kept[first]!.start < sentence.start) first++;
    const here = kept
      .slice(first, next)
      .filter(({ start, end }) => end <= sentence.end && isOutside(start));
    const by = sourceOf(sentence, here);
    if (by?.subject && isPerson(by.subject)) main = by.subject;
    // “They spoke for an hour. He said …”: of whom of them?
    if (!main && SEVERAL.test(text.slice(sentence.start, sentence.end))) main = somebody(sentence);
    if (main) {
      last = main;
      lastIn = sentence;
    }
    return by;
  });
  return { sources, subjects: kept, ranking };
}

/**
 * Joins a title with the name right behind it (`Belarusian Minister of Foreign Affairs Vladimir
 * Makei`) or right before it (`Hugh Hill, a doctor`): together they are one subject.
 */
function joinTitles(text: string, subjects: Subject[], names: Names) {
  const kept: Subject[] = [];
  const heads = new Map<Subject, number>();
  const strangers: Stranger[] = [];
  const isNamed = (subject: Subject | undefined) =>
    subject?.kind === 'name' || subject?.kind === 'stranger';
  // “In a talk with Stoltenberg, the Lithuanian president said”: that is not what Stoltenberg is.
  const mayBe = (subject: Subject, description: Description) => {
    const speaker = subject.speaker && names.get(subject.speaker.id);
    return !speaker || speaker.roles.length === 0 || fits(speaker, description, null);
  };
  subjects.forEach((subject, i) => {
    const { description } = subject;
    const after = subjects[i + 1];
    const before = subjects[i - 1];
    if (
      description &&
      after &&
      isNamed(after) &&
      /^,?[ \u00a0]+$/u.test(text.slice(subject.end, after.start))
    ) {
      heads.set(after, subject.start);
      if (after.kind === 'stranger') strangers.push({ description });
      return;
    }
    if (
      description &&
      before &&
      isNamed(before) &&
      mayBe(before, description) &&
      /^,[ \u00a0]+$/u.test(text.slice(before.end, subject.start))
    ) {
      if (before.kind === 'stranger') strangers.push({ description });
      return;
    }
    kept.push(subject);
  });
  return { kept, heads, strangers };
}
