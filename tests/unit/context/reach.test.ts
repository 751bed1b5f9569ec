import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { IndexReader } from '../../../archive/index/index-reader';
import { IndexWriter } from '../../../archive/index/index-writer';
import { WRITER_LIMITS } from '../../../archive/index/limits';
import { ClaimMatcher } from '../../../context/claims';
import { scoreAll } from '../../../context/first-look';
import { Lexicon } from '../../../context/lexicon';
import { NOBODY } from '../../../context/may-hold';
import { Names } from '../../../context/names/names';
import type { Passage, PreparedStatement } from '../../../context/passage';
import { Reach } from '../../../context/reach';
import { prepare } from '../../../context/similarity';
import { SHOWN, shownFrom } from '../../../context/weights';
import type { Statement } from '../../../model';
import { terms } from '../../../text/terms';
import { claims, record, statements } from './record';
import { statement, vectors } from './support';

let lexicon: Lexicon;
let matcher: ClaimMatcher;
beforeAll(async () => {
  lexicon = new Lexicon(vectors, record, new Names(await record.names()));
  const wordings = claims.flatMap(({ proposition, wordings: { for: one, against } }) => [
    proposition,
    ...one,
    ...against,
  ]);
  await lexicon.learn([...statements.map(({ text }) => text), ...wordings]);
  matcher = new ClaimMatcher(claims, await record.wordings(), lexicon);
});

const words = [
  ...new Set(statements.flatMap(({ text }) => text.match(/[\p{L}-]+/gu) ?? [])),
  ...['United', 'States', 'build-ups', 'up', 'states', 'units'],
];
const anyText = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 24 })
  .map((all) => all.join(' '));
const text = fc.oneof(anyText, fc.constantFrom(...statements.map((each) => each.text)));
const said = fc.oneof(
  fc.constantFrom(...statements),
  text.map((words) => statement('made', 'lavrov', words)),
);

function passageOf(sentence: string, isStatement: boolean, by: string | null): Passage {
  const prepared = prepare(sentence, lexicon);
  const speaker = by === null ? null : { id: by, name: by };
  const claimed = matcher.match(prepared);
  return {
    start: 0,
    end: sentence.length,
    words: prepared,
    speaker,
    isStatement,
    attribution: [],
    quoted: [],
    claims: claimed,
    mayHold: NOBODY,
  };
}

/** What an index would tell of a statement. */
function candidate(reach: Reach, each: Statement, by: string | null) {
  const has = new Set(terms(each.text));
  return {
    place: 0,
    bm25: 1,
    shared: reach.terms.flatMap(({ term }, i) => (has.has(term) ? [i] : [])),
    isOwn: each.speaker === by,
    claims: each.positions.map(({ claim }) => claim),
  };
}

/** Of some pairs of words those that an index would tell of a statement. */
async function pairsIn(text: string, asked: readonly string[]): Promise<Set<string>> {
  const writer = new IndexWriter(WRITER_LIMITS, true);
  const words = new TextEncoder().encode(text);
  writer.add({ text: words, names: [], venue: [], wordings: [] });
  const parts = new Map<string, Uint8Array>();
  const read = async (names: readonly string[]) =>
    names.map((name) => parts.get(name) as Uint8Array);
  for await (const { name, value } of writer.finish(read)) parts.set(name, value);
  return new IndexReader(parts.get('head') as Uint8Array, read).pairs(asked);
}

describe('what a statement can reach, before it is read', () => {
  it('is never less than what it does reach, and less than the least is never shown', () => {
    const by = fc.constantFrom(null, 'lavrov', 'kallas');
    let shown = 0;
    fc.assert(
      fc.property(text, said, fc.boolean(), by, (sentence, each, isStatement, speaker) => {
        const passage = passageOf(sentence, isStatement, speaker);
        const reach = new Reach(passage, lexicon);
        const ready: PreparedStatement = {
          statement: each,
          words: prepare(each.text, lexicon),
          speaker: { id: each.speaker, name: each.speaker },
        };
        const found = candidate(reach, each, speaker);
        const score = scoreAll(passage, [ready], null)[0]?.score ?? Number.NaN;
        const claim = Math.max(
          0,
          ...each.positions.map((held) => passage.claims.strengthOf(held.claim)),
        );
        if (score < shownFrom(claim)) return;
        shown++;
        expect(reach.mayShow(found)).toBe(true);
        const shared = found.shared.reduce((sum, i) => sum + (reach.terms[i]?.weight ?? 0), 0);
        expect(shared).toBeGreaterThanOrEqual(reach.least(claim));
      }),
      { numRuns: 400 },
    );
    expect(shown).toBeGreaterThan(5);
  });

  it('is nothing without a run of words, where no claim helps', async () => {
    const part = fc.tuple(
      fc.constantFrom(...statements),
      fc.nat(20),
      fc.integer({ min: 2, max: 30 }),
    );
    const altered = fc.constantFrom('', 'US', 'us', 'build-ups', 'up', 'the', 'United States');
    const asked = fc.tuple(part, anyText, altered, fc.boolean(), fc.constantFrom(null, 'putin'));
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(
        asked,
        async ([[{ text: said }, from, count], more, word, isStatement, by]) => {
          const text = word ? said.replace(/\b(?:the|to|of|in)\b/u, word) : said;
          const some = text
            .split(' ')
            .slice(from, from + count)
            .join(' ');
          const passage = passageOf(`${some} ${more}`, isStatement, by);
          const reach = new Reach(passage, lexicon);
          const made = statement('made', 'lavrov', text);
          const ready: PreparedStatement = {
            statement: made,
            words: prepare(text, lexicon),
            speaker: { id: 'lavrov', name: 'lavrov' },
          };
          const needed = reach.runs();
          if ((scoreAll(passage, [ready], null)[0]?.score ?? SHOWN - 1) < SHOWN || !needed) return;
          shown++;
          const { shared } = candidate(reach, made, null);
          const weight = shared.reduce((sum, i) => sum + (reach.terms[i]?.weight ?? 0), 0);
          const told = await pairsIn(text, needed.neighbours);
          const hasRun = needed.runs.some(
            ({ terms, neighbours, least }) =>
              terms.every((i) => shared.includes(i)) &&
              neighbours.every((i) => told.has(needed.neighbours[i] as string)) &&
              weight >= least,
          );
          expect(hasRun).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
    expect(shown).toBeGreaterThan(5);
  });

  it('counts the terms of the passage as the index does', () => {
    const word = fc.constantFrom(
      'United',
      'States',
      'united',
      'Russia’s',
      'unit',
      'and',
      'U.S.',
      'troops',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const reach = new Reach(passageOf(words.join(' '), false, null), lexicon);
        const counted = reach.terms.flatMap(({ term, times }) => Array<string>(times).fill(term));
        expect(counted.sort()).toEqual(terms(words.join(' ')).sort());
      }),
    );
  });

  it('rules out nearly everything that shares a few scattered words', () => {
    const passage = passageOf(
      'The festival sold its tickets in Russia, and its guarantees were lifted by the members.',
      false,
      null,
    );
    const reach = new Reach(passage, lexicon);
    const left = statements.filter(
      (each) => each.positions.length === 0 && reach.mayShow(candidate(reach, each, null)),
    );
    expect(left).toEqual([]);
    expect(reach.least(0)).toBeGreaterThan(0);
    expect(reach.least(1)).toBeLessThanOrEqual(reach.least(0));
  });
});
