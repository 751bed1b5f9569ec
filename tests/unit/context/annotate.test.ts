import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../context/annotate';
import type { Link, Related, Relation } from '../../../model';
import { claims, record, statements } from './record';
import { ArrayRecord, engineOver, speakers, statement } from './support';

let engine: Engine;
beforeAll(async () => {
  engine = await engineOver(record);
});

const LATE = '2025-10-01';
const annotate = (text: string, published: string | null = LATE) =>
  engine.annotate({ text, published });
const links = async (text: string, published?: string | null): Promise<Link[]> =>
  (await annotate(text, published)).links;
const relations = async (text: string, published?: string | null) =>
  Object.fromEntries(
    (await links(text, published)).flatMap(({ related }) =>
      related.map(({ statement: id, relation }) => [id, relation]),
    ),
  ) as Record<string, Relation>;
const sided = (all: Record<string, Relation>) =>
  Object.values(all).filter((relation) => relation === 'agrees' || relation === 'disputes');

describe('the relation of a sentence to what is on record', () => {
  it('is said-before for the speaker’s own claim', async () => {
    expect(
      await relations(
        'Lavrov said that security guarantees for Ukraine without Russia are a road to nowhere.',
      ),
    ).toMatchObject({ 'lavrov-nowhere': 'said-before', 'lavrov-guarantor': 'said-before' });
  });

  it('is same-words for the speaker’s own words', async () => {
    const [link] = await links(
      'The sanctions against Russia have to be lifted as part of any settlement, Putin said again.',
    );
    expect(link?.related[0]).toMatchObject({
      statement: 'putin-sanctions',
      relation: 'same-words',
    });
    expect(link?.related[0]?.why[0]).toMatch(
      /^same phrase: “sanctions against Russia have to be lifted/,
    );
  });

  it('is agrees and disputes for others’ recorded positions', async () => {
    expect(await relations('“Ease the sanctions against Russia,” Heger said.')).toMatchObject({
      'putin-sanctions': 'agrees',
      'nauseda-sanctions': 'disputes',
    });
    expect(await relations('“No American troops in Ukraine,” Trump said.')).toMatchObject({
      'biden-troops': 'agrees',
      'leyen-force': 'disputes',
    });
    expect(
      await relations('“The security of the allies is indivisible,” Heger said.'),
    ).toMatchObject({
      'nauseda-allies': 'agrees',
      'putin-buffer': 'disputes',
    });
  });
});

describe('no side is taken', () => {
  it('for narration', async () => {
    const all = await relations('European soldiers will go to Ukraine as a reassurance force.');
    expect(Object.keys(all)).toContain('leyen-force');
    expect(sided(all)).toEqual([]);
  });

  it('where a negation is there that no wording of the side has, or none where it has', async () => {
    const plain = await relations('“Lift the sanctions on Russia,” Heger said.');
    expect(plain['putin-sanctions']).toBe('agrees');
    const negated = await relations('“Never lift the sanctions on Russia,” Heger said.');
    expect(Object.keys(negated)).toContain('putin-sanctions');
    expect(negated['putin-sanctions']).not.toBe('agrees');
    expect(negated['nauseda-sanctions']).not.toBe('disputes');
  });

  it('where it is said of what may be; said outright it is', async () => {
    const veto = (modal: string) =>
      relations(`“Russia ${modal} have a veto over security guarantees,” Zelenskyy said.`);
    for (const modal of ['might one day', 'could perhaps']) {
      const all = await veto(modal);
      expect(Object.keys(all)).toContain('kallas-veto');
      expect(sided(all)).toEqual([]);
    }
    expect(await veto('must')).toMatchObject({ 'kallas-veto': 'disputes' });
  });

  it('where the speaker is on record with the other side, nor did he say it before', async () => {
    const all = await relations('“Lift the sanctions on Russia,” Nausėda said.');
    expect(all).toMatchObject({
      'nauseda-sanctions': 'same-subject',
      'putin-sanctions': 'same-subject',
    });
  });

  it('for a claim that the sentence is not mainly about', async () => {
    // The allies' indivisible security is not the continent's, though the words are the same.
    for (const text of [
      '“The indivisible security of the allies is our principle,” Nausėda said.',
      '“The security of NATO members is indivisible,” Heger said.',
    ]) {
      const all = await relations(text);
      expect(Object.keys(all)).toContain('nauseda-allies');
      expect(all['lavrov-continent'] ?? 'same-subject').toBe('same-subject');
    }
    const all = await relations(
      '“We want equal and indivisible security on the continent,” Putin said.',
    );
    expect(all['lavrov-continent']).toBe('agrees');
    expect(all['nauseda-allies'] ?? 'same-subject').toBe('same-subject');
  });
});

describe('the past only', () => {
  const text = '“No American troops in Ukraine,” Trump said.';

  it('leaves out what was said after the article', async () => {
    expect(Object.keys(await relations(text, '2021-12-20'))).toEqual(['biden-troops']);
    expect(Object.keys(await relations(text, '2025-09-01')).sort()).toEqual([
      'biden-troops',
      'leyen-force',
    ]);
    expect(await relations(text, '2021-12-07')).toEqual({});
  });

  it('leaves nothing out where the day is not known', async () => {
    expect(Object.keys(await relations(text, null)).sort()).toEqual([
      'biden-troops',
      'leyen-force',
    ]);
  });

  it('resolves offices on the article’s day', async () => {
    const office =
      'Joe Biden and Donald Trump met. “No American troops in Ukraine,” the US president said.';
    expect((await links(office, '2023-01-01')).map(({ speaker }) => speaker?.id)).toEqual([
      'biden',
    ]);
    expect((await links(office, LATE)).map(({ speaker }) => speaker?.id)).toEqual(['trump']);
  });
});

