/** Packs made at random, and helpers to take a text in. */
import fc from 'fast-check';
import { asPack } from '../../../archive/formats/as-pack';
import { convert } from '../../../archive/formats/convert';
import { recognise } from '../../../archive/formats/recognise';
import type { ConvertOptions, Readable, Report } from '../../../archive/formats/types';
import { type PackItem, readPack } from '../../../archive/pack-reader';
import type { PackHeader, PackRecord } from '../../../archive/pack-schema';
import type { Claim, Publisher, Source, Speaker, Statement } from '../../../model';

// biome-ignore lint/suspicious/noControlCharactersInRegex: a record has none of these
const FORBIDDEN = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e]/;
const PIECES = [
  '=1+1',
  '"',
  "'",
  ';',
  ',',
  '\n',
  '\t',
  '<b>',
  '*',
  '[x](y)',
  '-',
  '@',
  'Nausėda',
  ' ',
];

/** Any text that a record may have: with all that formats could stumble over. */
export const anyText = (max = 60) =>
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 8 })), {
      minLength: 1,
      maxLength: 8,
    })
    .map((parts) => parts.join('').slice(0, max).toWellFormed())
    .filter((text) => text.length > 0 && !FORBIDDEN.test(text));

const date = fc.constantFrom('2021', '2021-12', '2021-12-08', '2022-12-04~', '2025-08/2025-09');
const basis = fc.constantFrom('stated' as const, 'inferred' as const, 'unknown' as const);
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,12}$/);
const optional = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((it) => (it === undefined ? {} : { [key]: it }));

const publisher = fc.record<Publisher>({
  id,
  name: anyText(),
  control: fc.constantFrom('independent', 'state', 'unknown'),
  controlLabel: anyText(),
  controlReason: anyText(),
});
const speaker: fc.Arbitrary<Speaker> = fc
  .tuple(
    fc.record({
      id,
      name: anyText(),
      kind: fc.constantFrom('person' as const, 'organisation' as const, 'unnamed' as const),
      aliases: fc.array(anyText(), { maxLength: 2 }),
      roles: fc.array(fc.record({ title: anyText(), from: date }), { maxLength: 2 }),
    }),
    optional('wikidata', fc.constantFrom('Q7416', 'Q1')),
  )
  .map(([a, b]) => ({ ...a, ...b }));
const claim = fc.record<Claim>({
  id,
  proposition: anyText(),
  subject: anyText(),
  wordings: fc.record({ for: fc.array(anyText(), { maxLength: 2 }), against: fc.constant([]) }),
});

const sourceOf = (publishers: readonly Publisher[]): fc.Arbitrary<Source> =>
  fc
    .tuple(
      fc.record({
        id,
        publisher: fc.constantFrom(...publishers.map((it) => it.id)),
        title: anyText(),
        publishedBasis: basis,
        language: fc.constantFrom('en', 'lt', 'zh-Hant'),
      }),
      optional('url', fc.constantFrom('https://a.example/x?y=1', 'http://b.example/#top')),
      optional('published', date),
      optional('text', anyText()),
    )
    .map((parts) => Object.assign({}, ...parts) as Source);

interface Around {
  speakers: Speaker[];
  sources: Source[];
  claims: Claim[];
}

function statementOf({ speakers, sources, claims }: Around): fc.Arbitrary<Statement> {
  const whose = fc.constantFrom(...speakers.map((it) => it.id));
  const without = sources.filter(({ text }) => text === undefined);
  return fc
    .tuple(
      fc.record({
        id,
        speaker: whose,
        said: fc.option(date),
        saidBasis: basis,
        form: fc.constantFrom('direct' as const, 'mixed' as const, 'indirect' as const),
        text: anyText(200),
        source: fc.constantFrom(...without.map((it) => it.id)),
        selector: anyText().chain((exact) =>
          fc.record({
            start: fc.constant(7),
            end: fc.constant(7 + exact.length),
            exact: fc.constant(exact),
            prefix: anyText(32),
            suffix: fc.constant(''),
          }),
        ),
        positions: fc.subarray(claims).map((some) =>
          some.map((it, i) => ({
            claim: it.id,
            stance: i % 2 ? ('asserts' as const) : ('rejects' as const),
          })),
        ),
      }),
      optional('saidNote', anyText()),
      optional('venue', anyText()),
      optional('reportedBy', whose),
      optional('breaks', fc.constant([{ start: 7, end: 8 }])),
      optional('tags', fc.uniqueArray(anyText(20), { minLength: 1, maxLength: 3 })),
      optional('note', anyText()),
    )
    .map((parts) => Object.assign({}, ...parts) as Statement);
}

const unique = { selector: ({ id: own }: { id: string }) => own, minLength: 1, maxLength: 3 };

/** A pack's records in the order in which they must stand. */
export const anyRecords: fc.Arbitrary<PackRecord[]> = fc
  .tuple(
    fc.uniqueArray(publisher, unique),
    fc.uniqueArray(speaker, unique),
    fc.uniqueArray(claim, { ...unique, minLength: 0 }),
  )
  .chain(([publishers, speakers, claims]) =>
    fc.uniqueArray(sourceOf(publishers), unique).chain((some) => {
      const sources = some.map(
        ({ text, ...rest }, i): Source => (i > 0 && text ? { ...rest, text } : rest),
      );
      return fc
        .uniqueArray(statementOf({ speakers, sources, claims }), { ...unique, maxLength: 5 })
        .map((statements): PackRecord[] => [
          ...publishers.map((it) => ({ type: 'publisher' as const, ...it })),
          ...speakers.map((it) => ({ type: 'speaker' as const, ...it })),
          ...sources.map((it) => ({ type: 'source' as const, ...it })),
          ...claims.map((it) => ({ type: 'claim' as const, ...it })),
          ...statements.map((it) => ({ type: 'statement' as const, ...it })),
        ]);
    }),
  );

export const header: PackHeader = { onRecord: 1, id: 'test', title: 'A “test”', version: '2' };

export async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

export async function textFrom(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

/** Bytes in chunks of a size, so that a format's reader meets their ends in odd places. */
export async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

export interface Taken {
  how: Readable;
  header: PackHeader;
  records: PackRecord[];
  report: Report;
}

/** Recognises, converts, and reads the pack that comes of it with the archive's own reader. */
export async function takeIn(
  file: string | Uint8Array,
  options: Partial<ConvertOptions> = {},
  { name = 'file', chunk = 50_000 } = {},
): Promise<Taken> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const how = await recognise(bytes, name);
  if (how.format === 'unknown' || how.format === 'backup') throw new Error(JSON.stringify(how));
  const pack = { id: 'test', title: 'Test' };
  const items = convert(how, inChunks(bytes, chunk), { pack, ...options });
  const { data, report } = asPack(items);
  const taken: PackItem[] = [];
  for await (const item of readPack(data)) taken.push(item);
  const records = taken.flatMap((item) => ('record' in item ? [item.record] : []));
  const [first] = taken;
  return { how, header: (first as PackItem & { header: PackHeader }).header, records, report };
}
