import { guessEncoding, unpackedHead } from './encoding';
import { BACKUP_KEY, type Delimiter, type Recognised } from './types';

/** How many bytes of a file `recognise` is best given. */
export const HEAD = 64 * 1024;

/** Rows that are looked at for the delimiter of a table. */
const ROWS = 12;

/** Control characters, of which a text has few by mistake, and other files many. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: to count them is what this is for
const CONTROL = /[\x01-\x08\x0e-\x1f]/g;
const MOST_CONTROLS = 0.05;

/** Signatures of files that are none of ours, with what to do about each. */
const OTHERS: [signature: readonly number[], expected: string][] = [
  [[0x42, 0x5a, 0x68], 'It is packed with bzip2. Unpack it first, then choose the file inside it.'],
  [
    [0xfd, 0x37, 0x7a, 0x58, 0x5a],
    'It is packed with xz. Unpack it first, then choose the file inside it.',
  ],
  [
    [0x28, 0xb5, 0x2f, 0xfd],
    'It is packed with zstd. Unpack it first, then choose the file inside it.',
  ],
  [
    [0x50, 0x4b, 0x03, 0x04],
    'It is a zip archive or a spreadsheet’s own format. Save the sheet as CSV, or unpack the archive, and choose that file.',
  ],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'It is an older spreadsheet’s or text program’s own format. Save it as CSV and choose that file.',
  ],
  [[0x25, 0x50, 0x44, 0x46], 'It is a PDF. Statements come from packs, tables and JSON.'],
];

const DAMAGED = 'Its gzip is damaged. Download it again, or tell who made it.';

const EXPECTED =
  'Expected a pack, a table (CSV or TSV), ClaimReview, Quotebank or Web Annotation as JSON, or a saved page with ClaimReview markup.';

/** A key of each type of line in a pack. */
const PACK_KEYS: Record<string, string> = {
  publisher: 'control',
  speaker: 'kind',
  source: 'publishedBasis',
  claim: 'proposition',
  statement: 'selector',
};

/** A table would be made of it, of one type of line alone, and the rest lost. */
const HEADLESS =
  'It is a pack without its first line, the header. Put it on top, with a name of your own: {"onRecord":1,"id":"my-pack","title":"My pack","version":"1"}';

/**
 * Says what a file is by its first bytes (`HEAD` of them; gzip is looked into). The name plays a part
 * only where the content leaves it open: a table of one column. Never throws.
 */
export async function recognise(head: Uint8Array, fileName: string): Promise<Recognised> {
  const bytes = await unpackedHead(head);
  if (bytes === null) return { format: 'unknown', expected: DAMAGED };
  for (const [signature, expected] of OTHERS) {
    if (signature.every((byte, i) => bytes[i] === byte)) return { format: 'unknown', expected };
  }
  const { encoding, guessed } = guessEncoding(bytes);
  const text = new TextDecoder(encoding).decode(bytes, { stream: true }).replace(/^\ufeff/, '');
  if (!text.trim()) return unknown('It is empty.');
  const controls = text.match(CONTROL)?.length ?? 0;
  if (text.includes('\0') || controls > text.length * MOST_CONTROLS)
    return unknown('It is no text.');
  const json = ofJson(text);
  if (json) return json;
  const how = { encoding, encodingGuessed: guessed };
  if (/^\s*</.test(text)) {
    if (/<(?:!doctype\s+html|html|head|body|script|meta)\b/i.test(text)) {
      return { format: 'claim-review', ...how, html: true };
    }
    return unknown('It is XML.');
  }
  const isNamed = /\.(?:csv|tsv)(?:\.gz)?$/i.test(fileName);
  const delimiter = delimiterOf(text) ?? (isNamed ? ',' : null);
  if (delimiter && (isNamed || !isProse(text, delimiter))) {
    return { format: 'csv', ...how, delimiter };
  }
  return unknown('It is a text without columns.');
}

function unknown(found: string): Recognised {
  return { format: 'unknown', expected: `${found} ${EXPECTED}` };
}

const UTF8 = { encoding: 'utf-8', encodingGuessed: false } as const;

/** How the first line of a backup begins: its key is written first. */
const BACKUP = new RegExp(`^\\{\\s*"${BACKUP_KEY}"\\s*:`);

