import type { Tally } from './pages';

const share = (part: number, whole: number) =>
  whole === 0 ? null : Math.round((1000 * part) / whole) / 1000;

/** The figures of a tally; null where there is nothing to measure. */
export function figuresOf({ words, names, links, said, relations }: Tally) {
  const precision = share(names.right, names.right + names.wrong);
  const recall = share(names.right, names.gold);
  return {
    words,
    'names: precision': precision,
    'names: recall': recall,
    'names: F1':
      precision && recall
        ? Math.round((2000 * precision * recall) / (precision + recall)) / 1000
        : null,
    'namesakes taken': `${names.taken} of ${names.namesakes}`,
    'must-links found': share(links.found, links.must),
    'wanted statement first': share(links.first, links.must),
    'wanted statement among three': share(links.three, links.must),
    'who says it: found': share(said.right, said.gold),
    'who says it: right where told': share(said.right, said.right + said.wrong),
    'given to somebody, nobody’s on record': `${said.given} of ${said.nobodys}`,
    'relations right': share(relations.right, relations.judged),
    'agreement and dispute swapped': `${relations.swapped} of ${relations.judged}`,
    'tempting sentences linked': links.tempted,
    'other links, in 2,000 words':
      words === 0 ? null : Math.round((2000 * 10 * links.unlisted) / words) / 10,
  };
}

/** The figures side by side, a group a column. */
export function table(groups: Record<string, ReturnType<typeof figuresOf>>): string {
  const names = Object.keys(groups);
  const rows = Object.keys(Object.values(groups)[0] ?? {}) as (keyof ReturnType<
    typeof figuresOf
  >)[];
  const wide = Math.max(12, ...names.map((name) => name.length + 2));
  const cell = (value: string | number | null | undefined) => String(value ?? '–').padStart(wide);
  return [
    `${' '.repeat(38)}${names.map(cell).join('')}`,
    ...rows.map(
      (row) => `${row.padEnd(38)}${names.map((name) => cell(groups[name]?.[row])).join('')}`,
    ),
  ].join('\n');
}
