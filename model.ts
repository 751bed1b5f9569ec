/** The words of the domain, as types. Offsets are UTF-16 code units, half-open: `text.slice(start, end)`. */

/**
 * A date in the level-1 subset of EDTF (ISO 8601-2) that `text/edtf` reads: `2021`, `2021-12`, `2021-12-08`, each with
 * `~` (approximate) or `?` (uncertain) behind it, and an interval of two, `2025-08/2025-09`. Precision is never invented.
 */
export type Edtf = string;

/** A stretch of a text: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

// ---------------------------------------------------------------- what is on record

export type SpeakerKind = 'person' | 'organisation' | 'government' | 'unnamed';

/** An office held, and when. An open end is left out. */
export interface Role {
  /** As it reads behind a name, capitalised: `Minister of Foreign Affairs`. */
  title: string;
  organisation?: string;
  /** ISO 3166-1 alpha-2, lower case (`lt`), `eu` for the European Union, `nato` for the alliance. */
  country?: string;
  from?: Edtf;
  to?: Edtf;
}

/** Somebody who bears the same surname and must never be taken for this speaker. */
export interface Namesake {
  name: string;
  note?: string;
}

export interface Speaker {
  id: string;
  /** The name as we print it: `Gitanas Nausėda`. */
  name: string;
  kind: SpeakerKind;
  /** Other spellings in Latin letters of the full name, and names that stand for it alone. */
  aliases: string[];
  /** Names in other scripts, by ISO 15924 code: `{ Cyrl: ['Гитанас Науседа'] }`. */
  scripts?: Record<string, string[]>;
  namesakes?: Namesake[];
  /** Names that stand for it only as the subject of saying: `Moscow`, `the Kremlin`. Never marked. */
  metonyms?: string[];
  roles: Role[];
  /** Wikidata item, `Q…`; the first key by which speakers of different packs meet. */
  wikidata?: string;
  /** The reader's word, in his own record alone: it goes before packs; ids who are this one, and who are not. */
  decided?: { corrects?: true; same?: string[]; apart?: string[] };
}

export type Control = 'independent' | 'public' | 'state' | 'party' | 'unknown';

export interface Publisher {
  id: string;
  name: string;
  /** ISO 3166-1 alpha-2, lower case. */
  country?: string;
  control: Control;
  /** The short tag beside the name: `Russian state media`. */
  controlLabel: string;
  /** One or two sentences: who controls it, and how that is known. */
  controlReason: string;
  /** Host names without `www.`, for recognising its pages. */
  hosts?: string[];
}

export interface Source {
  id: string;
  publisher: string;
  title: string;
  url?: string;
  published?: Edtf;
  publishedBasis: DateBasis;
  publishedNote?: string;
  /** BCP 47. */
  language: string;
  /** Set when the text is a translation, with the original's language and who made it. */
  translated?: { from: string; by: string };
  /** The whole text, where we may keep it; statements are read in it offline. */
  text?: string;
}

/** How a date is known: said in the text, worked out (with the reason), or not known. */
export type DateBasis = 'stated' | 'inferred' | 'unknown';

/** How close the words are to the speaker's own. */
export type Form = 'direct' | 'mixed' | 'indirect';

/**
 * Where a statement stands in its source: a W3C TextQuoteSelector and TextPositionSelector in one.
 * `exact` is the source's text between the offsets, editorial insertions included.
 */
export interface Selector extends Span {
  exact: string;
  /** Up to 32 characters before and after, so that the words are found in a copy of the text. */
  prefix: string;
  suffix: string;
}

export type Stance = 'asserts' | 'rejects';

/** What a statement holds of a claim, as a curator recorded it. */
export interface Position {
  claim: string;
  stance: Stance;
}

export interface Statement {
  id: string;
  /** Id of who said it. */
  speaker: string;
  said: Edtf | null;
  saidBasis: DateBasis;
  /** Why the date is what it is, when it is inferred. */
  saidNote?: string;
  /** `UN Security Council`, `interview with The Times`. */
  venue?: string;
  form: Form;
  /** The exact words, without outer quotation marks; `[…]` stands where an editor broke in. */
  text: string;
  source: string;
  selector: Selector;
  /** Stretches of the source inside the selector that are an editor's words, not the speaker's. */
  breaks?: Span[];
  /** Id of the speaker who relates it, when that is not the article itself. */
  reportedBy?: string;
  positions: Position[];
  /** What whoever keeps it calls it by, each once; for finding again, never shown as said. */
  tags?: string[];
  /** What whoever keeps it has to say of it. */
  note?: string;
}

/** How people put a claim: short phrases, written by the curator, for and against it. */
export interface Wordings {
  for: string[];
  against: string[];
}

export interface Claim {
  id: string;
  /** One neutral sentence. */
  proposition: string;
  /** A few words: `NATO enlargement`. */
  subject: string;
  wordings: Wordings;
}

// ---------------------------------------------------------------- what the engine says of a text

