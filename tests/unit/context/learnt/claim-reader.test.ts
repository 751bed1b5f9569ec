import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Softmax } from '../../../../cli/train/softmax';
import { ClaimReader, readClaims } from '../../../../context/learnt/claim-reader';
import { featuresOf } from '../../../../context/learnt/features';
import { packLearnt, readLearnt } from '../../../../context/learnt/weights-file';
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

function trained() {
  const model = new Softmax(3 * claims.length + 1);
  const examples = SENTENCES.map(([label, text]) => ({
    features: featuresOf(words(text)),
    label,
    author: '',
  }));
  model.train(examples);
  return { claims, ...model.weights() };
}

describe('what is learnt of claims', () => {
  it('tells the claim and the side of sentences like those that it was learnt from', () => {
    const reader = new ClaimReader(trained());
    for (const [label, text] of SENTENCES) {
      const likely = reader.read(words(text));
      const shares = [likely(0), likely(1)].flatMap(({ asserts, rejects, about }) => [
        asserts,
        rejects,
        about,
      ]);
      const none = 1 - shares.reduce((sum, share) => sum + share, 0);
      const all = [...shares, none];
      expect(all.indexOf(Math.max(...all)), text).toBe(label);
    }
  });

  it('tells shares of one, whatever the words are', () => {
    const reader = new ClaimReader(trained());
    for (const text of ['', 'zebra', 'cats dogs rain']) {
      const likely = reader.read(words(text));
      const sum = [likely(0), likely(1)].reduce(
        (all, { asserts, rejects, about }) => all + asserts + rejects + about,
        0,
      );
      expect(sum).toBeGreaterThan(0);
      expect(sum).toBeLessThan(1);
    }
  });

  it('is the same after it was packed and read, wherever its bytes lie', () => {
    const weights = trained();
    const packed = packLearnt(weights);
    const moved = new Uint8Array(packed.length + 3);
    moved.set(packed, 3);
    const [direct, again] = [weights, readLearnt(moved.subarray(3))].map(
      (its) => new ClaimReader(its),
    );
    const text = words('cats must not sleep outdoors');
    const [a, b] = [direct?.read(text)(0), again?.read(text)(0)];
    expect(b?.asserts).toBeCloseTo(a?.asserts ?? Number.NaN, 2);
    expect(b?.rejects).toBeCloseTo(a?.rejects ?? Number.NaN, 2);
  });

  it.each([0, 3, 40, 1])('refuses other bytes: %s', (length) => {
    expect(() => readClaims(new Uint8Array(length).fill(7))).toThrow(RangeError);
    expect(() => readClaims(shipped.subarray(0, shipped.length - 1))).toThrow(RangeError);
  });

  it('tells nothing of a claim that it was not learnt of, or that says something else now', () => {
    const reader = new ClaimReader(trained());
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
