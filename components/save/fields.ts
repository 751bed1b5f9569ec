import type { DateBasis, Form, SpeakerKind, Stance } from '../../model';

/** What stands in the form, as typed. */
export interface Fields {
  words: string;
  form: Form;
  /** `id` is null for one who is to be made; the name is then what was typed. */
  speaker: { id: string | null; name: string; kind: SpeakerKind; role: string };
  said: string;
  saidBasis: DateBasis;
  saidNote: string;
  venue: string;
  positions: Side[];
  /** Separated by commas. */
  tags: string;
  note: string;
  publisher: string;
}

/** A claim that the statement is attached to; `id` is null for one that is to be made. */
export interface Side {
  id: string | null;
  proposition: string;
  subject: string;
  stance: Stance;
}

export const noFields: Fields = {
  words: '',
  form: 'indirect',
  speaker: { id: null, name: '', kind: 'person', role: '' },
  said: '',
  saidBasis: 'unknown',
  saidNote: '',
  venue: '',
  positions: [],
  tags: '',
  note: '',
  publisher: '',
};
