import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Archive } from '../../../archive/archive';
import { type Listing, list, type Order, tagsOf } from '../../../archive/listing';
import { MemoryStore } from '../../../archive/memory';
import type { PackRecord } from '../../../archive/pack-schema';
import { byKeys } from '../../../archive/sorted';
import type { Form, Statement } from '../../../model';
import { parseEdtf } from '../../../text/edtf';
import { claim, header, pack, publisher, recordsOf, source, speaker, statement } from './packs';

const SPEAKERS = [
  speaker('zed', 'Zed Alpha'),
  speaker('ann', 'Ann Omega'),
  speaker('aine', 'Áine Example'),
];
const PUBLISHERS = [
  publisher('wire', { name: 'Northern Wire' }),
  publisher('daily', { name: 'Daily' }),
];
const SOURCES = [
  source('s1', { publisher: 'wire' }),
  source('s2', { publisher: 'daily' }),
  source('s3', { publisher: 'wire' }),
];
const CLAIMS = [claim('c1', 'The harbour is deep'), claim('c2', 'The harbour is wide')];
const TEXTS = ['war and peace', 'peace talks', 'war at the border', 'border talks'];
const DATES = [null, '2021', '2021-12', '2021-12-08', '2022-03-01', '1905~', '2022-03-01'];
const FORMS: Form[] = ['direct', 'mixed', 'indirect'];
const TAGS = [[], ['tax'], ['tax', 'port']];

