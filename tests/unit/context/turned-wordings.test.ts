import { beforeAll, describe, expect, it } from 'vitest';
import { tellTurned } from '../../../cli/eval/turned-wordings';

let told: Awaited<ReturnType<typeof tellTurned>>;
beforeAll(async () => {
  told = await tellTurned();
}, 240_000);

describe('curators’ wordings, said by who is on record with them', () => {
  it('have been said before', () => {
    const { straight } = told;
    expect(straight.shown).toBeGreaterThan(100);
    expect(straight.before / straight.shown).toBeGreaterThan(0.95);
  });

  it('have not, turned round: who says the opposite must not be shown as saying it again', () => {
    const { turned } = told;
    expect(turned.shown).toBeGreaterThan(80);
    expect(turned.before / turned.shown).toBeLessThan(0.1);
  });
});
