import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Archive, openArchive } from '../../../archive/archive';
import { instead } from '../../../archive/instead';
import { formatQuery, parseQuery, type Query } from '../../../archive/query';
import { corpus, pack } from './packs';

let archive: Archive;
beforeAll(async () => {
  archive = await openArchive();
  await archive.importPack(pack(corpus));
});

const count = async (query: Query) => (await archive.search(query, { limit: 0 })).total;
/** What is offered for a text that finds nothing itself, each with how much it finds. */
const offered = async (typed: string) => {
  const query = parseQuery(typed);
  expect(await count(query), typed).toBe(0);
  const near = await instead(query, count);
  for (const { query, total } of near) {
    // What is put into the field finds what was promised.
    expect((await archive.search(formatQuery(query))).total, formatQuery(query)).toBe(total);
  }
  return near.map(({ query, total }) => `${formatQuery(query).trim()} = ${total}`);
};

describe('in place of a query that finds nothing', () => {
  it('asks for a date among the words as a date', async () => {
    expect(await offered('border 2023')).toContain('after:2023 before:2024 border = 1');
    expect(await offered('2 March 2024')).toContain('after:2024-03-02 before:2024-03-03 = 1');
    expect(await offered('captain 2.3.2024 ')).toContain(
      'after:2024-03-02 before:2024-03-03 captain = 1',
    );
    expect(await offered('September 2022 haste ')).toContain(
      'after:2022-09 before:2022-10 haste = 1',
    );
    expect((await offered('1 December 2023')).join()).not.toContain('after:2023-12-01');
  });

  it('asks for words that do not stand together, and without filters', async () => {
    expect(await offered('"border haste"')).toEqual(['border haste = 1']);
    expect(await offered('"border harbours closed"')).toEqual([
      'border closed = 1',
      'border harbours = 1',
    ]);
    expect(await offered('speaker:piotr harbour ')).toContain('harbour = 1');
    expect(await offered('captains -nobody -said ')).toEqual(['captains = 1']);
  });

  it('leaves out each of a few words, what finds least first', async () => {
    expect(await offered('wilk harbour ')).toEqual(['harbour = 1', 'wilk = 2']);
    expect(await offered('border wilk harbour ')).toEqual([
      'border harbour = 1',
      'border wilk = 1',
    ]);
  });

  it('puts together of a sentence what one statement has', async () => {
    const sentence = 'He told them that a border closed in such haste could never be opened ';
    expect(await offered(sentence)).toEqual(['border closed haste = 1']);
    // The harbour is rarest, and the statement that has it has none of the others.
    expect(
      await offered('what does Wilk think of a harbour with fishing quotas every winter '),
    ).toEqual(['Wilk fishing quotas winter = 1']);
  });

  it('offers nothing where there is nothing, and asks no more than some three dozen times', async () => {
    expect(await offered('zzyzx ')).toEqual([]);
    expect(await offered('zzyzx qwrtp ')).toEqual([]);
    const asked = vi.fn(async () => 1);
    const long = Array.from({ length: 80 }, (_, i) => `word${i}`).join(' ');
    await instead(parseQuery(long), asked);
    expect(asked.mock.calls.length).toBeLessThanOrEqual(40);
  });
});
