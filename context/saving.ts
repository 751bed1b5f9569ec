/** What a reader saves, and what is proposed of it. */
import type { Claim, DateBasis, Edtf, Form, Selector, Span, SpeakerKind, Stance } from '../model';

/** What the engine proposes of some words of a page; each guess with its reason, in a sentence. */
export interface Proposal {
  /** In the article's text, without outer quotation marks. */
  span: Span;
  form: Form;
  /** Who says it; `id` is null for somebody who is not on record. Null where the text does not tell. */
  speaker: { id: string | null; name: string; role: string | null; kind: SpeakerKind } | null;
  /** Why this speaker, or none. */
  speakerReason: string | null;
  said: Edtf | null;
  saidBasis: DateBasis;
  saidNote: string | null;
  venue: string | null;
}

/** Somebody on record whom a reader can choose; `role` is the one held on the day in question. */
export interface SpeakerChoice {
  id: string;
  name: string;
  kind: SpeakerKind;
  role: string | null;
}

/** A claim on record that a reader can choose. */
export type ClaimChoice = Pick<Claim, 'id' | 'proposition' | 'subject'>;

/** Where words were read, as the page says of itself. */
export interface ReadSource {
  /** Null for a page without an address that others can follow. */
  url: string | null;
  title: string;
  published: Edtf | null;
  /** BCP 47. */
  language: string;
  /** What the selector's offsets point into; null when it is too long to be kept. */
  text: string | null;
  /** Name of the publisher, of one on record by its host. */
  publisher: { id: string | null; name: string; controlLabel: string | null };
  host: string;
}

/** What a reader has filled in: a statement with whom and what it needs. */
export interface Draft {
  /** Id of the statement: made when the form opens, so that a second try makes no second statement. */
  id: string;
  text: string;
  form: Form;
  speaker: { id: string } | { name: string; kind: SpeakerKind; role: string };
  said: Edtf | null;
  saidBasis: DateBasis;
  saidNote: string | null;
  venue: string | null;
  positions: { claim: { id: string } | { proposition: string; subject: string }; stance: Stance }[];
  tags: string[];
  note: string | null;
  selector: Selector;
  /** A source on record by its id, when a statement is edited. */
  source: ReadSource | { id: string };
}
