import { inGroups, type RelatedGroup } from '../../context/related-groups';
import type { Link, Related, Stance, StatementView } from '../../model';
import { notAfter } from '../../text/edtf';
import { t } from '../../words';
import { letters, once, sameToRead } from './twins';

/** One statement as the popover lists it: what the engine found, and the record once it is here. */
export interface Entry {
  related: Related;
  /** Null while the record is on its way. */
  view: StatementView | null;
  /** Other statements that would read the same: shown, and hidden, with this one. */
  twins?: string[];
}

export interface Group {
  kind: RelatedGroup;
  heading: string;
  entries: Entry[];
}

const HEADINGS = {
  agrees: 'popover.group.agrees',
  disputes: 'popover.group.disputes',
  contrast: 'popover.group.contrast',
  'same-subject': 'popover.group.sameSubject',
} as const satisfies Record<Exclude<RelatedGroup, 'own'>, string>;

/** The last word of a person's name, as a heading uses it. Organisations keep their whole name. */
function shortName(name: string, kind: string | undefined): string {
  return kind === undefined || kind === 'person' ? (name.split(' ').at(-1) ?? name) : name;
}

/** What a statement holds of a claim, or null when no position is recorded. */
export function stanceOn(view: StatementView | null, claim: string | undefined): Stance | null {
  const position = view?.positions.find((one) => one.claim === claim);
  return position?.stance ?? null;
}

/**
 * The side that the page's own sentence takes, as the engine's relations imply it: another speaker
 * who agrees is on the same side, one who disputes on the other. Null when nothing tells, or when
 * they contradict.
 */
export function pageSide(link: Link, entries: Entry[]): Stance | null {
  const sides = new Set<Stance>();
  for (const { related, view } of entries) {
    const stance = stanceOn(view, link.claim?.id);
    if (!stance) continue;
    if (related.relation === 'agrees') sides.add(stance);
    if (related.relation === 'disputes') sides.add(stance === 'asserts' ? 'rejects' : 'asserts');
  }
  const [side] = sides;
  return sides.size === 1 && side ? side : null;
}

/** Over the speaker's own words: what they did before, without saying more than is recorded. */
function ownHeading(link: Link, entries: Entry[], all: Entry[], published: string | null): string {
  const kind = entries.find(({ view }) => view)?.view?.speaker.kind;
  const name = link.speaker ? shortName(link.speaker.name, kind) : t('popover.sameSpeaker');
  const earlier = entries.some(
    ({ related }) =>
      !published ||
      !related.said ||
      (related.said !== published && notAfter(related.said, published)),
  );
  if (!earlier) return t('popover.group.reported', { name });
  const stances = new Set(entries.map(({ view }) => stanceOn(view, link.claim?.id)));
  const side = pageSide(link, all);
  const [only] = stances;
  if (stances.size === 1 && side && only && only !== side) {
    return t('popover.group.otherSide', { name });
  }
  const both = stances.has('asserts') && stances.has('rejects');
  return t(both ? 'popover.group.spoken' : 'popover.group.said', { name });
}

function readOnce(entries: Entry[]): Entry[] {
  const key = ({ view, related }: Entry) =>
    view
      ? sameToRead(view)
      : JSON.stringify([related.speaker, related.said, letters(related.quote)]);
  return once(entries, key).map(({ one, twins }) => ({
    ...one,
    ...(twins.length > 0 && { twins: twins.map(({ related }) => related.statement) }),
  }));
}

/**
 * The statements of a claim mark by relation, in the engine's order of groups and within them. A statement of which no
 * record came (removed meanwhile) is left out once the records are here.
 */
export function groups(
  link: Link,
  views: StatementView[] | null,
  published: string | null,
): Group[] {
  const byId = new Map(views?.map((view) => [view.id, view]));
  const all: Entry[] = link.related
    .map((related) => ({ related, view: byId.get(related.statement) ?? null }))
    .filter(({ view }) => views === null || view !== null);
  return inGroups(all, ({ related }) => related).map(({ kind, members }) => ({
    kind,
    heading: kind === 'own' ? ownHeading(link, members, all, published) : t(HEADINGS[kind]),
    entries: readOnce(members),
  }));
}
