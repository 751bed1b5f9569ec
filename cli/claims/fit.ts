/**
 * Fits log-linear weights so that relevant candidates come first: the likelihood of a softmax over
 * each list (conditional logit, McFadden 1974), with a penalty on the weights' squares, by Newton's
 * method with step halving.
 */

/** The candidates of one query. */
export interface List {
  /** One row a candidate, `names.length` values each. */
  rows: Float64Array[];
  /** The share of the answer that each candidate is: 0, or 1 over the number of relevant ones. */
  answer: Float64Array;
  /** How much the list counts. */
  weight: number;
}

const STEPS = 20;
const HALVINGS = 8;
/** A candidate less probable than this adds nothing worth counting to the curvature. */
const FAINT = 2e-3;
/** The fit has settled when a step gains less than this a list. */
const SETTLED = 1e-6;

/**
 * Fits weights to lists.
 *
 * @param penalty per list, on weights of features scaled to one standard deviation
 * @returns one weight a column, for the features as they come
 */
export function fitWeights(lists: List[], penalty: number): Float64Array {
  const columns = lists[0]?.rows[0]?.length ?? 0;
  const scale = deviations(lists, columns);
  const scaled = lists.map((list) => ({
    ...list,
    rows: list.rows.map((row) => row.map((value, k) => value / (scale[k] as number))),
  }));
  const count = scaled.reduce((sum, { weight }) => sum + weight, 0);
  const ridge = penalty * count;
  let weights = new Float64Array(columns);
  let cost = costOf(scaled, weights, ridge);
  for (let step = 0; step < STEPS; step++) {
    const towards = newton(scaled, weights, ridge);
    let next = weights;
    let lower = cost;
    for (let half = 0, share = 1; half < HALVINGS && lower >= cost; half++, share /= 2) {
      next = weights.map((weight, k) => weight + share * (towards[k] as number));
      lower = costOf(scaled, next, ridge);
    }
    if (!(lower < cost - SETTLED * count)) break;
    weights = next;
    cost = lower;
  }
  return weights.map((weight, k) => weight / (scale[k] as number));
}

/** Each candidate's probability of being the answer. */
export function softmax(rows: Float64Array[], weights: Float64Array): Float64Array {
  const scores = Float64Array.from(rows, (row) => dot(row, weights));
  const highest = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const odds = scores.map((score) => Math.exp(score - highest));
  const total = odds.reduce((a, b) => a + b, 0);
  return odds.map((each) => each / total);
}

function costOf(lists: List[], weights: Float64Array, ridge: number): number {
  let cost = (ridge * dot(weights, weights)) / 2;
  for (const { rows, answer, weight } of lists) {
    const chances = softmax(rows, weights);
    answer.forEach((share, i) => {
      if (share > 0) cost -= weight * share * Math.log(Math.max(chances[i] as number, 1e-300));
    });
  }
  return cost;
}

/** Newton's step: the gradient, straightened by the curvature. */
function newton(lists: List[], weights: Float64Array, ridge: number): Float64Array {
  const size = weights.length;
  const slope = weights.map((weight) => -ridge * weight);
  const curve = Array.from({ length: size }, (_, k) => {
    const row = new Float64Array(size);
    row[k] = ridge + 1e-6;
    return row;
  });
  for (const { rows, answer, weight } of lists) {
    const chances = softmax(rows, weights);
    const mean = new Float64Array(size);
    rows.forEach((row, i) => {
      const chance = chances[i] as number;
      const miss = weight * ((answer[i] as number) - chance);
      for (let k = 0; k < size; k++) {
        slope[k]! += miss * row[k]!;
        mean[k]! += chance * row[k]!;
      }
    });
    rows.forEach((row, i) => {
      const chance = weight * (chances[i] as number);
      if (chance < FAINT * weight) return;
      for (let a = 0; a < size; a++) {
        const part = chance * (row[a]! - mean[a]!);
        const line = curve[a] as Float64Array;
        for (let b = 0; b <= a; b++) line[b]! += part * (row[b]! - mean[b]!);
      }
    });
  }
  for (let a = 0; a < size; a++)
    for (let b = 0; b < a; b++) (curve[b] as Float64Array)[a] = curve[a]![b]!;
  return solve(curve, slope);
}

/** Solves a system of linear equations by elimination with pivots; changes what it is given. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  for (let k = 0; k < size; k++) {
    let pivot = k;
    for (let r = k + 1; r < size; r++)
      if (Math.abs(matrix[r]![k]!) > Math.abs(matrix[pivot]![k]!)) pivot = r;
    [matrix[k], matrix[pivot]] = [matrix[pivot]!, matrix[k]!];
    [right[k], right[pivot]] = [right[pivot]!, right[k]!];
    for (let r = k + 1; r < size; r++) {
      const share = matrix[r]![k]! / matrix[k]![k]!;
      if (share === 0) continue;
      for (let c = k; c < size; c++) matrix[r]![c]! -= share * matrix[k]![c]!;
      right[r]! -= share * right[k]!;
    }
  }
  for (let k = size - 1; k >= 0; k--) {
    for (let c = k + 1; c < size; c++) right[k]! -= matrix[k]![c]! * right[c]!;
    right[k]! /= matrix[k]![k]!;
  }
  return right;
}

function deviations(lists: List[], columns: number): Float64Array {
  const sum = new Float64Array(columns);
  const squares = new Float64Array(columns);
  let count = 0;
  for (const { rows } of lists) {
    for (const row of rows) {
      count++;
      row.forEach((value, k) => {
        sum[k]! += value;
        squares[k]! += value * value;
      });
    }
  }
  return sum.map((total, k) => {
    const variance = squares[k]! / count - (total / count) ** 2;
    return variance > 1e-9 ? Math.sqrt(variance) : 1;
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
