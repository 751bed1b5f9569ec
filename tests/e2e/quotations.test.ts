import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Annotation } from '../../model';
import { kinds, openSession, type Session } from './harness/session';
import { eventually } from './harness/wait';

/** Rules alone know no baker: only the tagger tells that he speaks. */
const paragraph = (day: number) =>
  `The shortage, the baker explained, began on day ${day} and will not end soon. Sergey Lavrov said on Monday that nobody would starve.`;

describe.each(kinds)('quotations, in %s', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(kind);
  });
  afterAll(() => session?.close());

  const annotating = (blocks: string[]) =>
    `api.runtime.sendMessage({ type: 'annotate', body: ${JSON.stringify({
      url: 'https://www.example.com/news',
      published: '2025-10-01',
      blocks,
    })} })`;
  const inOwnPage = <T>(expression: string): Promise<T> =>
    session.control.own.evaluate(
      `(async () => { const api = globalThis.browser ?? globalThis.chrome; return ${expression}; })()`,
    ) as Promise<T>;

  it('are found by the tagger in the worker', async () => {
    const block = paragraph(1);
    // Right after the extension came in, the record is still being filled.
    await eventually(async () => {
      // As text: Firefox's driver gives an object that stands in two places once.
      const reply = await inOwnPage<string>(`JSON.stringify(await ${annotating([block])})`);
      const { quotations } = (JSON.parse(reply) as { answer: { annotation: Annotation } }).answer
        .annotation;
      const said = quotations.map(({ source, speaker, form }) => [
        source && block.slice(source.start, source.end),
        speaker?.name ?? null,
        form,
      ]);
      expect(said).toEqual([
        ['the baker', null, 'indirect'],
        ['Sergey Lavrov', 'Sergey Lavrov', 'indirect'],
      ]);
    });
  });

  it('may be read by WebAssembly, under the policy of all that is ours', async () => {
    // In a task of its own: what the driver evaluates goes past the policy.
    const tried = (expression: string) =>
      `await new Promise((done) => setTimeout(() => {
        try { done(String(${expression})); } catch { done('refused'); }
      }))`;
    const smallest = 'Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)';
    expect(await inOwnPage(tried(`new WebAssembly.Module(${smallest})`))).toBe(
      '[object WebAssembly.Module]',
    );
    expect(await inOwnPage(tried(`Function('return 1')()`))).toBe('refused');
  });

  it('of a long page let other questions through', async () => {
    const blocks = Array.from({ length: 450 }, (_, i) => paragraph(i));
    const order = await inOwnPage<string[]>(`await new Promise((done) => {
      const order = [];
      const note = (what) => () => { order.push(what); if (order.length === 2) done(order); };
      ${annotating(blocks)}.then(note('page'));
      api.runtime.sendMessage({ type: 'statements', body: { ids: [] } }).then(note('question'));
    })`);
    expect(order).toEqual(['question', 'page']);
  });
});