/** What JSON it is, by its first line when that is a whole object, else by the keys that stand in it. */
function ofJson(text: string): Recognised | null {
  const start = text.trimStart();
  if (!/^[{[]/.test(start)) return null;
  // Its first line may be longer than what is looked at, or cut off: whoever reads it says so.
  if (BACKUP.test(start)) return { format: 'backup' };
  const first = firstObject(start);
  if (first && 'onRecord' in first) return { format: 'pack', ...UTF8 };
  if (first && isPackLine(first)) return { format: 'unknown', expected: HEADLESS };
  const has = (...keys: string[]) => keys.every((key) => start.includes(`"${key}"`));
  if (has('quotation') && (has('qids') || has('probas') || has('quoteID'))) {
    return { format: 'quotebank', ...UTF8 };
  }
  if (/"ClaimReview"|"claimReviewed"|"DataFeed"/.test(start)) {
    return { format: 'claim-review', ...UTF8 };
  }
  if (/"(?:schema:)?Quotation"/.test(start)) return { format: 'quotation', ...UTF8 };
  const isAnnotation =
    /anno\.jsonld"|"Annotation(?:Page|Collection)?"|"TextQuoteSelector"/.test(start) ||
    (has('rows', 'total') && (has('uri', 'group') || /"rows"\s*:\s*\[\s*\]/.test(start)));
  if (isAnnotation) return { format: 'web-annotation', ...UTF8 };
  // Whatever else comes as objects, one after another, is a table.
  if (/^\[\s*\{/.test(start) || first) return { format: 'records', ...UTF8 };
  return unknown('It is JSON of a kind that is not known here.');
}

/** Whether it is a line of a pack behind the header: of its type, with a key that no table of statements has. */
function isPackLine(line: object): boolean {
  const { type } = line as { type?: unknown };
  const key = typeof type === 'string' ? PACK_KEYS[type] : undefined;
  return key !== undefined && key in line;
}

function firstObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text.split('\n', 1)[0] ?? '');
    return value && typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** The delimiter that stands equally often in the first rows, outside quotes; null when none does. */
export function delimiterOf(text: string): Delimiter | null {
  let best: Delimiter | null = null;
  let most = 0;
  for (const delimiter of ['\t', ';', ',', '|'] as const) {
    const counts = countsByRow(text, delimiter);
    const usual = Math.max(...counts);
    const first = counts[0] ?? 0;
    if (first === 0) continue;
    const same = counts.filter((count) => count === first).length / counts.length;
    const score = same + (usual === first ? 0.5 : 0) + Math.min(first, 20) / 100;
    if (score > most) {
      best = delimiter;
      most = score;
    }
  }
  return best;
}

/** A comma of a sentence has a space behind it nearly always, one between two fields seldom. */
const SPACED = 0.8;
/** Rows of a table written with spaces that have as many fields as its first. */
const ALIKE = 0.75;
/** The longest name of a column, in characters; a clause is longer. */
const COLUMN_NAME = 40;

/** Whether a text has its commas or semicolons as sentences do: spaced, and not as often in each line under a row of names. */
function isProse(text: string, delimiter: Delimiter): boolean {
  if (delimiter !== ',' && delimiter !== ';') return false;
  const unquoted = text.slice(0, HEAD / 8).replace(/"[^"]*"/g, '""');
  const all = unquoted.split(delimiter).slice(1);
  if (all.filter((behind) => /^[ \u00a0]/.test(behind)).length < all.length * SPACED) return false;
  const [first = 0, ...rest] = countsByRow(text, delimiter);
  const alike = rest.filter((count) => count === first).length;
  const names = text.trimStart().split('\n', 1)[0]?.split(delimiter) ?? [];
  const isHeader = names.every((name) => name.trim().length <= COLUMN_NAME);
  return !isHeader || rest.length === 0 || alike < rest.length * ALIKE;
}

function countsByRow(text: string, delimiter: string): number[] {
  const counts: number[] = [];
  let count = 0;
  let quoted = false;
  let begun = false;
  for (let i = 0; i < text.length && counts.length < ROWS; i++) {
    const char = text[i] as string;
    if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === delimiter) count++;
    else if (char === '\n') {
      if (begun) counts.push(count);
      count = 0;
      begun = false;
      continue;
    }
    if (char !== '\r' && char !== ' ') begun = true;
  }
  if (begun && counts.length < ROWS && !quoted) counts.push(count);
  return counts.length ? counts : [count];
}
