const NUMBERS = new Intl.NumberFormat('en-GB');

/** `1 statement`, `2 statements`, `1,024 statements`. */
export function plural(count: number, unit: string): string {
  return `${NUMBERS.format(count)} ${unit}${count === 1 ? '' : 's'}`;
}
