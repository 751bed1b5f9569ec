import { pairFeatures } from '../../context/tagger/pair-features';
import type { Example } from './data';
import { random } from './random';

/** Rows of hashed features; the weights of a pair. */
const ROWS = 4096;
const EPOCHS = 6;
const RATE = 0.15;

/** One choice: the features of each candidate, and which is right. */
interface Choice {
  candidates: number[][];
  right: number;
}

/**
 * Trains which source a cue takes and which cue a content belongs to: a log-linear choice between
 * the candidates of the paragraph, by stochastic gradient with a falling rate.
 */
export function trainPairing(examples: Example[]): Float32Array {
  const choices = examples.flatMap(choicesOf);
  const weights = new Float32Array(ROWS);
  const next = random(7);
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = choices.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [choices[i], choices[j]] = [choices[j]!, choices[i]!];
    }
    for (const { candidates, right } of choices) {
      const rate = RATE * (1 - step++ / (EPOCHS * choices.length));
      const scores = candidates.map((features) =>
        features.reduce((sum, feature) => sum + weights[feature]!, 0),
      );
      const top = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - top));
      const total = odds.reduce((sum, each) => sum + each, 0);
      candidates.forEach((features, c) => {
        const error = (c === right ? 1 : 0) - odds[c]! / total;
        for (const feature of features) weights[feature]! += rate * error;
      });
    }
  }
  return weights;
}

function choicesOf({ words, spans, links }: Example): Choice[] {
  const indices = (role: string) => spans.flatMap((span, i) => (span.role === role ? [i] : []));
  const sources = indices('source');
  const cues = indices('cue');
  const choice = (from: number, among: number[], right: number): Choice[] =>
    among.length < 2
      ? []
      : [
          {
            candidates: among.map((to) => pairFeatures(words, spans, from, to, ROWS)),
            right: among.indexOf(right),
          },
        ];
  return links.flatMap(({ cue, source, contents }) => [
    ...(source === null ? [] : choice(cue, sources, source)),
    ...contents.flatMap((content) => choice(content, cues, cue)),
  ]);
}
