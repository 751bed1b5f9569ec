import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Softmax } from '../../../../cli/train/softmax';
import { readClaims } from '../../../../context/learnt/claim-reader';
import { featuresOf } from '../../../../context/learnt/features';
import {
  beginOf,
  featureOf,
  packLearnt,
  readLearnt,
} from '../../../../context/learnt/weights-file';
import { buildSeeds } from '../../../../seeds/build';

const shipped = readFileSync(new URL('../../../../public/claims.bin', import.meta.url));
const words = (text: string) => text.split(' ').map((word) => ({ folded: word, term: word }));

const claims = [
  { id: 'cats', proposition: 'Cats should sleep indoors.' },
  { id: 'dogs', proposition: 'Dogs should sleep outdoors.' },
];
/** By class: for and against cats, about them, the same of dogs, and of neither. */
const SENTENCES: [number, string][] = [
  [0, 'cats sleep indoors'],
  [0, 'let cats sleep indoors tonight'],
  [1, 'cats must not sleep indoors'],
  [1, 'never let cats indoors'],
  [2, 'do cats sleep'],
  [3, 'dogs belong outdoors'],
  [3, 'dogs sleep outdoors'],
  [4, 'dogs freeze outdoors'],
  [4, 'nobody lets dogs freeze outdoors'],
  [6, 'rain fell in town'],
  [6, 'rain is expected in town'],
];

/** Packed, as the package has what was learnt. */
function trained(): Uint8Array {
  const model = new Softmax(3 * claims.length + 1);
  const examples = SENTENCES.map(([label, text]) => ({
    features: featuresOf(words(text)),
    label,
    author: '',
  }));
  model.train(examples);
  return packLearnt({ claims, ...model.weights() });
}

describe('what is learnt of claims', () => {
  it('tells the claim and the side of sentences like those that it was learnt from', () => {
    const reader = readClaims(trained());
    for (const [label, text] of SENTENCES) {
      const all = [...reader.read(words(text))];
      expect(all.indexOf(Math.max(...all)), text).toBe(label);
    }
  });

  it('tells shares of one, whatever the words are', () => {
    const reader = readClaims(trained());
    for (const text of ['', 'zebra', 'cats dogs rain']) {
      const all = [...reader.read(words(text))];
      expect(all).toHaveLength(3 * claims.length + 1);
      expect(Math.min(...all)).toBeGreaterThan(0);
      expect(all.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }
  });

  it('tells the same however often a sentence says a word', () => {
    const reader = readClaims(trained());
    const once = [...reader.read(words('cats sleep cats'))];
    expect([...reader.read(words('cats sleep cats sleep cats'))]).toEqual(once);
  });

  it('finds the weights of each feature again, wherever its bytes lie', () => {
    const model = new Softmax(3 * claims.length + 1);
    const its = { claims, ...model.weights() };
    // A thousand features, each with one weight of its own, many of them under one beginning of hashes.
    const hashes = Uint32Array.from({ length: 1000 }, (_, i) => Math.imul(i * i, 0x9e3779b1) >>> 0);
    const kept = new Uint32Array(new Set(hashes));
    const classes = Uint8Array.from(kept, (_, i) => i % 7);
    const weights = Int8Array.from(kept, (_, i) => (i % 2 ? 1 : -1) * (1 + (i % 126)));
    const rarity = new Float32Array(kept.length).fill(2);
    const starts = Uint32Array.from({ length: kept.length + 1 }, (_, i) => i);
    const packed = packLearnt({ ...its, hashes: kept, classes, weights, rarity, starts, scale: 1 });
    const moved = new Uint8Array(packed.length + 3);
    moved.set(packed, 3);
    const found = readLearnt(moved.subarray(3));
    kept.forEach((hash, i) => {
      const feature = featureOf(found, hash);
      const begin = beginOf(found, feature);
      const its = [found.counts[feature], found.classes[begin], found.weights[begin]];
      expect(its).toEqual([1, classes[i], weights[i]]);
    });
    expect(featureOf(found, 12_345)).toBe(-1);
  });

  it.each([0, 3, 40, 1])('refuses other bytes: %s', (length) => {
    expect(() => readClaims(new Uint8Array(length).fill(7))).toThrow(RangeError);
    expect(() => readClaims(shipped.subarray(0, shipped.length - 1))).toThrow(RangeError);
  });

  it('tells nothing of a claim that it was not learnt of, or that says something else now', () => {
    const reader = readClaims(trained());
    const others = [
      { id: 'dogs', proposition: 'Dogs should sleep outdoors.' },
      { id: 'cats', proposition: 'Cats should hunt.' },
      { id: 'birds', proposition: 'Birds should sing.' },
    ];
    expect([...reader.numbersOf(others)]).toEqual([1, -1, -1]);
  });
});

describe('what the package has learnt', () => {
  it('is of the claims on record as they stand', () => {
    const numbers = readClaims(shipped).numbersOf(buildSeeds().claims);
    expect([...numbers]).not.toContain(-1);
  });
});

describe('features', () => {
  it('hold a “not” and a “must”, and what stands side by side, but no letter alone', () => {
    const of = (text: string) =>
      featuresOf(
        text.split(' ').map((word) => ({ folded: word, term: SMALL.has(word) ? '' : word })),
      );
    expect(of('troops must leave')).toHaveLength(5);
    expect(of('troops in leave')).toHaveLength(3);
    expect(of('n troops')).toEqual(of('troops'));
    expect(of('troops leave')).not.toEqual(of('leave troops'));
    expect(of('troops troops')).toHaveLength(2);
  });

  it('hold again what a “not” turns round, but not where two of them do', () => {
    const of = (text: string) => new Set(featuresOf(words(text)));
    const [plain, once, twice] = [
      of('troops will leave town tomorrow morning'),
      of('troops will not leave town tomorrow morning'),
      of('nobody denies troops will not leave town tomorrow morning never'),
    ];
    const besides = (these: Set<number>) => [...these].filter((hash) => !plain.has(hash)).length;
    // “not” and its two pairs, the three words behind it, and all six in an odd sentence.
    expect(besides(once)).toBe(12);
    const turnedInOdd = [...once].filter((hash) => !plain.has(hash) && !twice.has(hash));
    expect(turnedInOdd.length).toBeGreaterThanOrEqual(6);
  });
});

const SMALL = new Set(['must', 'in']);