describe('what is linked', () => {
  const foreign =
    'The festival sold all its tickets in an hour. The band plays on Friday in the old harbour hall. The guarantee on the boiler runs for two years. Our neighbours lifted the piano without any help, Lavrov said.';

  it('is nothing on a page of other subjects', async () => {
    expect(await links(foreign)).toEqual([]);
  });

  it('is no sentence of a word or two', async () => {
    expect(await links('Sanctions on Russia.')).toEqual([]);
    expect(await links('')).toEqual([]);
  });

  it('comes with scores that descend, reasons, and the text’s own words', async () => {
    const text = statements.map(({ text: said }) => `“${said}” Heger said.`).join('\n\n');
    const found = await links(text.replaceAll('Ukraine', 'Kyiv'));
    expect(found.length).toBeGreaterThan(3);
    let at = 0;
    for (const { start, end, exact, related } of found) {
      expect(start).toBeGreaterThanOrEqual(at);
      at = end;
      expect(text.replaceAll('Ukraine', 'Kyiv').slice(start, end)).toBe(exact);
      expect(related.length).toBeGreaterThan(0);
      const scores = related.map(({ score }: Related) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      for (const { why, score } of related) {
        expect(why.length).toBeGreaterThan(0);
        expect(why.every((reason) => reason.trim().length > 3)).toBe(true);
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    }
  });

  it('ranks texts by how like they are to what was said', async () => {
    const like = [
      'To discuss security guarantees without the Russian Federation is a utopia, a road to nowhere, Lavrov said.',
      'Security guarantees for Ukraine without Russia are a road to nowhere, Lavrov said.',
      'Lavrov said that security guarantees need Russia.',
    ];
    const scores = [];
    for (const text of like) {
      const found = (await links(text)).flatMap(({ related }) => related);
      scores.push(found.find(({ statement: id }) => id === 'lavrov-nowhere')?.score ?? 0);
    }
    expect(scores[0]).toBeGreaterThan(scores[1]!);
    expect(scores[1]).toBeGreaterThan(scores[2]!);
  });

  it('is not what the reader is reading: a source on record is left out on its own page', async () => {
    const own = [
      'lavrov-nowhere',
      'kallas-veto',
      'leyen-force',
      'nauseda-sanctions',
      'putin-buffer',
    ];
    const copied = statements.map((each) =>
      own.includes(each.id) ? { ...each, source: 'one' } : each,
    );
    const page = copied
      .filter(({ source }) => source === 'one')
      .map(({ text }) => text)
      .join('\n\n');
    const related = async (all: typeof statements) => {
      const over = await engineOver(new ArrayRecord(speakers, claims, all));
      const { links: found } = await over.annotate({ text: page, published: LATE });
      return found.flatMap(({ related: each }) => each.map(({ statement: id }) => id));
    };
    expect((await related(statements)).filter((id) => own.includes(id)).length).toBeGreaterThan(3);
    const left = await related(copied);
    expect(left.filter((id) => own.includes(id))).toEqual([]);
    expect(left).toContain('lavrov-guarantor');
    // What the reader saved from this page himself stays marked, however much it is.
    const saved = copied.map((each) =>
      each.source === 'one' ? { ...each, source: 'my:page' } : each,
    );
    expect((await related(saved)).filter((id) => own.includes(id)).length).toBeGreaterThan(3);
  });
});

describe('mentions', () => {
  it('are only of those of whom something is on record', async () => {
    const { mentions } = await annotate(
      'Lavrov, Stoltenberg and Kallas met. Maria Zakharova wrote it down.',
    );
    expect(mentions.map(({ speaker }) => speaker.id)).toEqual(['lavrov', 'kallas']);
  });

  it('include who relates another’s words', async () => {
    const related = [statement('told', 'biden', 'No.', {}, { reportedBy: 'isw' })];
    const over = await engineOver(new ArrayRecord(speakers, [], related));
    const { mentions } = await over.annotate({
      text: 'ISW cited Biden and Lavrov.',
      published: null,
    });
    expect(mentions.map(({ speaker }) => speaker.id)).toEqual(['isw', 'biden']);
  });
});

describe('an archive that is empty or odd', () => {
  it('gives nothing', async () => {
    const over = await engineOver(new ArrayRecord([], [], []));
    expect(
      await over.annotate({
        text: 'Lavrov said no to all of it again.',
        published: null,
      }),
    ).toMatchObject({
      mentions: [],
      links: [],
    });
  });

  it('passes over a statement whose speaker it does not know', async () => {
    const stray = [...statements, statement('stray', 'nobody', statements[0]!.text)];
    const over = await engineOver(new ArrayRecord(speakers, claims, stray));
    const { links: found } = await over.annotate({
      text: statements[0]!.text,
      published: LATE,
    });
    expect(found).toHaveLength(1);
    expect(found[0]?.related.map(({ statement: id }) => id)).not.toContain('stray');
  });
});
