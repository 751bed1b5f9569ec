/** The figures of a ranking, as the CheckThat! labs take them. */
export interface Ranked {
  ranked: string[];
  relevant: string[];
}

export interface Figures {
  queries: number;
  'MAP@5': number | null;
  MRR: number | null;
  'Hit@1': number | null;
  'Hit@5': number | null;
}

/**
 * Means over the queries. MAP@5 divides by all relevant targets, also where there are more than five,
 * as the labs' own scorer does; MRR looks through the whole ranking.
 */
export function figuresOf(rankings: Ranked[]): Figures {
  const sums = { map: 0, mrr: 0, first: 0, five: 0 };
  for (const { ranked, relevant } of rankings) {
    const wanted = new Set(relevant);
    const places = ranked.flatMap((id, i) => (wanted.has(id) ? [i + 1] : []));
    const among = places.filter((place) => place <= 5);
    sums.map += among.reduce((sum, place, i) => sum + (i + 1) / place, 0) / wanted.size;
    sums.mrr += places[0] ? 1 / places[0] : 0;
    sums.first += Number(places[0] === 1);
    sums.five += Number(among.length > 0);
  }
  const mean = (sum: number) =>
    rankings.length === 0 ? null : Math.round((10_000 * sum) / rankings.length) / 10_000;
  return {
    queries: rankings.length,
    'MAP@5': mean(sums.map),
    MRR: mean(sums.mrr),
    'Hit@1': mean(sums.first),
    'Hit@5': mean(sums.five),
  };
}
