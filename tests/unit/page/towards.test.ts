import { describe, expect, it } from 'vitest';
import { towards } from '../../../page/pointer';

const box = { left: 100, top: 200, right: 400, bottom: 400 } as DOMRect;

describe('a movement of the pointer', () => {
  it('goes to the box when its line meets it', () => {
    expect(towards({ x: 200, y: 100 }, { x: 205, y: 120 }, box)).toBe(true);
    expect(towards({ x: 20, y: 100 }, { x: 30, y: 112 }, box)).toBe(true);
    expect(towards({ x: 250, y: 190 }, { x: 250, y: 195 }, box)).toBe(true);
  });

  it('does not when it goes away or past', () => {
    expect(towards({ x: 200, y: 120 }, { x: 200, y: 100 }, box)).toBe(false);
    expect(towards({ x: 200, y: 100 }, { x: 260, y: 100 }, box)).toBe(false);
    expect(towards({ x: 20, y: 100 }, { x: 10, y: 120 }, box)).toBe(false);
  });
});
