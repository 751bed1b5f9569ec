import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundledEngine } from '../../../cli/engine';
import type { Engine } from '../../../context/annotate';
import type { Relation } from '../../../model';
import { buildSeeds } from '../../../seeds/build';

/** A short news passage of our own, and what the bundled corpus must and must not find in it. */
interface Passage {
  about: string;
  text: string;
  published: string;
  /** All names to be marked, in reading order: words and speaker. */
  names: [string, string][];
  /** All sentences that must be linked, or any others when left out. */
  links?: {
    sentence: string;
    speaker: string;
    /** Statements that must be among the related. */
    to: { statement: string; relation?: Relation }[];
  }[];
  /** Statements that must not be related to anything here. */
  never?: string[];
}

const passages = JSON.parse(
  readFileSync(new URL('../../fixtures/passages.json', import.meta.url), 'utf8'),
) as Passage[];
const known = new Set(buildSeeds().statements.map(({ id }) => id));

let engine: Engine;
beforeAll(async () => {
  engine = await bundledEngine();
});

it('there are more than thirty passages, on subjects of the record and on others, about statements that exist', () => {
  expect(passages.length).toBeGreaterThan(30);
  expect(passages.filter(({ links }) => links?.length === 0).length).toBeGreaterThan(15);
  expect(passages.filter(({ links }) => (links?.length ?? 0) > 0).length).toBeGreaterThan(12);
  for (const { links = [], never = [] } of passages) {
    for (const id of [
      ...links.flatMap(({ to }) => to.map(({ statement }) => statement)),
      ...never,
    ]) {
      expect(known).toContain(id);
    }
  }
});

describe.each(passages)('$about', ({ text, published, names, links, never = [] }) => {
  it('has its names, and no others', async () => {
    const { mentions } = await engine.annotate({ text, published });
    expect(mentions.map(({ exact, speaker }) => [exact, speaker.id])).toEqual(names);
  });

  it('leads where it must, and nowhere else', async () => {
    const found = (await engine.annotate({ text, published })).links;
    const related = found.flatMap((link) => link.related);
    for (const id of never) expect(related.map(({ statement }) => statement)).not.toContain(id);
    if (!links) return;
    expect(found.map(({ exact }) => exact)).toEqual(links.map(({ sentence }) => sentence));
    links.forEach(({ speaker, to }, i) => {
      expect(found[i]?.speaker?.id).toBe(speaker);
      const all = found[i]?.related ?? [];
      for (const { statement, relation } of to) {
        const one = all.find((each) => each.statement === statement);
        expect(one, `${statement} among ${all.map((each) => each.statement)}`).toBeDefined();
        if (relation) expect(one?.relation).toBe(relation);
      }
    });
  });
});
