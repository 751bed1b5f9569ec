import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { wrongs } from './style-rules';

/** Those of strangers' pages, where our tokens are not, and of the table on which the gallery lies. */
const ELSEWHERE = ['tokens.css', 'gallery/gallery.css'];
const folder = fileURLToPath(new URL('../../../components/', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.css') && !ELSEWHERE.includes(path));

describe('our style sheets', () => {
  it.each(files)('%s takes its looks from the tokens, and knows no left and right', (path) => {
    expect(wrongs(readFileSync(`${folder}${path}`, 'utf8'))).toEqual([]);
  });
  // In the padding below its last line the next one is drawn, cut through the middle.
  it.each(files)('%s cuts words off between lines', (path) => {
    const cut =
      readFileSync(`${folder}${path}`, 'utf8').match(/[^{}]*\{[^{}]*line-clamp:\s*\d[^{}]*\}/g) ??
      [];
    expect(cut.filter((rule) => /padding(?:-block(?:-end)?)?:[^;]*var\(/.test(rule))).toEqual([]);
  });
  it('are found', () => {
    expect(files.length).toBeGreaterThan(8);
  });
});

describe('the rules for them', () => {
  it.each([
    ['margin-left: 4px'],
    ['text-align: right'],
    ['float: left'],
    ['left: 0'],
    ['border-right: 1px solid var(--line)'],
    ['padding: 1px 2px 3px 4px'],
    ['box-shadow: inset 3px 0 var(--accent)'],
    ['border-top-left-radius: var(--r)'],
    ['color: #fff'],
    ['background: rgb(0 0 0 / 0.5)'],
    ['color: oklch(50% 0 0)'],
    ['border-color: red'],
    ['font: 13px / 1.5 var(--sans)'],
    ['font-size: 0.9rem'],
    ['border-radius: 7px'],
    ['transition: color 200ms'],
    ['animation: appear 1s'],
  ])('refuse %s', (declaration) => {
    expect(wrongs(`.a {\n  ${declaration};\n}`)).toHaveLength(1);
  });
  it.each([
    ['margin-inline-start: 4px'],
    ['padding: 1px 2px 3px'],
    ['padding: 1px 2px 3px 2px'],
    ['box-shadow: inset calc(3px * var(--start)) 0 var(--accent)'],
    ['box-shadow: inset 0 -2px var(--accent)'],
    ['border: 1px solid transparent'],
    ['color: color-mix(in srgb, var(--ink) 35%, transparent)'],
    ['border-color: CanvasText'],
    ['font: var(--t-meta)'],
    ['font: inherit'],
    ['border-radius: 50%'],
    ['border-radius: 0'],
    ['transition: color var(--quick) var(--ease)'],
    ['animation: none'],
    ['animation: appear var(--quick) var(--ease)'],
  ])('allow %s', (declaration) => {
    expect(wrongs(`.left-out {\n  ${declaration};\n}`)).toEqual([]);
  });
});

it('has a frame cut the card that scrolls in it, whose corners Firefox would square', () => {
  const css = readFileSync(`${folder}popover/popover.css`, 'utf8');
  const ruleOf = (selector: string) => css.split(`\n${selector} {`)[1]?.split('}')[0];
  expect(ruleOf('.frame.onrecord')).toMatch(/overflow: clip;[\s\S]*border-radius: var\(--r\);/);
  expect(ruleOf('.frame > .card')).toMatch(/border-radius: 0;/);
});
