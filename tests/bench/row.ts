/** What every part of the bench gives: one measurement of ours, and a peer's beside it. */

export interface Row {
  /** `search`, `import`, `gazetteer`, `page`. */
  part: string;
  /** What was measured, with the size: `keyword p50, 100,000`. */
  what: string;
  /** Our figure; null where it could not be had, with the reason in `note`. */
  ours: number | null;
  unit: string;
  /** Whose figure stands beside ours. */
  peer?: string;
  /** The peer's figure; left out where there is none, with the reason in `note`. */
  theirs?: number;
  /**
   * What counts, since machines differ. Beside a peer: how many times better ours is, below 1 when
   * it is worse. Beside a `reference`: ours over it.
   */
  ratio?: number;
  /** What stands beside ours is no peer but the least that is possible: an empty worker, a bare pass. */
  reference?: boolean;
  /** What was to be reached, in words. */
  goal?: string;
  /** Whether this run reached it. */
  reached?: boolean;
  /** Why a figure is missing, or what must be known to read it. */
  note?: string;
}

/** What went wrong, in one line. */
export function reason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] as string;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value below which this share of the values lies, between neighbours in proportion; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

/** A number as a reader wants it: three figures, thousands apart. */
export function shown(value: number): string {
  if (!Number.isFinite(value)) return '—';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en-GB', { maximumFractionDigits: digits });
}

/** A part's rows as a table of text, ratios first. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    ratioOf(row),
    row.what,
    row.ours === null ? '—' : `${shown(row.ours)} ${row.unit}`,
    row.peer ?? '',
    row.peer === undefined
      ? ''
      : row.theirs === undefined
        ? '—'
        : `${shown(row.theirs)} ${row.unit}`,
    row.goal === undefined ? '' : `${row.goal}${verdict(row.reached)}`,
    row.note ?? '',
  ]);
  const lines = [['ratio', 'what', 'ours', 'beside', 'theirs', 'goal', ''], ...cells];
  const widths = lines[0]?.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, i) => align(cell, widths?.[i] ?? 0, i))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function ratioOf({ ratio, reference }: Row): string {
  if (ratio === undefined) return '';
  if (reference) return `${shown(ratio)} times it`;
  return ratio >= 1 ? `${shown(ratio)}× better` : `${shown(1 / ratio)}× worse`;
}

/** Numbers to the right, words to the left. */
function align(cell: string, width: number, column: number): string {
  return [0, 2, 4].includes(column) ? cell.padStart(width) : cell.padEnd(width);
}

function verdict(reached: boolean | undefined): string {
  if (reached === undefined) return '';
  return reached ? ': reached' : ': missed';
}
