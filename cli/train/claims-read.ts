/**
 * `npm run train -- claims [--out FILE]`: learns which claims on record sentences are about, and on which side, from the
 * claims' wordings, the statements on record and `seeds/sentences`, and writes what it learnt to `public/claims.bin`. What it
 * prints is told of each author's sentences by what was learnt without them and those of some others.
 */
import { writeFileSync } from 'node:fs';
import { CLASSES, packLearnt } from '../../context/learnt/weights-file';
import { buildSeeds } from '../../seeds/build';
import { type Example, examplesOfClaims, noneOf } from './claim-sentences';
import { Softmax } from './softmax';

const FILE = new URL('../../public/claims.bin', import.meta.url);

/** Authors are left out together in so many lots: twenty trainings would take six minutes. */
const FOLDS = 4;

/** Runs the command; `out` is where to write, the package's own file else. */
export function trainClaims(out: string | undefined): void {
  const { claims, statements } = buildSeeds();
  const examples = examplesOfClaims(claims, statements);
  const classes = noneOf(claims) + 1;
  console.log(
    'author            sentences  claim   side, where the claim is right   none: found, rightly',
  );
  const authors = [...new Set(examples.map(({ author }) => author))].filter((author) => author);
  for (let fold = 0; fold < FOLDS; fold++) {
    const left = new Set(authors.filter((_, i) => i % FOLDS === fold));
    const model = new Softmax(classes);
    model.train(examples.filter(({ author }) => !left.has(author)));
    for (const author of left) {
      const its = examples.filter((example) => example.author === author);
      console.log(figuresOf(author, model, its));
    }
  }
  const model = new Softmax(classes);
  model.train(examples);
  const its = claims.map(({ id, proposition }) => ({ id, proposition }));
  const bytes = packLearnt({ claims: its, ...model.weights() });
  writeFileSync(out ?? FILE, bytes);
  console.log(`${examples.length} examples, ${bytes.length} bytes`);
}

/** The class of a claim, of its three, that takes no side. */
const ABOUT = 2;

/** How often a model is right on an author's sentences, on a line. */
function figuresOf(author: string, model: Softmax, examples: readonly Example[]): string {
  const none = model.classes - 1;
  let [claims, right, sides, sidesRight, nones, found, told] = [0, 0, 0, 0, 0, 0, 0];
  for (const { features, label } of examples) {
    const shares = model.tell(features);
    const best = shares.indexOf(Math.max(...shares));
    const claimOf = (its: number) => Math.floor(its / CLASSES);
    if (best === none) told++;
    if (label === none) {
      nones++;
      if (best === none) found++;
      continue;
    }
    claims++;
    if (claimOf(best) !== claimOf(label) || best === none) continue;
    right++;
    const side = label % CLASSES;
    if (side === ABOUT) continue;
    sides++;
    const [asserts = 0, rejects = 0] = shares.subarray(label - side);
    if (asserts > rejects === (side === 0)) sidesRight++;
  }
  const share = (a: number, b: number) => (b === 0 ? '–' : (a / b).toFixed(3));
  return `${author.padEnd(18)}${String(examples.length).padEnd(11)}${share(right, claims).padEnd(8)}${share(sidesRight, sides).padEnd(33)}${share(found, nones)}, ${share(found, told)}`;
}
