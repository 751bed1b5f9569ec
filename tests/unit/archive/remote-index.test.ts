import { describe, expect, it } from 'vitest';
import { type Channel, RemoteIndex, serveIndex } from '../../../archive/remote-index';
import { BlockDraft } from '../../../archive/statement-draft';
import {
  type IndexedStatement,
  type Indexing,
  StatementIndex,
} from '../../../archive/statement-index';
import type { Statement } from '../../../model';

/** Both ends of a channel, as a worker and its page have them. */
function ends(): { page: Channel; worker: Channel; close(): void } {
  const { port1, port2 } = new MessageChannel();
  port1.start();
  port2.start();
  return { page: port1, worker: port2, close: () => port1.close() };
}

const subjects = ['the road', 'guarantees', 'a ceasefire', 'gas', 'U.S. troops', 'Vilnius'];
const verbs = ['open', 'oppose', 'support', 'delay', 'defend'];

function statement(i: number): Statement {
  const text = `We ${verbs[i % 7] ?? 'discuss'} ${subjects[i % subjects.length]} number${i % 911}, in ${1990 + (i % 35)}.`;
  const [prefix, suffix] = i % 5 ? ['He said: ', ` (№ ${i})`] : ['', ''];
  return {
    id: `statement:${i}`,
    speaker: `speaker:${i % 8}`,
    said: null,
    saidBasis: 'unknown',
    form: 'direct',
    text,
    source: `source:${i % 3}`,
    selector: { start: i, end: i + text.length, exact: text, prefix, suffix },
    positions: [],
    ...(i % 3 ? {} : { venue: `Hall ${i % 40}` }),
    ...(i % 2 ? {} : { note: `${text} `.repeat(9) }),
  };
}

const cards = {
  speakers: { get: (number: number) => new TextEncoder().encode(`Speaker ${number}`) },
  sources: { get: () => new Uint8Array() },
};

/** Codes and indexes some statements, in blocks of at most sixteen; gives the parts by name. */
async function built(index: Indexing, statements: number): Promise<Map<string, string>> {
  const parts = new Map<string, Uint8Array>();
  const lists: number[] = [];
  const draft = new BlockDraft();
  for (let from = 0; from < statements; ) {
    // Speakers and claims may come between statements.
    if (from % 20 < 16) lists.push(index.list(['speaker', `number${from}`]));
    const to = Math.min(statements, from + 1 + (from % 16));
    const rows = Array.from({ length: to - from }, (_, i) => statement(from + i));
    const numbers = { speaker: 1, source: 2, reporter: -1 };
    const indexed = rows.map(
      (it, i): IndexedStatement => ({
        ...draft.add({ row: { ...it, positions: [] }, numbers }),
        names: lists[(from + i) % lists.length] as number,
        wordings: i % 4 ? [] : lists.slice(0, i % 3),
      }),
    );
    index.add({ ...draft.finish(cards), indexed });
    if (from % 3 === 0) for (const { name, value } of await index.drain()) parts.set(name, value);
    from = to;
  }
  const read = async (names: readonly string[]) =>
    names.map((name) => parts.get(name) as Uint8Array);
  for await (const { name, value } of index.finish(read)) parts.set(name, value);
  for (const name of index.spent) parts.delete(name);
  return new Map([...parts].map(([name, value]) => [name, Buffer.from(value).toString('base64')]));
}

describe('statements that are coded and indexed beside', () => {
  // Of the last, symbols are chosen before all have come.
  it.each([0, 1, 3_000])('are the same, part for part, as here: %i of them', async (many) => {
    const { page, worker, close } = ends();
    serveIndex(worker);
    const beside = await built(new RemoteIndex(page, close), many);
    close();
    const here = await built(new StatementIndex(), many);
    expect(beside).toEqual(here);
    expect([...here.keys()].some((name) => name === 'statements/0')).toBe(many > 0);
  });

  it('fails whoever waits when its worker does', async () => {
    const { page, close } = ends();
    const index = new RemoteIndex(page, close);
    const row = { text: 5, venue: 0, names: index.list([]), wordings: [] };
    const texts = new TextEncoder().encode('Words');
    const block = { head: Uint8Array.of(1), texts, sizes: [5, 0] };
    index.add({ ...block, indexed: [row] });
    index.fail('out of memory');
    await expect(index.drain()).rejects.toThrow('out of memory');
    close();
  });
});
