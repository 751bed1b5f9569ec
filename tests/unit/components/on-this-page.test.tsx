import { parseHTML } from 'linkedom';
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, expect, it, vi } from 'vitest';
import { OnThisPage } from '../../../components/search/OnThisPage';
import type { PageMark } from '../../../messages';

let document: Document;
beforeAll(() => {
  ({ document } = parseHTML('<!doctype html><html><body></body></html>'));
  vi.stubGlobal('document', document);
});

const mark = (id: string, kind: PageMark['kind'], label: string, count: number): PageMark => ({
  id,
  kind,
  label,
  count,
  exact: `${label} on the page`,
});

it('offers to read a page that is no article all the same, once and where it may', () => {
  const root = document.createElement('div');
  const buttons = () => [...root.querySelectorAll('button')];
  const onReadOnce = vi.fn();
  const shown = { state: 'no-article' as const, marks: [], onGo: () => {} };
  render(h(OnThisPage, shown), root);
  expect(buttons()).toEqual([]);
  render(h(OnThisPage, { ...shown, onReadOnce }), root);
  act(() => buttons()[0]?.click());
  expect(onReadOnce).toHaveBeenCalledOnce();
  expect(buttons()).toEqual([]);
});

it('counts what a mark leads to where the page was told, and never says none', () => {
  const root = document.createElement('div');
  const marks = [
    mark('1', 'claim', 'A claim', 3),
    mark('2', 'speaker', 'Anna Berg', 0),
    mark('3', 'speaker', 'Anna Berg', 0),
  ];
  render(h(OnThisPage, { state: 'marked', marks, onGo: () => {} }), root);
  const lines = [...root.querySelectorAll('button')].map((one) =>
    one.textContent?.replace(/\s+/g, ' '),
  );
  expect(lines).toEqual([
    'A claim on the pageA claim3 statements on record',
    'Anna Bergnamed 2 times',
  ]);
});

it('offers the marks beside the page only where there are marks', () => {
  const root = document.createElement('div');
  const buttons = () => [...root.querySelectorAll('.choices button')].map((one) => one.textContent);
  const beside = { onGo: () => {}, onBeside: () => {} };
  for (const state of ['reading', 'nothing-found', 'no-article', 'off', 'failed'] as const) {
    render(h(OnThisPage, { ...beside, state, marks: [] }), root);
    expect(buttons()).toEqual([]);
  }
  const marks = [mark('1', 'speaker', 'Anna Berg', 0)];
  render(h(OnThisPage, { ...beside, state: 'marked', marks }), root);
  expect(buttons()).toEqual(['Show the marks beside the page']);
});
