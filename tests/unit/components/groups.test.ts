import { describe, expect, it } from 'vitest';
import { crowded, crowdedViews, link, linkViews, utopia } from '../../../components/fixtures';
import { groups, pageSide } from '../../../components/popover/groups';
import type { Related, StatementView } from '../../../model';

const headings = (list: ReturnType<typeof groups>) => list.map(({ heading }) => heading);

const own = (stance: 'asserts' | 'rejects' | null, id: string): [Related, StatementView] => [
  { ...(link.related[1] as Related), statement: id, relation: 'said-before' },
  {
    ...utopia,
    id,
    said: '2024-01-01',
    positions: stance ? [{ claim: 'guarantees-without-russia', stance, proposition: '' }] : [],
  },
];

describe('groups', () => {
  it('asks first what the speaker said, then the others by their side, then the subject', () => {
    expect(groups(crowded, crowdedViews, '2025-08-20').map(({ kind }) => kind)).toEqual([
      'own',
      'agrees',
      'disputes',
      'same-subject',
    ]);
  });

  it('sets apart who has the same words on another claim', () => {
    const related = crowded.related.map((one) =>
      one.relation === 'same-subject' ? { ...one, contrast: 'security' } : one,
    );
    const list = groups({ ...crowded, related }, crowdedViews, '2025-08-20');
    expect(headings(list)).toContain('The same words, on another claim');
    expect(headings(list)).not.toContain('On the same subject');
  });

  it('puts what is on the same subject before what only has a word in common, where it is nearer', () => {
    const [one] = crowded.related.filter(({ relation }) => relation === 'same-subject');
    const near = one as Related;
    const far = { ...near, contrast: 'region' };
    const kinds = (related: Related[]) =>
      groups({ ...link, related }, null, null).map(({ kind }) => kind);
    expect(kinds([near, far])).toEqual(['same-subject', 'contrast']);
    expect(kinds([far, near])).toEqual(['contrast', 'same-subject']);
  });

  it('takes the same words of the same speaker for their own', () => {
    const [first] = groups(link, linkViews, '2025-08-20');
    expect(first?.heading).toBe('Lavrov has said this before');
    expect(first?.entries.map(({ related }) => related.statement)).toEqual([
      'lavrov-utopia',
      'lavrov-mutual',
    ]);
  });

  it('shows the same words of one source once, and knows what it left out', () => {
    const again = { ...utopia, id: 'headline' };
    const elsewhere = { ...again, id: 'elsewhere', source: { ...utopia.source, id: 'another' } };
    const related = ['headline', 'elsewhere'].map((statement) => ({
      ...(link.related[0] as Related),
      statement,
    }));
    const [first] = groups(
      { ...link, related: [...link.related, ...related] },
      [...linkViews, again, elsewhere],
      '2025-08-20',
    );
    expect(first?.entries.map(({ related, twins }) => [related.statement, twins])).toEqual([
      ['lavrov-utopia', ['headline']],
      ['lavrov-mutual', undefined],
      ['elsewhere', undefined],
    ]);
  });

  it('groups by what the engine knows before the record has come', () => {
    expect(headings(groups(link, null, '2025-08-20'))).toEqual([
      'Lavrov has said this before',
      'Others on the other side',
      'On the same subject',
    ]);
  });

  it('leaves out a statement that is no longer on record', () => {
    expect(headings(groups(link, [utopia], '2025-08-20'))).toEqual([
      'Lavrov, as others reported it',
    ]);
  });

  it('never says “said this” of one who held both sides, or the other one', () => {
    const [relatedA, viewA] = own('asserts', 'a');
    const [relatedB, viewB] = own('rejects', 'b');
    const both = groups({ ...link, related: [relatedA, relatedB] }, [viewA, viewB], '2025-08-20');
    expect(headings(both)).toEqual(['Lavrov has spoken on this before']);

    // Landsbergis, who asserts, is on the other side: the page rejects, and so Lavrov turned.
    const disputes = link.related[2] as Related;
    const turned = groups(
      { ...link, related: [relatedA, disputes] },
      [viewA, linkViews[2] as StatementView],
      '2025-08-20',
    );
    expect(turned[0]?.heading).toBe('Lavrov has taken the other side before');
  });
});

describe('pageSide', () => {
  it('is what the others’ positions imply, and null when they contradict', () => {
    const [, , third] = link.related;
    const view = linkViews[2] as StatementView;
    const disputes = { related: third as Related, view };
    expect(pageSide(link, [disputes])).toBe('rejects');
    const agrees = { related: { ...(third as Related), relation: 'agrees' as const }, view };
    expect(pageSide(link, [disputes, agrees])).toBeNull();
    expect(pageSide(link, [])).toBeNull();
  });
});
