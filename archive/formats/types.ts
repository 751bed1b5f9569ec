/**
 * The words in which files come in and go out. Nothing here knows a browser or the database: the same
 * code runs in a worker, in a page and at a terminal.
 *
 * The way in: `recognise` (what is it), `preview` (how would it be read, what must be asked), `convert`
 * (records of a pack, one after another), `asPack` (the same as bytes for `importPack`, with a report).
 */
import type { Form, Speaker } from '../../model';
import type { PackHeader, PackRecord } from '../pack-schema';

/**
 * What can come in. `claim-review` and `quotation` are schema.org's, as JSON-LD or in a page; `records`
 * is a table too: JSON Lines, or a JSON list, of flat objects.
 */
export type Format =
  | 'pack'
  | 'csv'
  | 'records'
  | 'claim-review'
  | 'quotation'
  | 'quotebank'
  | 'web-annotation';

/** Labels of the Encoding Standard. ISO-8859-1 is read as `windows-1252`, as browsers do. */
export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1252'
  | 'windows-1257'
  | 'windows-1251';

export type Delimiter = ',' | ';' | '\t' | '|';

/** What a file is, as far as `preview` and `convert` need to know. */
export interface Readable {
  format: Format;
  /** UTF-8 for all but tables and pages. */
  encoding: Encoding;
  /** The encoding is no more than likely: let the reader look at the words. */
  encodingGuessed: boolean;
  /** For `csv`. */
  delimiter?: Delimiter;
  /** For `claim-review` and `quotation`: a saved page, whose own markup holds it. */
  html?: true;
}

/** What a file is, told by its first bytes. */
export type Recognised =
  | Readable
  /** A backup of everything (its first line has the key of `BACKUP_KEY`): for restoring, not for `convert`. */
  | { format: 'backup' }
  /** `expected`: a sentence for the reader on what it seems to be and what to do. */
  | { format: 'unknown'; expected: string };

/** The key by which the first line of a backup is known, beside the pack's `onRecord`. */
export const BACKUP_KEY = 'onRecordBackup';

/** What a column of a table can be. */
export type Field =
  | 'id'
  | 'text'
  | 'speaker'
  | 'speakerWikidata'
  | 'speakerKind'
  | 'said'
  | 'venue'
  | 'form'
  | 'sourceTitle'
  | 'sourceUrl'
  | 'publisher'
  | 'published'
  | 'language'
  | 'claim'
  | 'stance'
  | 'reportedBy'
  | 'tags'
  | 'note';

/** Which number of `03/04/2021` is the day; `serial`: days as a spreadsheet counts them. */
export type DateStyle = 'day-first' | 'month-first' | 'serial';

/** How a table is read. */
export interface TableOptions {
  /** False when the first row is a statement already. */
  header: boolean;
  /**
   * What each column is, by its place; null is left out. For `records` by the place of the key in
   * `Preview.table.columns`, which names them.
   */
  columns: readonly (Field | null)[];
  /** The names of the columns: what a remembered mapping is kept under; needed for `records`. */
  names?: readonly string[];
  /** For all date columns. Without it, a date that can be read both ways is kept to the year. */
  dates?: DateStyle;
}

/** What to make of a file. All but `pack` may be left out. */
export interface ConvertOptions {
  /** What the new pack says of itself. The ids of its records begin with this id. */
  pack: Pick<PackHeader, 'id' | 'title'> & Partial<PackHeader>;
  /** `skip` (the default) leaves a bad line out and tells of it; `refuse` throws PackError for it. */
  onBad?: 'skip' | 'refuse';
  /** For `csv` and `records`. Without it, what `preview` proposes. */
  table?: TableOptions;
  /** For `csv`: against what `recognise` said. */
  encoding?: Encoding;
  delimiter?: Delimiter;
  /** What holds for every statement for which the file says nothing: a speaker, a language. */
  fixed?: Partial<Record<Field, string>>;
  /**
   * Who is meant by a name of the file (as written there, see `FoundName.key`): a speaker on record, or
   * `new` for somebody else. Names that are not here are new, or meet one of the very same name.
   */
  speakers?: ReadonlyMap<string, Speaker | 'new'>;
  /** For `quotebank`: attributions less likely than this are left out. .5 when not given. */
  leastProbability?: number;
  signal?: AbortSignal;
}

/** A line that was left out. */
export interface Skipped {
  /** Counted from 1. */
  line: number;
  /** What is wrong, in words for the reader. The same words for the same fault. */
  why: string;
  /** How the line begins, without control characters. */
  excerpt: string;
}

/** What comes out of `convert`, the header first, each record before it is referred to. */
export type Converted =
  | { header: PackHeader }
  | { line: number; record: PackRecord }
  | { skipped: Skipped }
  /** The same statement once more, by its id. */
  | { joined: { line: number; id: string } }
  /** Taken, but something of it could not be read and is kept as a note: a date, an address. */
  | { noted: { line: number; why: string } };

/** Lines by what befell them. */
export interface Group {
  why: string;
  count: number;
  /** The first of them. */
  lines: { line: number; excerpt: string }[];
}

/** What became of a file. Complete when the bytes of `asPack` have been read to the end. */
export interface Report {
  statements: number;
  speakers: number;
  sources: number;
  claims: number;
  /** Statements that the file has more than once. */
  joined: number;
  skipped: number;
  skippedBy: Group[];
  notedBy: Group[];
}

/** Something that only the reader can know. Each has an answer that is taken when none is given. */
export type Question =
  /** Is 03/04/2021 in March or in April? Unanswered, such dates are kept to the year. */
  | { about: 'dates'; columns: number[]; examples: string[] }
  /** Are the letters right? `sample` has some that are not ASCII, as each encoding reads them. */
  | { about: 'encoding'; guess: Encoding; samples: { encoding: Encoding; text: string }[] }
  /** No column was found for it: choose one, or give it for the whole file (`fixed`). */
  | { about: 'column'; field: 'text' | 'speaker' };

/** A file as far as its beginning tells. */
export interface Preview {
  format: Format;
  /** What convert would give, for the first few statements. */
  statements: { text: string; form: Form; speaker: string; said: string | null; source: string }[];
  /** What convert would leave out of the rows that were looked at. */
  skipped: Skipped[];
  /** For `csv` and `records`: the columns, the first rows as they are, how we would read them. */
  table?: {
    columns: { name: string; field: Field | null; examples: string[] }[];
    rows: string[][];
    options: TableOptions;
    encoding: Encoding;
    delimiter?: Delimiter;
  };
  questions: Question[];
  /** What the file says of itself: a pack's header, a feed's name and licence. */
  pack: Partial<PackHeader>;
}

/** A name that a file gives to a speaker. */
export interface FoundName {
  /** What `ConvertOptions.speakers` calls it: the name, and `|Q…` behind it where the file has that. */
  key: string;
  name: string;
  wikidata: string | null;
  /** In how many statements. */
  count: number;
}

/** A name of a file that may be somebody on record, and may not. */
export interface Doubt extends FoundName {
  candidates: {
    speaker: Speaker;
    /** `surname alone`, `initials`, `another spelling`, `same name, another Wikidata item` … */
    why: string;
  }[];
}
