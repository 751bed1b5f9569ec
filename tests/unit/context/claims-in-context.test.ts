import { describe, expect, it } from 'vitest';
import type { ClaimMatches } from '../../../context/claim-match';
import { InContext, liftsAround } from '../../../context/claims-in-context';
import type { Passage } from '../../../context/passage';
import { IN_CONTEXT } from '../../../context/weights';
import type { Claim } from '../../../model';

const IDS = ['troops', 'sanctions', 'guarantees'];

/** A passage of which so much was learnt of each claim. */
const told = (...shares: number[]): Passage =>
  ({ claims: { learnt: { shares: Float32Array.from(shares) } } }) as unknown as Passage;

const claimOf = (id: string) => ({ id }) as Claim;

const alone = (strengths: Record<string, number>) =>
  ({
    first: Object.entries(strengths).map(([id, strength]) => ({
      claim: claimOf(id),
      strength,
      worded: strength,
    })),
    strengthOf: (id: string) => strengths[id] ?? 0,
    fitOf: (id: string) => strengths[id] ?? 0,
    bound: () => [],
  }) as unknown as ClaimMatches;

describe('what stands around a sentence', () => {
  it('makes the claim likelier that its neighbours are about, and no other', () => {
    const page = [told(0.9, 0.001, 0.001), told(0.3, 0.3, 0.3), told(0.9, 0.001, 0.001)];
    const lifts = liftsAround(page, 1, IDS);
    expect(lifts.get('troops')).toBeGreaterThan(1);
    expect([...lifts.keys()]).toEqual(['troops']);
  });

  it('counts less where the sentence itself speaks against the claim', () => {
    const around = told(0.9, 0.01, 0.01);
    const lift = (own: Passage) => liftsAround([around, own, around], 1, IDS).get('troops') ?? 0;
    expect(lift(told(0.001, 0.9, 0.05))).toBeLessThan(lift(told(0.3, 0.3, 0.3)));
  });

  it('is the same whatever changes far off, and adds nothing to a sentence by itself', () => {
    const middle = told(0.3, 0.3, 0.3);
    const near = Array.from({ length: IN_CONTEXT.reach }, () => told(0.5, 0.01, 0.01));
    const last = (first: Passage) => liftsAround([first, ...near, middle], near.length + 1, IDS);
    expect(last(told(0.01, 0.99, 0.01))).toEqual(last(told(0.01, 0.01, 0.99)));
    expect(liftsAround([middle], 0, IDS).size).toBe(0);
  });

  it('orders the claims anew, binds by them, and is told apart', () => {
    const claims = new InContext(
      alone({ sanctions: 3, troops: 1 }),
      new Map([['troops', 4]]),
      claimOf,
    );
    expect(claims.first.map(({ claim }) => claim.id)).toEqual(['troops', 'sanctions']);
    expect(claims.strengthOf('troops')).toBe(5);
    expect(claims.bound()).toEqual(['troops']);
    expect(claims.context).not.toBe('');
  });
});
