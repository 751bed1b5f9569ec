import { type PackData, PackError } from '../lines';
import { convert } from './convert';
import { datesOf } from './dates';
import { type Look, looked } from './look';
import type { ConvertOptions, Encoding, Preview, Question, Readable } from './types';

/** Statements that are shown. */
const STATEMENTS = 5;

/** Items that are looked through for them: a pack may begin with all its speakers. */
const ITEMS = 50_000;

/** Rows that are shown as they are, and values of a column. */
const ROWS = 5;
const EXAMPLES = 3;

/** Lines left out that are shown. */
const SKIPPED = 20;

/** What becomes of most pages that are saved and dropped: a fact check is on few. */
const NO_FACT_CHECK =
  'It is a web page, and no fact check (ClaimReview as JSON-LD) stands in it. To keep words from a page, open it in the browser, select them, and choose “Save to On Record” in the menu over them.';

const PACK = { id: 'preview', title: 'Preview' };

/**
 * A file as its beginning tells: what would be taken, how a table would be read, and what only the reader
 * can know. `options` may have answers already; what is shown follows them. Reads little: the rest of
 * the data is left.
 *
 * Throws PackError when the beginning cannot be read at all, and for a saved page in which no fact check stands.
 */
export async function preview(
  how: Readable,
  data: PackData,
  options: Partial<ConvertOptions> = {},
): Promise<Preview> {
  const isTable = how.format === 'csv' || how.format === 'records';
  const all: ConvertOptions = { pack: PACK, ...options, onBad: 'skip' };
  const look = isTable ? await looked(how, data, all) : null;
  const table = options.table ?? look?.table;
  if (table) all.table = table;
  const shown: Preview = {
    format: how.format,
    statements: [],
    skipped: [],
    questions: [],
    pack: {},
  };
  await fill(shown, how, look?.data ?? data, all);
  if (how.html && shown.statements.length + shown.skipped.length === 0) {
    throw new PackError(null, NO_FACT_CHECK);
  }
  if (!look || !table) return shown;
  const encoding = options.encoding ?? how.encoding;
  const delimiter = options.delimiter ?? how.delimiter;
  shown.table = {
    columns: table.columns.map((field, at) => ({
      name: look.names?.[at]?.trim() || `Column ${at + 1}`,
      field,
      examples: values(look, at).slice(0, EXAMPLES),
    })),
    rows: look.rows.slice(0, ROWS),
    options: table,
    encoding,
    ...(delimiter ? { delimiter } : {}),
  };
  shown.questions = questionsOf(how, look, all);
  return shown;
}

/** The first statements, as convert gives them. */
async function fill(
  shown: Preview,
  how: Readable,
  data: PackData,
  options: ConvertOptions,
): Promise<void> {
  const names = new Map<string, string>();
  const titles = new Map<string, string>();
  let items = 0;
  try {
    for await (const item of convert(how, data, options)) {
      if ('header' in item) {
        if (item.header.id !== PACK.id || how.format === 'pack') shown.pack = item.header;
      } else if ('skipped' in item) {
        if (shown.skipped.length < SKIPPED) shown.skipped.push(item.skipped);
      } else if ('record' in item) {
        const { record } = item;
        if (record.type === 'speaker') names.set(record.id, record.name);
        if (record.type === 'source') titles.set(record.id, record.title);
        if (record.type === 'statement') {
          const speaker = names.get(record.speaker) ?? record.speaker;
          const source = titles.get(record.source) ?? record.source;
          const { text, form, said } = record;
          shown.statements.push({ text, form, speaker, said, source });
        }
      }
      if (shown.statements.length === STATEMENTS || ++items === ITEMS) break;
    }
  } catch (error) {
    // What is wrong further down is for convert to say, unless nothing can be shown.
    if (!(error instanceof PackError) || shown.statements.length === 0) throw error;
  }
}

function values({ rows }: Look, at: number): string[] {
  return rows.map((row) => row[at]?.trim() ?? '').filter(Boolean);
}

function questionsOf(how: Readable, look: Look, options: ConvertOptions): Question[] {
  const questions: Question[] = [];
  const { columns, dates } = options.table as NonNullable<ConvertOptions['table']>;
  for (const field of ['text', 'speaker'] as const) {
    if (!columns.includes(field) && !options.fixed?.[field])
      questions.push({ about: 'column', field });
  }
  const open = columns.flatMap((field, at) => {
    if (field !== 'said' && field !== 'published') return [];
    const { ambiguous } = datesOf(values(look, at));
    return ambiguous.length ? [{ at, ambiguous }] : [];
  });
  if (open.length && !dates) {
    const examples = open.flatMap(({ ambiguous }) => ambiguous).slice(0, EXAMPLES);
    questions.push({ about: 'dates', columns: open.map(({ at }) => at), examples });
  }
  if (how.encodingGuessed && !options.encoding) {
    const samples = samplesOf(look, how.encoding);
    if (samples.length) questions.push({ about: 'encoding', guess: how.encoding, samples });
  }
  return questions;
}

const CODE_PAGES: readonly Encoding[] = ['windows-1252', 'windows-1257', 'windows-1251'];

/** Some words of the table in each code page, the guess first. */
function samplesOf(look: Look, guess: Encoding): { encoding: Encoding; text: string }[] {
  const cell = look.rows.flat().find((it) => /[^\0-\x7f]/.test(it));
  const at = cell ? cell.search(/[^\0-\x7f]/) : -1;
  if (!cell || at < 0) return [];
  const text = cell.slice(Math.max(0, at - 30), at + 30);
  const bytes = asBytes(text, guess);
  const others = CODE_PAGES.filter((it) => it !== guess);
  return [guess, ...others].map((encoding) => ({
    encoding,
    text: new TextDecoder(encoding).decode(bytes),
  }));
}

/** A text as the bytes of a code page, for a text that came out of it. */
function asBytes(text: string, encoding: Encoding): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const byteOf = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) byteOf.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from([...text], (letter) => byteOf.get(letter) ?? 0x3f);
}