const some = fc.record({
  speaker: fc.nat(2),
  source: fc.nat(2),
  said: fc.nat(6),
  text: fc.nat(3),
  form: fc.nat(2),
  tags: fc.nat(2),
  claim: fc.nat(2),
});
const asked = fc.record(
  {
    word: fc.constantFrom('war', 'talks', 'border'),
    speaker: fc.constantFrom('zed', 'aine'),
    publisher: fc.constantFrom('wire', 'daily'),
    claim: fc.constantFrom('c1', 'c2'),
    after: fc.constantFrom('2021', '2021-12-08', '2022'),
    before: fc.constantFrom('2021-12', '2022-03'),
    pack: fc.constantFrom('pack-0', 'pack-1', 'my-record', 'none'),
    own: fc.boolean(),
    form: fc.constantFrom(...FORMS),
    tag: fc.constantFrom('tax', 'port', 'none'),
    order: fc.constantFrom<Order>('said', 'speaker', 'source', 'pack'),
    isReversed: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** A statement as the plain model keeps it. */
interface Kept extends Statement {
  pack: string;
  /** Place of its pack among the archive's, and when it came. */
  rank: number;
  at: number;
}

function fits(one: Kept, it: typeof asked extends fc.Arbitrary<infer T> ? T : never): boolean {
  const of = SOURCES.find(({ id }) => id === one.source)?.publisher;
  const days = one.said ? parseEdtf(one.said) : null;
  const first = (date: string) => parseEdtf(date)?.earliest as number;
  return (
    (!it.word || one.text.split(' ').includes(it.word)) &&
    (!it.speaker || one.speaker === it.speaker) &&
    (!it.publisher || of === it.publisher) &&
    (!it.claim || one.positions.some(({ claim }) => claim === it.claim)) &&
    (!it.after || (days !== null && days.latest >= first(it.after))) &&
    (!it.before || (days !== null && days.earliest < first(it.before))) &&
    (!it.pack || one.pack === it.pack) &&
    (it.own === undefined || (one.pack === 'my-record') === it.own) &&
    (!it.form || one.form === it.form) &&
    (!it.tag || (one.tags ?? []).includes(it.tag))
  );
}

/** The order as its documentation has it, by comparing. */
function inOrder(all: Kept[], order: Order, isReversed: boolean): Kept[] {
  const turn = isReversed ? -1 : 1;
  const name = (id: string) => SPEAKERS.find((it) => it.id === id)?.name as string;
  const paper = (id: string) =>
    PUBLISHERS.find((it) => it.id === SOURCES.find((one) => one.id === id)?.publisher)
      ?.name as string;
  const day = ({ said }: Kept) => (said ? (parseEdtf(said)?.latest as number) : null);
  const newest = (a: Kept, b: Kept, way = 1) => {
    const [x, y] = [day(a), day(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return (y - x) * way;
  };
  const asRead = new Intl.Collator('en').compare;
  const place = (a: Kept, b: Kept) => a.rank - b.rank || a.at - b.at;
  const orders: Record<Order, (a: Kept, b: Kept) => number> = {
    said: (a, b) => newest(a, b, turn) || place(a, b),
    speaker: (a, b) =>
      asRead(name(a.speaker), name(b.speaker)) * turn || newest(a, b) || place(a, b),
    source: (a, b) =>
      asRead(paper(a.source), paper(b.source)) * turn ||
      a.rank - b.rank ||
      (a.source < b.source ? -1 : a.source > b.source ? 1 : 0) ||
      a.at - b.at,
    // Own came last, then the packs in their turn.
    pack: (a, b) =>
      (b.rank === 0 ? 9 : b.rank) * turn - (a.rank === 0 ? 9 : a.rank) * turn || place(a, b),
  };
  return [...all].sort(orders[order]);
}

const base = { publishers: PUBLISHERS, speakers: SPEAKERS, sources: SOURCES, claims: CLAIMS };

describe('a list of statements', () => {
  it('has what a plain list, filtered and sorted, would have at any stretch', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(some, { maxLength: 12 }), { minLength: 3, maxLength: 3 }),
        fc.array(fc.nat(40), { maxLength: 5 }),
        fc.array(asked, { minLength: 4, maxLength: 4 }),
        fc.nat(5),
        async (packs, hidden, asks, offset) => {
          const archive = await Archive.over(new MemoryStore(), 'listing', {});
          let all: Kept[] = [];
          for (const [p, its] of packs.entries()) {
            const own = p === 2;
            const statements = its.map((it, i) =>
              statement(`p${p}-${i}`, TEXTS[it.text] as string, {
                speaker: SPEAKERS[it.speaker]?.id as string,
                source: SOURCES[it.source]?.id as string,
                said: DATES[it.said] as string | null,
                saidBasis: DATES[it.said] ? 'stated' : 'unknown',
                form: FORMS[it.form] as Form,
                ...(it.tags ? { tags: TAGS[it.tags] as string[] } : {}),
                positions: it.claim ? [{ claim: `c${it.claim}`, stance: 'asserts' as const }] : [],
              }),
            );
            const contents = { ...base, statements };
            if (own) await archive.changeOwn({ put: recordsOf(contents) as PackRecord[] });
            else await archive.importPack(pack(contents, { ...header, id: `pack-${p}` }));
            const name = own ? 'my-record' : `pack-${p}`;
            all.push(
              ...statements.map((it, at) => ({ ...it, pack: name, rank: own ? 0 : p + 1, at })),
            );
            await new Promise((later) => setTimeout(later, 2));
          }
          const gone = new Set(hidden.map((n) => all[n % Math.max(1, all.length)]?.id ?? ''));
          await archive.hide([...gone]);
          all = all.filter(({ id }) => !gone.has(id));
          for (const it of asks) {
            const { word, speaker, publisher, claim, after, before, ...rest } = it;
            const query = Object.entries({ speaker, publisher, claim, after, before })
              .filter(([, value]) => value)
              .map(([name, value]) => `${name}:${value}`);
            const listing: Listing = { ...rest, query: [...query, word ?? ''].join(' ') };
            const wanted = inOrder(
              all.filter((one) => fits(one, it)),
              it.order ?? 'said',
              it.isReversed ?? false,
            ).map(({ id }) => id);
            const got = await archive.reading((it) => list(it, listing, { offset, limit: 7 }));
            expect(got.total, JSON.stringify(listing)).toBe(wanted.length);
            expect(
              got.statements.map(({ id }) => id),
              JSON.stringify(listing),
            ).toEqual(wanted.slice(offset, offset + 7));
            for (const { own, pack } of got.statements) expect(own).toBe(pack.id === 'my-record');
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);

  it('sorts by keys as a stable sort does', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffffffff), { maxLength: 200 }), (numbers) => {
        const keys = Uint32Array.from(numbers, (n, i) => (i % 3 ? n : n % 4));
        const rows = Uint32Array.from(keys, (_, i) => keys.length - 1 - i);
        const wanted = [...rows].sort((a, b) => (keys[a] as number) - (keys[b] as number));
        expect([...byKeys(rows, keys)]).toEqual(wanted);
      }),
    );
  });

  it('knows the tags, the commonest first, without what was hidden', async () => {
    const archive = await Archive.over(new MemoryStore(), 'listing', {});
    const statements = [['a', 'b'], ['b'], ['c']].map((tags, i) =>
      statement(`t-${i}`, 'War.', { tags, speaker: 'ann' }),
    );
    await archive.importPack(pack({ ...base, statements }));
    await archive.hide(['t-2']);
    expect(await archive.reading(tagsOf)).toEqual([
      { tag: 'b', count: 2 },
      { tag: 'a', count: 1 },
    ]);
  });
});
