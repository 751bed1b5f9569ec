import type { Relation, SpeakerRef } from '../../model';
import type { Entry } from './entries';

/** As they stand in the text; put together by who is named or speaks; by what is claimed. */
export type Order = 'text' | 'speaker' | 'claim';

/** What a statement on record is to a sentence, or that its quotation was compared with the record. */
export type Kind = Relation | 'quotation';

export interface Filter {
  /** Sentences or names alone; null for both. */
  marks: 'claim' | 'speaker' | null;
  /** Sentences with something of this kind on record; null for all. */
  kind: Kind | null;
}

export const UNFILTERED: Filter = { marks: null, kind: null };

/** Entries that stand together. */
export interface Section {
  key: string;
  /** Null where nobody is told to speak, or nothing is claimed; and for the text itself. */
  name: string | null;
  entries: Entry[];
}

const KINDS: readonly Kind[] = [
  'quotation',
  'same-words',
  'said-before',
  'agrees',
  'disputes',
  'same-subject',
];

function has({ mark }: Entry, kind: Kind): boolean {
  if (mark.kind !== 'claim') return false;
  if (kind === 'quotation') return (mark.link.checks?.length ?? 0) > 0;
  return mark.link.related.some(({ relation }) => relation === kind);
}

/** The kinds that there are on the page, in the order in which a reader asks for them. */
export function kindsOf(entries: readonly Entry[]): Kind[] {
  return KINDS.filter((kind) => entries.some((entry) => has(entry, kind)));
}

/** What a filter lets through. */
export function filtered(entries: readonly Entry[], { marks, kind }: Filter): Entry[] {
  return entries.filter(
    (entry) => (!marks || entry.mark.kind === marks) && (!kind || has(entry, kind)),
  );
}

function speakerOf({ mark }: Entry): SpeakerRef | null {
  return mark.kind === 'speaker' ? mark.mention.speaker : mark.link.speaker;
}

/**
 * Entries in their sections, by where each section begins in the text; what has no speaker, or no claim, comes last.
 * A name claims nothing, so by claim there are sentences only.
 */
export function arranged(entries: readonly Entry[], order: Order): Section[] {
  if (order === 'text') return [{ key: 'text', name: null, entries: [...entries] }];
  const sections = new Map<string, Section>();
  for (const entry of entries) {
    const { mark } = entry;
    if (order === 'claim' && mark.kind !== 'claim') continue;
    const claim = mark.kind === 'claim' ? mark.link.claim : null;
    const speaker = speakerOf(entry);
    const id = order === 'claim' ? claim?.id : speaker?.id;
    const name = order === 'claim' ? claim?.proposition : speaker?.name;
    const key = id === undefined ? 'none' : `of ${id}`;
    const section = sections.get(key);
    if (section) section.entries.push(entry);
    else sections.set(key, { key, name: name ?? null, entries: [entry] });
  }
  return [...sections.values()].sort((a, b) => Number(a.name === null) - Number(b.name === null));
}
