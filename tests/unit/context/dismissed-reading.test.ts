import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../context/annotate';
import { dismissedAt } from '../../../context/dismissals';
import type { Dismissal } from '../../../model';
import { record } from './record';
import { engineOver } from './support';

let engine: Engine;
beforeAll(async () => {
  engine = await engineOver(record);
});

describe('what the reader dismissed', () => {
  const published = '2025-10-01';
  const text =
    'Lavrov said that security guarantees for Ukraine without Russia are a road to nowhere.';
  const reading = (all: Partial<Dismissal>[], host = 'news.example') =>
    engine.annotate({
      text,
      published,
      dismissed: dismissedAt(
        all.map((one) => ({ host: null, ...one }) as Dismissal),
        { host, page: null },
      ),
    });
  const denied: Partial<Dismissal> = {
    kind: 'not-this-person',
    target: 'lavrov',
    words: 'lavrov',
    host: 'news.example',
  };

  it('of a name is read as a stranger’s: neither marked nor whose words these are', async () => {
    const { mentions, links: found, quotations } = await reading([denied]);
    expect(mentions).toEqual([]);
    expect(found.map(({ speaker }) => speaker)).toEqual([null]);
    expect(quotations.flatMap(({ speaker }) => speaker ?? [])).toEqual([]);
    expect(found[0]?.related.map(({ relation }) => relation)).not.toContain('said-before');
    const elsewhere = await reading([denied], 'other.example');
    expect(elsewhere).toEqual(await engine.annotate({ text, published }));
  });

  it('of a statement is not shown where its claim is made', async () => {
    const [link] = (await engine.annotate({ text, published })).links;
    const gone = link?.related[0]?.statement ?? '';
    const { links: found } = await reading([
      { kind: 'not-related', target: gone, words: 'else', claim: link?.claim?.id ?? '' },
    ]);
    expect(link?.related.length).toBeGreaterThan(1);
    expect(found[0]?.related).toEqual(link?.related.slice(1));
  });
});
