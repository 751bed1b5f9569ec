import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../components/tokens.css', import.meta.url), 'utf8');

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const token = (part: number, name: string) =>
  new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css)?.[part] ?? '';

describe.each([
  ['light', 1],
  ['dark', 2],
])('inks on papers, %s', (_, part) => {
  const papers = ['paper', 'paper-2', 'accent-wash'];
  it.each(['ink', 'ink-2', 'ink-3', 'accent'])('--%s is readable everywhere (4.5 : 1)', (ink) => {
    for (const paper of papers) {
      expect(contrast(token(part, ink), token(part, paper))).toBeGreaterThanOrEqual(4.5);
    }
  });
  it('words found and claims marked are readable on their wash', () => {
    for (const wash of ['found', 'mark']) {
      expect(contrast(token(part, 'ink'), token(part, wash))).toBeGreaterThanOrEqual(4.5);
    }
  });
  it('the accent is seen as a line (3 : 1)', () => {
    expect(contrast(token(part, 'accent'), token(part, 'paper'))).toBeGreaterThanOrEqual(3);
  });
});
