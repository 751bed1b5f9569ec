import { parseArgs } from 'node:util';
import { EXPORTS, type ExportFormat } from '../../archive/formats/out/export-as';
import type { ConvertOptions, DateStyle, Encoding, Field } from '../../archive/formats/types';

export const USAGE = `Usage: npm run --silent pack -- COMMAND

  check FILE       Reads a pack as the extension does. Prints what it holds, or the first bad line
                   with what is wrong; exit code 1 then.
  convert FILE     Takes in a pack, CSV or TSV, flat JSON records, ClaimReview, Quotation or Web
                   Annotation JSON-LD, a saved page or Quotebank, known by its content, and writes
                   a pack, or what --to names. What was left out is told on standard error.
  build PATH       The same to a pack, from a file or all files of a folder in the order of their
                   names, with a header of your own.

  --out FILE       Where to (else to standard output); .gz packs it.
  --to FORMAT      ${Object.keys(EXPORTS).join(', ')}
  --id ID --title TITLE --version V --licence L --homepage URL --description D --made DATE
                   What the pack says of itself.
  --on-bad refuse  Stop at the first bad line instead of leaving it out.
  --dates STYLE    day-first or month-first, for dates such as 03/04/2021; or serial.
  --encoding E     utf-8, utf-16le, utf-16be, windows-1252, windows-1257, windows-1251
  --set FIELD=X    What holds for every statement: speaker=NAME, language=en, form=indirect …
  --least P        Quotebank: the least probability of a speaker (.5).
`;

const OPTIONS = {
  out: { type: 'string' },
  to: { type: 'string' },
  id: { type: 'string' },
  title: { type: 'string' },
  version: { type: 'string' },
  licence: { type: 'string' },
  homepage: { type: 'string' },
  description: { type: 'string' },
  made: { type: 'string' },
  'on-bad': { type: 'string' },
  dates: { type: 'string' },
  encoding: { type: 'string' },
  set: { type: 'string', multiple: true },
  least: { type: 'string' },
} as const;

/** What was asked for, checked. */
export interface PackOptions {
  out?: string;
  to: ExportFormat;
  pack: Partial<ConvertOptions['pack']>;
  dates?: DateStyle;
  how: Pick<ConvertOptions, 'onBad' | 'encoding' | 'fixed' | 'leastProbability'>;
}

const FIELDS = new Set<Field>([
  'speaker',
  'speakerKind',
  'venue',
  'form',
  'sourceTitle',
  'sourceUrl',
  'publisher',
  'published',
  'said',
  'language',
  'tags',
  'note',
]);

/** Reads what stands behind a command. Throws Error with what is wrong and the usage. */
export class PackArguments {
  readonly files: string[];
  readonly options: PackOptions;

  constructor(words: string[]) {
    const { values, positionals } = parseArgs({
      args: words,
      options: OPTIONS,
      allowPositionals: true,
    });
    const { out, set = [], least, dates, encoding } = values;
    const onBad = values['on-bad'] ?? 'skip';
    const to = oneOf('--to', values.to ?? 'pack', Object.keys(EXPORTS) as ExportFormat[]);
    const how: PackOptions['how'] = { onBad: oneOf('--on-bad', onBad, ['skip', 'refuse']) };
    if (encoding) how.encoding = oneOf('--encoding', encoding, ENCODINGS);
    if (least) how.leastProbability = probability(least);
    if (set.length) how.fixed = Object.fromEntries(set.map(fixed));
    this.files = positionals;
    this.options = {
      to,
      how,
      ...(out ? { out } : {}),
      ...(dates ? { dates: oneOf('--dates', dates, STYLES) } : {}),
      pack: ofPack(values),
    };
  }
}

const ENCODINGS: Encoding[] = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1257',
  'windows-1251',
];
const STYLES: DateStyle[] = ['day-first', 'month-first', 'serial'];

function ofPack(values: { [key: string]: unknown }): PackOptions['pack'] {
  const keys = ['id', 'title', 'version', 'licence', 'homepage', 'description', 'made'];
  const given = keys.filter((key) => typeof values[key] === 'string');
  return Object.fromEntries(given.map((key) => [key, values[key]]));
}

function oneOf<T extends string>(name: string, value: string, values: readonly T[]): T {
  const found = values.find((it) => it === value);
  if (found === undefined) throw new Error(`${name} must be one of: ${values.join(', ')}`);
  return found;
}

function probability(text: string): number {
  const number = Number(text);
  if (number >= 0 && number <= 1) return number;
  throw new Error('--least must be a number from 0 to 1');
}

function fixed(pair: string): [Field, string] {
  const [name = '', ...rest] = pair.split('=');
  const field = oneOf('the field of --set', name, [...FIELDS]);
  if (rest.length === 0) throw new Error('--set wants FIELD=TEXT');
  return [field, rest.join('=')];
}
