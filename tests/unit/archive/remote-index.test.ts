import { describe, expect, it } from 'vitest';
import { type Channel, RemoteIndex, serveIndex } from '../../../archive/remote-index';
import { type Indexing, StatementIndex } from '../../../archive/statement-index';

/** Both ends of a channel, as a worker and its page have them. */
function ends(): { page: Channel; worker: Channel; close(): void } {
  const { port1, port2 } = new MessageChannel();
  port1.start();
  port2.start();
  return { page: port1, worker: port2, close: () => port1.close() };
}

const subjects = ['the road', 'guarantees', 'a ceasefire', 'gas', 'U.S. troops', 'Vilnius'];
const verbs = ['open', 'oppose', 'support', 'delay', 'defend'];

/** Builds an index of two thousand statements; gives its parts by name. */
async function built(index: Indexing): Promise<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  const lists: number[] = [];
  for (let i = 0; i < 2_000; i++) {
    // Speakers and claims may come between statements.
    if (i % 300 === 0) lists.push(index.list(['speaker', `number${i}`]));
    const subject = subjects[i % subjects.length] as string;
    index.add({
      text: `We ${verbs[i % 7] ?? 'discuss'} ${subject} number${i % 911}, in ${1990 + (i % 35)}.`,
      venue: i % 3 ? '' : `Hall ${i % 40}`,
      names: lists[i % lists.length] as number,
      wordings: i % 4 ? [] : lists.slice(0, i % 3),
    });
    if (i % 512 === 0) for (const { name, value } of await index.drain()) parts.set(name, value);
  }
  const read = async (names: readonly string[]) =>
    names.map((name) => parts.get(name) as Uint8Array);
  for await (const { name, value } of index.finish(read)) parts.set(name, value);
  for (const name of index.spent) parts.delete(name);
  return parts;
}

describe('an index that is built beside', () => {
  it('is the same, part for part, as one that is built here', async () => {
    const { page, worker, close } = ends();
    serveIndex(worker);
    const beside = await built(new RemoteIndex(page, close));
    close();
    expect(beside).toEqual(await built(new StatementIndex()));
  });

  it('fails whoever waits when its worker does', async () => {
    const { page, close } = ends();
    const index = new RemoteIndex(page, close);
    index.add({ text: 'Words.', venue: '', names: index.list([]), wordings: [] });
    index.fail('out of memory');
    await expect(index.drain()).rejects.toThrow('out of memory');
    close();
  });
});