export interface SpeakerRef {
  id: string;
  name: string;
}

/** A name in a text that stands for a speaker on record. */
export interface Mention extends Span {
  exact: string;
  speaker: SpeakerRef;
}

/** An attributed statement in a text. */
export interface Quotation {
  form: Form;
  content: Span[];
  cue: Span | null;
  source: Span | null;
  speaker: SpeakerRef | null;
}

/**
 * What a statement on record is to a sentence on the page.
 * `same-words`: the same speaker, a run of rare words in common. `said-before`: the same speaker, the same claim.
 * `agrees`, `disputes`: another speaker, recorded positions on one claim. `same-subject`: the rest.
 */
export type Relation = 'same-words' | 'said-before' | 'agrees' | 'disputes' | 'same-subject';

export interface Related {
  /** Id of the statement; name of who said it. */
  statement: string;
  speaker: string;
  quote: string;
  said: Edtf | null;
  relation: Relation;
  /** 0 to 1. */
  score: number;
  /** Reasons in plain words: `same phrase: “road to nowhere”`. Never empty. */
  why: string[];
  /** Words that the sentence has too, but for another claim: contrast, not agreement. */
  contrast?: string;
}

/**
 * What a quotation's words are to a statement on record. `confirmed`: these words are on record, by this speaker
 * or, where the page names none, by whom the statement names. `another-wording`: the same speaker, nearly the same
 * words; translations differ honestly, so nothing is called false. `other-speaker`: these words are on record,
 * and another's.
 */
export type QuotationCheckKind = 'confirmed' | 'another-wording' | 'other-speaker';

/** Words in quotation marks on the page, compared with a statement; the span leaves the marks outside. */
export interface QuotationCheck extends Span {
  kind: QuotationCheckKind;
  /** Id of the statement. */
  statement: string;
  /** Name of who is on record with it. */
  speaker: string;
  said: Edtf | null;
  /** The statement's words. */
  quote: string;
  /** The stretch of `quote` that answers to the quotation. */
  found: Span;
  /** What each has and the other has not, word by word: of the page in the article's offsets, of the record in those of `quote`. */
  differs: { page: Span[]; record: Span[] };
}

/** A sentence of the page, or the part that makes the claim, with what is on record about it. */
export interface Link extends Span {
  exact: string;
  /** Who says it on this page. */
  speaker: SpeakerRef | null;
  /** The claim it is mostly about, if the related statements share one. */
  claim: { id: string; proposition: string } | null;
  /** Best first. */
  related: Related[];
  /** The sentence's quotations whose words are on record, in reading order; left out where there are none. */
  checks?: QuotationCheck[];
}

export interface Annotation {
  mentions: Mention[];
  quotations: Quotation[];
  links: Link[];
}

// ---------------------------------------------------------------- what a reader is shown

/** A statement with all that stands beside it in a popover, a result list or the reader. */
export interface StatementView {
  id: string;
  text: string;
  form: Form;
  /** `role` is the one held when it was said, e.g. `Foreign Minister of Russia`. */
  speaker: SpeakerRef & { kind: SpeakerKind; role: string | null };
  /** Name of who relates it, if somebody does. */
  reportedBy: string | null;
  said: Edtf | null;
  saidBasis: DateBasis;
  saidNote: string | null;
  venue: string | null;
  publisher: Pick<Publisher, 'id' | 'name' | 'control' | 'controlLabel' | 'controlReason'>;
  source: {
    id: string;
    title: string;
    url: string | null;
    published: Edtf | null;
    translated: { from: string; by: string } | null;
  };
  /** The selector, for reading in context and for text fragments. */
  selector: Selector;
  positions: (Position & { proposition: string })[];
  tags: string[];
  note: string | null;
  /** Whether it lies in the reader's own record, and can be changed. */
  own: boolean;
}

/** A speaker with what is on record: what is near to the passage, the nearest first, then the latest. */
export interface SpeakerView {
  speaker: SpeakerRef & { kind: SpeakerKind };
  /** The role at the article's date, or null when none is known for that day. */
  role: string | null;
  statements: StatementView[];
  /** How many of them, the first, are near to the passage (behind them stand the latest), and how many there are in all. */
  near: number;
  total: number;
}

/** What a reader took away: a name that is not this person, or a statement that is not related. */
export interface Dismissal {
  /** Derived from the other fields, so that the same dismissal is kept once. */
  id: string;
  kind: 'not-this-person' | 'not-related';
  /** Speaker id for the first kind, statement id for the second. */
  target: string;
  /** The words on the page that it was about, folded; and the claim (id) that they make, where that is meant in any words. */
  words: string;
  claim?: string;
  /** For the list of what was dismissed: what the reader saw. */
  label: string;
  /** Where: this host only, or everywhere when null; and the one page of it (`text/page-address`), where that is meant. */
  host: string | null;
  page?: string;
  /** ISO time. */
  at: string;
}
