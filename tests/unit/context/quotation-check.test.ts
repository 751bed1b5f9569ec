import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form } from '../../../model';
import fixture from '../../fixtures/wordings.json';
import { ArrayRecord, engineOver, speakers, statement } from './support';

const onRecord = fixture.onRecord.map(({ id, by, form, text }) =>
  statement(id, by, text, {}, { form: form as Form, said: '2021-05-04' }),
);
const engine = engineOver(new ArrayRecord(speakers, [], onRecord));

const checksOf = async (text: string) => {
  const { links } = await (await engine).annotate({ text, published: '2025-11-20' });
  return links.flatMap(({ checks }) => checks ?? []);
};

describe('the check of quotations', () => {
  it.each(fixture.pages.map((page) => [page.check ?? 'nothing', page.note, page] as const))(
    '%s: %s',
    async (_, __, page) => {
      const told = (await checksOf(page.text)).map(({ kind, statement: id }) => ({ kind, id }));
      expect(told).toEqual(page.check ? [{ kind: page.check, id: page.statement }] : []);
    },
  );

  it('shows the difference word by word, on both sides', async () => {
    const text =
      '“Lithuania will be hosting the German brigade as long as it is needed,” Kęstutis Budrys said.';
    const [check] = await checksOf(text);
    expect(check?.differs.page.map(({ start, end }) => text.slice(start, end))).toEqual([
      'be hosting',
      'it',
    ]);
    expect(check?.differs.record.map(({ start, end }) => check.quote.slice(start, end))).toEqual([
      'host',
      'for',
      'the brigade',
    ]);
    expect(text.slice(check?.start, check?.end)).toMatch(/^Lithuania.*needed,$/);
  });

  it('tells what was said after the article of none', async () => {
    const text = `“${fixture.onRecord[1]?.text}” Gitanas Nausėda said.`;
    const { links } = await (await engine).annotate({ text, published: '2020-01-01' });
    expect(links).toEqual([]);
  });

  it('confirms every long enough piece of a direct statement by its speaker, and marks what was changed', async () => {
    const direct = onRecord.filter(({ form, text }) => form === 'direct' && !text.includes('['));
    const made = fc.record({
      from: fc.nat(3),
      of: fc.constantFrom(...direct),
      at: fc.nat(100),
      changed: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(made, async ({ from, of, at, changed }) => {
        const words = of.text.replace(/[.]$/, '').split(' ').slice(from);
        const place = at % words.length;
        if (changed) words[place] = 'zebra';
        const name = speakers.find(({ id }) => id === of.speaker)?.name;
        const text = `${name} said: “${words.join(' ')}.”`;
        const [check] = await checksOf(text);
        expect(check?.statement).toBe(of.id);
        expect(check?.kind).toBe(changed ? 'another-wording' : 'confirmed');
        const page = check?.differs.page.map(({ start, end }) => text.slice(start, end));
        expect(page).toEqual(changed ? ['zebra'] : []);
      }),
      { numRuns: 60 },
    );
  });
});
