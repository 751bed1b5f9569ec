import { describe, expect, it } from 'vitest';
import { readVectors } from '../../../cli/engine';
import { createEngine } from '../../../context/annotate';
import type { OnRecord } from '../../../context/record';
import { record, statements } from './record';

/** The record of the tests, counting what it is asked, by question. */
function counting(): { counted: OnRecord; asked: Map<string, number>; read: string[] } {
  const asked = new Map<string, number>();
  const read: string[] = [];
  const count = (question: string) => asked.set(question, (asked.get(question) ?? 0) + 1);
  const counted: OnRecord = {
    names: () => record.names(),
    claims: () => record.claims(),
    wordings: () => record.wordings(),
    neighbours: (asked) => record.neighbours(asked),
    heldTogether: () => record.heldTogether(),
    candidates: (queries) => {
      count('candidates');
      return record.candidates(queries);
    },
    statements: async (places) => {
      count('statements');
      const found = await record.statements(places);
      read.push(...found.flatMap((each) => each?.id ?? []));
      return found;
    },
    idf: (terms) => {
      count('idf');
      return record.idf(terms);
    },
  };
  return { counted, asked, read };
}

const page = statements.map(({ text }) => `“${text}” Heger said.`).join('\n\n');

describe('what the engine asks of the archive for an article', () => {
  it('is as many questions for a long one as for a short one', async () => {
    const { counted, asked } = counting();
    const engine = await createEngine(counted, readVectors());
    const askedFor = async (text: string) => {
      asked.clear();
      await engine.annotate({ text, published: null });
      return Object.fromEntries(asked);
    };
    const short = await askedFor(page);
    expect(short).toMatchObject({ candidates: 1, statements: 1 });
    expect(short.idf ?? 0).toBeLessThanOrEqual(2);
    const long = await askedFor(Array.from({ length: 8 }, () => page).join('\n\n'));
    expect(long).toMatchObject({ candidates: 1, statements: 1 });
    expect(long.idf ?? 0).toBeLessThanOrEqual(2);
  });

  it('is to read those statements only that may be linked, each once', async () => {
    const { counted, read } = counting();
    const engine = await createEngine(counted, readVectors());
    const elsewhere = 'The band said that it plays on Friday in the old harbour hall of the town.';
    await engine.annotate({ text: elsewhere, published: null });
    expect(read).toEqual([]);
    const { links } = await engine.annotate({ text: `${page}\n\n${page}`, published: null });
    const linked = new Set(
      links.flatMap(({ related }) => related.map(({ statement }) => statement)),
    );
    expect(linked.size).toBeGreaterThan(3);
    expect(read).toEqual([...new Set(read)]);
    expect(read.length).toBeGreaterThan(0);
  });
});
