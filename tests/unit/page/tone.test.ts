import { describe, expect, it } from 'vitest';
import { luminance } from '../../../page/tone';

describe('luminance', () => {
  for (const [color, wanted] of [
    ['rgb(255, 255, 255)', 1],
    ['rgb(0, 0, 0)', 0],
    ['rgb(119, 119, 119)', 0.184],
    ['rgba(255, 255, 255, 0.8)', 1],
    ['rgb(255 255 255 / 0.8)', 1],
    ['color(srgb 1 1 1)', 1],
    ['oklch(1 0 0)', 1],
    ['lab(50 0 0)', 0.184],
  ] as const) {
    it(`of ${color} is ${wanted}`, () => expect(luminance(color)).toBeCloseTo(wanted, 2));
  }

  it('is unknown when the colour lets most through or cannot be read', () => {
    expect(luminance('rgba(0, 0, 0, 0)')).toBeNull();
    expect(luminance('color(srgb 1 1 1 / 0.2)')).toBeNull();
    expect(luminance('transparent')).toBeNull();
    expect(luminance('')).toBeNull();
  });
});
