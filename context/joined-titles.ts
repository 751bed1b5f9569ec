import type { Stranger } from './described';
import { type Description, fits } from './descriptions';
import type { Names } from './names/names';
import type { Subject } from './subjects';

/** Subjects of which none is only the title of another. */
export interface Joined {
  kept: Subject[];
  /** Where the title before a name begins, for names that have one. */
  heads: ReadonlyMap<Subject, number>;
  /** Offices of people whom the record does not know. */
  strangers: Stranger[];
  /** Offices that the text itself gives to people on record, by their ids. */
  called: ReadonlyMap<string, Description[]>;
}

/**
 * Joins a title with the name right behind it (`Belarusian Minister of Foreign Affairs Vladimir
 * Makei`) or right before it (`Hugh Hill, a doctor`): together they are one subject.
 */
export function joinTitles(text: string, subjects: readonly Subject[], names: Names): Joined {
  const kept: Subject[] = [];
  const heads = new Map<Subject, number>();
  const strangers: Stranger[] = [];
  const called = new Map<string, Description[]>();
  const call = ({ speaker }: Subject, description: Description) => {
    if (speaker) called.set(speaker.id, [...(called.get(speaker.id) ?? []), description]);
  };
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
      call(after, description);
      if (after.kind === 'stranger') strangers.push({ description, at: after.start });
      return;
    }
    if (
      description &&
      before &&
      isNamed(before) &&
      mayBe(before, description) &&
      /^,[ \u00a0]+$/u.test(text.slice(before.end, subject.start))
    ) {
      call(before, description);
      if (before.kind === 'stranger') strangers.push({ description, at: before.start });
      return;
    }
    kept.push(subject);
  });
  return { kept, heads, strangers, called };
}
