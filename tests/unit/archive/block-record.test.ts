import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlockRecord, recordOf } from '../../../archive/symbols/record';
import { DamagedBlock } from '../../../archive/symbols/table';

const blocks = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), {
  minLength: 1,
  maxLength: 4,
});

describe('a record of several blocks', () => {
  it('gives each back, also where it is not full, and opens it once', () => {
    fc.assert(
      fc.property(blocks, fc.nat(3), (all, more) => {
        const places = all.length + more;
        let opened = 0;
        const record = new BlockRecord(recordOf(all, places), places, (block) => {
          opened++;
          return block.slice();
        });
        for (const _ of 'twice') {
          all.forEach((block, place) => {
            expect(record.block(place)).toEqual(block);
          });
        }
        expect(opened).toBe(all.length);
      }),
    );
  });

  it('is refused when it is cut short, or says another length than it has', () => {
    const whole = recordOf([Uint8Array.of(1, 2, 3), Uint8Array.of(4)], 2);
    const open = (bytes: Uint8Array) => new BlockRecord(bytes, 2, (block) => block);
    expect(open(whole).block(1)).toEqual(Uint8Array.of(4));
    for (let at = 0; at < whole.length; at++) {
      expect(() => open(whole.slice(0, at))).toThrow(DamagedBlock);
    }
    for (let bit = 0; bit < 64; bit++) {
      const damaged = whole.slice();
      damaged[bit >> 3] = (damaged[bit >> 3] as number) ^ (1 << (bit & 7));
      expect(() => open(damaged)).toThrow(DamagedBlock);
    }
  });
});
