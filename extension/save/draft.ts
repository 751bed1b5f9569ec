import { readDate } from '../../archive/formats/dates';
import { type Fields, noFields } from '../../components/save/fields';
import type { Draft, Proposal, ReadSource } from '../../context/saving';
import type { Selector, StatementView } from '../../model';
import { t } from '../../words';

/** Tags longer than these are cut, and more of them left out (`archive/limits.ts`). */
const LONGEST_TAG = 60;
const MOST_TAGS = 40;

/** The form as it is filled from what the engine proposes of some words. */
export function fieldsFrom(words: string, proposal: Proposal, publisher: string): Fields {
  const { form, speaker, said, saidBasis, saidNote, venue } = proposal;
  return {
    ...noFields,
    words,
    form,
    speaker: speaker
      ? { id: speaker.id, name: speaker.name, kind: speaker.kind, role: speaker.role ?? '' }
      : noFields.speaker,
    said: said ?? '',
    saidBasis,
    saidNote: saidNote ?? '',
    venue: venue ?? '',
    publisher,
  };
}

/** The form as it is filled from a statement that is on record. */
export function fieldsOf(view: StatementView): Fields {
  const { text, form, speaker, said, saidBasis, saidNote, venue, positions, tags, note } = view;
  return {
    words: text,
    form,
    speaker: { id: speaker.id, name: speaker.name, kind: speaker.kind, role: speaker.role ?? '' },
    said: said ?? '',
    saidBasis,
    saidNote: saidNote ?? '',
    venue: venue ?? '',
    positions: positions.map(({ claim, proposition, stance }) => ({
      id: claim,
      proposition,
      subject: '',
      stance,
    })),
    tags: tags.join(', '),
    note: note ?? '',
    publisher: view.publisher.name,
  };
}

/**
 * A date as a reader writes it, as EDTF; null for none. Throws an Error with a sentence for what is no date, and for one
 * that can be read both ways (03/04/2025).
 */
export function typedDate(typed: string): string | null {
  if (!typed.trim()) return null;
  const read = readDate(typed);
  if (read && 'date' in read) return read.date;
  throw new Error(t('save.problem.date'));
}

/** What is kept of a form. Throws an Error with a sentence for the reader when a field cannot be read. */
export function draftFrom(
  fields: Fields,
  rest: { id: string; selector: Selector; source: ReadSource | { id: string } },
): Draft {
  const { words, form, speaker, saidBasis, saidNote, venue, positions, note, publisher } = fields;
  if (!speaker.name.trim()) {
    throw new Error(t('save.problem.speaker'));
  }
  const said = typedDate(fields.said);
  const { source } = rest;
  return {
    ...rest,
    text: words.trim(),
    form,
    speaker: speaker.id
      ? { id: speaker.id }
      : { name: speaker.name.trim(), kind: speaker.kind, role: speaker.role },
    said,
    // A date that stands there is known somehow; who cleared it does not know it.
    saidBasis: said === null ? 'unknown' : saidBasis === 'unknown' ? 'stated' : saidBasis,
    saidNote: saidNote.trim() || null,
    venue: venue.trim() || null,
    positions: positions.map(({ id, proposition, subject, stance }) => ({
      claim: id ? { id } : { proposition, subject },
      stance,
    })),
    tags: tagsFrom(fields.tags),
    note: note.trim() || null,
    source:
      'id' in source || source.publisher.id
        ? source
        : { ...source, publisher: { ...source.publisher, name: publisher.trim() || source.host } },
  };
}

function tagsFrom(typed: string): string[] {
  const all = typed.split(',').map((tag) => tag.trim().slice(0, LONGEST_TAG).trim());
  return [...new Set(all.filter(Boolean))].slice(0, MOST_TAGS);
}
