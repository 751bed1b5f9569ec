import { flagsOf, NUMBER, SURROGATE } from '../../text/characters';

/**
 * Amounts as people say and write them: `20%` and `20 percent` are one, `$4.3 million` and
 * `4,300,000` are one.
 */
const AMOUNT =
  /(?<![\p{L}\p{N}])(\p{N}+(?:[.,]\p{N}+)*)(?:\s*[-–]?\s*(%|percent|per cent|thousand|million|billion|trillion|[kmb]n?(?![\p{L}])))?/giu;

const TIMES: Record<string, number> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  b: 1e9,
  bn: 1e9,
  trillion: 1e12,
};

/**
 * The amounts in a text, each once, as `20%` or `4300000`. Only figures are read, no number words:
 * “one” and “two” are seldom what a claim is about. A year is an amount too.
 */
export function amounts(text: string): Set<string> {
  const found = new Set<string>();
  if (!mayHaveFigures(text)) return found;
  for (const [, digits, unit] of text.matchAll(AMOUNT)) {
    const value = Number((digits as string).replaceAll(',', ''));
    if (Number.isNaN(value)) continue;
    const name = unit?.toLowerCase() ?? '';
    const isShare = name === '%' || name.startsWith('per');
    found.add(isShare ? `${value}%` : String(value * (TIMES[name] ?? 1)));
  }
  return found;
}

/** Whether a text may have a figure; most have none, which the expression takes long to tell. */
function mayHaveFigures(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if ((flagsOf(text.charCodeAt(i)) & (NUMBER | SURROGATE)) !== 0) return true;
  }
  return false;
}
