/** Places (as many as there are numbers) of the `limit` highest strengths not below `least`, highest first; of equals the lower number. */
export function strongest(
  numbers: Uint32Array,
  strengths: Float64Array,
  limit: number,
  least: number,
): number[] {
  const best: number[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const strength = strengths[i] as number;
    if (strength < least) continue;
    let at = best.length;
    for (; at > 0; at--) {
      const other = best[at - 1] as number;
      const its = strengths[other] as number;
      if (its > strength) break;
      if (its === strength && (numbers[other] as number) < (numbers[i] as number)) break;
    }
    if (at >= limit) continue;
    if (best.length >= limit) best.pop();
    best.splice(at, 0, i);
  }
  return best;
}
