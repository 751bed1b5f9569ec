import { describe, expect, it } from 'vitest';
import { newScore, scoreText } from '../../../cli/eval/attributions';
import { spanFigures } from '../../../cli/eval/spans';
import { chainLoss } from '../../../cli/train/crf-loss';
import { bioOfSpans, type Example, examplesOf, spansOfBio } from '../../../cli/train/data';
import { trainPairing } from '../../../cli/train/pairing';
import { Trainer } from '../../../cli/train/trainer';
import { SCORES } from '../../../context/tagger/layout';
import { loadTagger } from '../../../context/tagger/tagger';
import { packWeights } from '../../../context/tagger/weights-file';
import { WordVectors, writeVectors } from '../../../context/vectors';
import { labelled } from '../context/tagger/labelled';

const TRANSITIONS = 15 * SCORES;

describe('the loss of the chain', () => {
  const gold = Uint8Array.of(0, 4, 5, 6, 7, 0, 8);
  const scores = Float32Array.from({ length: gold.length * SCORES }, (_, i) => Math.sin(3 * i));
  const transitions = Float32Array.from({ length: TRANSITIONS }, (_, i) => Math.cos(5 * i));
  const lossOf = (s: Float32Array, t: Float32Array) =>
    chainLoss(s.slice(), t, gold, new Float32Array(TRANSITIONS));

  it('has the gradient that small steps measure', () => {
    const gradient = new Float32Array(TRANSITIONS);
    const byScore = scores.slice();
    const loss = chainLoss(byScore, transitions, gold, gradient);
    expect(loss).toBeGreaterThan(0);
    for (const i of [0, 4, SCORES + 5, 2 * SCORES, 6 * SCORES + 8, 4 * SCORES + 1]) {
      const moved = scores.slice();
      moved[i]! += 0.01;
      expect((lossOf(moved, transitions) - loss) / 0.01).toBeCloseTo(byScore[i]!, 1);
    }
    for (const i of [4 * SCORES + 5, 0, 13 * SCORES, 14 * SCORES + 8, 5 * SCORES + 6]) {
      const moved = transitions.slice();
      moved[i]! += 0.01;
      expect((lossOf(scores, moved) - loss) / 0.01).toBeCloseTo(gradient[i]!, 1);
    }
  });
});

describe('training', () => {
  const vectors = new WordVectors(
    writeVectors(['the', 'minister'], [new Array(16).fill(0.25), []]),
  );
  const shape = { rows: 2048, vector: 16, input: 16, hidden: 16, layers: 2 };
  const examples: Example[] = labelled.map(({ words, spans }) => ({
    words: words.map(({ text }) => text),
    spans,
    links: [],
  }));

  it('learns a small set by heart, and its file says the same', () => {
    const trainer = new Trainer(shape, vectors, {
      epochs: 40,
      batch: 4,
      rate: 0.01,
      dropInput: 0,
      dropStates: 0,
      dropWords: 0,
      seed: 1,
    });
    const losses: number[] = [];
    trainer.train(examples, (_, loss) => losses.push(loss));
    expect(losses.at(-1)!).toBeLessThan(losses[0]! / 10);
    const pairing = { columns: 1, values: new Float32Array(16) };
    const tagger = loadTagger(packWeights({ shape, ...trainer.weights(), pairing }), vectors);
    const figures = spanFigures(
      examples.map(({ words, spans }) => ({ right: spans, found: tagger.label(words) })),
    );
    expect(figures.content.exact).toBeGreaterThan(0.9);
  }, 60_000);

  it('learns to pair by nearness', () => {
    const spans = (order: string) =>
      [...order].map((letter, i) => ({
        role:
          letter === 's'
            ? ('source' as const)
            : letter === 'c'
              ? ('cue' as const)
              : ('content' as const),
        from: 2 * i,
        to: 2 * i + 1,
      }));
    const words = 'a , b , c . d , e , f .'.split(' ');
    const links = [
      { cue: 1, source: 0, contents: [2] },
      { cue: 4, source: 3, contents: [5] },
    ];
    const weights = trainPairing(new Array(20).fill({ words, spans: spans('sctsct'), links }));
    expect(weights.some((weight) => weight !== 0)).toBe(true);
  });
});

describe('the data', () => {
  const text = 'Ona said it rained.\nShe added: “A lot.”';
  const at = (part: string) => {
    const start = text.indexOf(part);
    return [{ start, end: start + part.length }];
  };
  const gold = [
    { source: at('Ona'), cue: at('said'), content: at('it rained'), type: 'indirect' },
    { source: at('She'), cue: at('added:'), content: at('“A lot.”'), type: 'direct' },
  ];

  it('becomes paragraphs with spans and what belongs together', () => {
    const [first, second] = examplesOf({ id: 'x', text, attributions: gold });
    expect(first!.words).toEqual(['Ona', 'said', 'it', 'rained', '.']);
    expect(first!.spans).toContainEqual({ role: 'content', from: 2, to: 4 });
    expect(second!.links).toEqual([{ cue: 1, source: 0, contents: [2] }]);
    expect(second!.spans[1]).toEqual({ role: 'cue', from: 1, to: 3 });
  });

  it('reads and writes BIO', () => {
    const labels = 'O B-source I-source B-cue B-content I-content B-content O'.split(' ');
    expect(bioOfSpans(spansOfBio(labels), labels.length)).toEqual(labels);
    expect(spansOfBio(['O', 'I-cue'])).toEqual([]);
  });

  it('is scored by overlap of content and source', () => {
    const score = newScore();
    scoreText(score, text, gold, [
      { source: at('Ona'), cue: at('said'), content: at('rained') },
      { source: at('Ona'), cue: at('added:'), content: at('“A lot.”') },
    ]);
    expect(score.tallies.get('indirect')).toEqual({ gold: 1, content30: 1, content80: 0, both: 1 });
    expect(score.tallies.get('direct')).toEqual({ gold: 1, content30: 1, content80: 1, both: 0 });
    expect(score).toMatchObject({ found: 2, right: 1 });
  });
});

describe('the score of spans', () => {
  it('counts exact spans, beginnings and overlap', () => {
    const { source, cue } = spanFigures([
      {
        right: [
          { role: 'source', from: 0, to: 2 },
          { role: 'source', from: 4, to: 8 },
        ],
        found: [
          { role: 'source', from: 0, to: 2 },
          { role: 'source', from: 4, to: 6 },
          { role: 'source', from: 10, to: 11 },
        ],
      },
    ]);
    expect(source).toEqual({ exact: 2 / 5, begin: 4 / 5, jaccard: 0.5 });
    expect(cue).toEqual({ exact: 0, begin: 0, jaccard: 0 });
  });
});
