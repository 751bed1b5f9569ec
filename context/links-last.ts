import type { Link, Span } from '../model';
import type { Passage, Scored } from './passage';
import { type Known, linkFrom } from './relate';
import { LOOK_WEIGHTS, type Looked, type LookName } from './second-look';
import type { Prepared } from './similarity';

/** A sentence that is linked, with what it was compared with and what is shown of it. */
interface Linked {
  passage: Passage;
  scored: Scored[];
  looked: Looked[];
  checks: NonNullable<Link['checks']>;
}

/** A link that was made, with what it was made of. */
interface Made extends Linked {
  link: Link;
  /** For whom the sentence was found to speak, as far as that was asked: the whole page tells it. */
  spokenFor: ReadonlySet<string> | null;
}

/**
 * Makes the links of a page, those alone that the page read before did not have of the very same: of a page that changed, of
 * the changed paragraph and of what its words change around it. Sentences with quotations that the record answers are made anew.
 */
export class LinksLast {
  #last = new Map<Prepared, Made>();

  /** What `linkFrom` gives for each of a page's sentences that are linked. */
  ofPage(text: string, linked: readonly Linked[], known: Known): Link[] {
    const before = this.#last;
    const now = new Map<Prepared, Made>();
    const links = linked.map((each) => {
      const { passage } = each;
      const last = before.get(passage.words);
      const made = last && isSame(last, each, known) ? last : make(text, each, known);
      now.set(passage.words, made);
      return { ...made.link, start: passage.start, end: passage.end };
    });
    this.#last = now;
    return links;
  }
}

function make(text: string, linked: Linked, known: Known): Made {
  const { passage, scored, looked, checks } = linked;
  let asked: ReadonlySet<string> | null = null;
  const spokenFor = (its: Passage) => {
    asked = known.spokenFor(its);
    return asked;
  };
  const link = linkFrom(text, passage, scored, looked, checks, { ...known, spokenFor });
  return { ...linked, link, spokenFor: asked };
}

/** Whether what a link was made of is as it was. */
function isSame(last: Made, { passage, scored, looked, checks }: Linked, known: Known): boolean {
  const its = last.passage;
  return (
    last.checks.length === 0 &&
    checks.length === 0 &&
    its.speaker?.id === passage.speaker?.id &&
    its.isStatement === passage.isStatement &&
    its.claims.context === passage.claims.context &&
    its.mayHold.before === passage.mayHold.before &&
    areEach(its.mayHold.named, passage.mayHold.named, (one, other) => one === other) &&
    areEach(its.attribution, passage.attribution, isEqual) &&
    areEach(last.scored, scored, (one, other) => one === other) &&
    areEach(last.looked, looked, isSeenAlike) &&
    (last.spokenFor === null || areSame(last.spokenFor, known.spokenFor(passage)))
  );
}

function areEach<T>(
  some: readonly T[],
  others: readonly T[],
  are: (one: T, other: T) => boolean,
): boolean {
  return some.length === others.length && some.every((one, i) => are(one, others[i] as T));
}

const isEqual = (one: Span, other: Span) => one.start === other.start && one.end === other.end;

const areSame = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
  some.size === others.size && [...some].every((each) => others.has(each));

/** Of statements that were scored alike. */
function isSeenAlike(one: Looked, other: Looked): boolean {
  return (
    one.of === other.of &&
    one.run === other.run &&
    one.score === other.score &&
    one.isNear === other.isNear &&
    LOOKS.every((name) => one.look[name] === other.look[name])
  );
}

const LOOKS = Object.keys(LOOK_WEIGHTS) as LookName[];
