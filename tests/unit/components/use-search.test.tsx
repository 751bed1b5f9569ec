import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Filters, Found } from '../../../components/search/types';
import { useSearch } from '../../../components/search/useSearch';

/** Questions in the order in which they came, each to be answered by hand. */
let asked: {
  text: string;
  limit: number;
  answer: (found: Found<Filters>) => void;
  fail: (e: Error) => void;
}[];
let body: HTMLElement;

const search = (text: string, limit: number) =>
  new Promise<Found<Filters>>((answer, fail) => asked.push({ text, limit, answer, fail }));
const found = (total: number) => ({ total }) as Found<Filters>;

function Shown({ text }: { text: string }) {
  const { found, error } = useSearch(text, 10, search);
  return <p>{error ?? found?.total ?? 'nothing yet'}</p>;
}

const typed = (text: string) => act(() => render(<Shown text={text} />, body));
const later = (ms = 0) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });

beforeEach(() => {
  vi.useFakeTimers();
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  vi.stubGlobal('document', document);
  body = document.body;
  asked = [];
  return () => vi.useRealTimers();
});

describe('search as one types', () => {
  it('asks one question at a time, and of what came meanwhile only the last', async () => {
    for (const text of ['n', 'na', 'nau']) {
      await typed(text);
      await later();
    }
    expect(asked.map(({ text }) => text)).toEqual(['n']);
    asked[0]?.answer(found(1));
    await later();
    expect(asked.map(({ text }) => text)).toEqual(['n', 'nau']);
    expect(body.textContent).toBe('nothing yet');
    asked[1]?.answer(found(3));
    await later();
    expect(body.textContent).toBe('3');
  });

  it('asks after a failure as after an answer, and tells of the last alone', async () => {
    await typed('n');
    await later();
    await typed('na');
    asked[0]?.fail(new Error('gone'));
    await later();
    expect(body.textContent).toBe('nothing yet');
    asked[1]?.fail(new Error('gone again'));
    await later();
    expect(body.textContent).toBe('gone again');
  });

  it('wants no statement where nothing is asked', async () => {
    await typed(' ');
    await later();
    await typed('n');
    asked[0]?.answer(found(9));
    await later();
    expect(asked.map(({ limit }) => limit)).toEqual([0, 10]);
  });

  it('waits no longer than a second for what is never answered', async () => {
    await typed('n');
    await later();
    await typed('na');
    await later(900);
    expect(asked).toHaveLength(1);
    await later(200);
    expect(asked.map(({ text }) => text)).toEqual(['n', 'na']);
  });
});
