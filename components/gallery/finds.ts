import * as data from '../fixtures';
import type { Facets, Filters, Found } from '../search/types';

export const none: Filters = {
  speakers: [],
  publishers: [],
  claims: [],
  stance: null,
  after: null,
  before: null,
};

export const facets: Facets = {
  speakers: [
    { id: 'sergey-lavrov', name: 'Sergey Lavrov', count: 24 },
    { id: 'gabrielius-landsbergis', name: 'Gabrielius Landsbergis', count: 21 },
    { id: 'gitanas-nauseda', name: 'Gitanas Nausėda', count: 9 },
  ],
  publishers: [
    { id: 'rt', name: 'RT', count: 61 },
    { id: 'ukrinform', name: 'Ukrinform', count: 20 },
  ],
  claims: [{ ...data.claim, count: 7 }],
  years: [2020, 2025],
};

/** A search over the fixtures, good enough to look at: words by their beginning, `speaker:` by name. */
export async function find(text: string): Promise<Found<Filters & { words: string[] }>> {
  const items = text.toLowerCase().split(/\s+/).filter(Boolean);
  const of = (name: string) =>
    items.filter((one) => one.startsWith(`${name}:`)).map((one) => one.slice(name.length + 1));
  const words = items.filter((one) => !one.includes(':'));
  const asked = words.map((word) => (word === 'indivisable' ? 'indivisible' : word));
  const speakers = of('speaker');
  const views = [
    data.indivisible,
    data.rootCauses,
    data.notWithPutin,
    data.front,
    data.mutual,
    data.long,
  ];
  const hits = views
    .filter(({ speaker }) => speakers.every((name) => speaker.id.includes(name)))
    .map((view) => ({
      view,
      ranges: asked.flatMap((word) =>
        [...view.text.matchAll(new RegExp(`(?<!\\p{L})${word}\\p{L}*`, 'giu'))].map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
        })),
      ),
    }))
    .filter(({ ranges }) => words.length === 0 || ranges.length > 0);
  return {
    total: hits.length,
    hits,
    query: {
      ...none,
      words,
      speakers,
      claims: of('claim'),
      after: of('after')[0] ?? null,
      before: of('before')[0] ?? null,
    },
    suggestions: words.includes('indivisable') ? ['indivisible'] : [],
  };
}

export const format = (query: Filters & { words: string[] }): string =>
  [
    ...query.speakers.map((one) => `speaker:${one}`),
    ...query.claims.map((one) => `claim:${one}`),
    ...(query.after ? [`after:${query.after}`] : []),
    ...(query.before ? [`before:${query.before}`] : []),
    ...query.words,
  ].join(' ');

/** What is offered for any query that finds nothing. */
export async function instead(query: Filters & { words: string[] }) {
  return [
    {
      query: { ...query, ...none, words: ['security'], after: '2022-01', before: '2022-02' },
      total: 4,
    },
    { query: { ...query, words: ['indivisible', 'security', 'alliance', 'members'] }, total: 1 },
    { query: { ...query, words: ['security'] }, total: 24 },
  ];
}
