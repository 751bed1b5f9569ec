import type { Span } from '../../model';

/** Turns places in a text between code points, as annotated files count them, and UTF-16 units, as we do. */
export interface Places {
  toUnits(span: Span): Span;
  toPoints(span: Span): Span;
}

export function placesOf(text: string): Places {
  // Without characters beyond the basic plane the two are the same.
  if (!/[\ud800-\udbff]/.test(text)) {
    const same = ({ start, end }: Span) => ({ start, end });
    return { toUnits: same, toPoints: same };
  }
  const units: number[] = [];
  const points: number[] = [];
  for (const character of text) {
    for (let k = 0; k < character.length; k++) points.push(units.length);
    units.push(points.length - character.length);
  }
  units.push(text.length);
  points.push(units.length - 1);
  const turn = (table: number[]) => {
    const last = table.at(-1) as number;
    return ({ start, end }: Span) => ({ start: table[start] ?? last, end: table[end] ?? last });
  };
  return { toUnits: turn(units), toPoints: turn(points) };
}
