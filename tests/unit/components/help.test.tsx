import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readRoute, writeRoute } from '../../../components/library/routes';

let Help: typeof import('../../../components/help/Help').Help;
let body: HTMLElement;

beforeAll(async () => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  vi.stubGlobal('document', document);
  body = document.body;
  Help = (await import('../../../components/help/Help')).Help;
});

describe('the help', () => {
  it('shows each mark, the keys as they are now, and the ways onward', () => {
    const onShortcuts = vi.fn();
    const onSettings = vi.fn();
    const shortcuts = [
      { name: 'Next mark on the page', keys: 'Alt+J' },
      { name: 'Save the selected words', keys: '' },
    ];
    render(<Help {...{ shortcuts, onShortcuts, onSettings }} helpKey />, body);
    expect(body.querySelectorAll('h1')).toHaveLength(1);
    expect([...body.querySelectorAll('.sample')].map((one) => one.className)).toEqual([
      'sample speaker',
      'sample claim',
      'sample current',
      'sample open',
    ]);
    const keys = [...body.querySelectorAll('.shortcuts dd')].map((one) => one.textContent);
    expect(keys).toEqual(['Alt+J', 'not set', 'Enter', 'Esc', '? F1']);
    const links = [...body.querySelectorAll('a')].map((one) => one.getAttribute('href'));
    expect(links).toEqual(['#/packs', '#/hidden']);
    for (const button of body.querySelectorAll('button')) button.click();
    expect(onShortcuts).toHaveBeenCalledOnce();
    expect(onSettings).toHaveBeenCalledOnce();
    expect(body.textContent).not.toMatch(/[{}]|help\./);
  });

  it('has an address of its own', () => {
    expect(readRoute(writeRoute({ at: 'help' }))).toEqual({ at: 'help' });
  });

  it('and other places keep the day of the article that one comes from, if it is one', () => {
    const route = { at: 'speaker', id: 'mypack:1 é', on: '2025-08-20' } as const;
    expect(readRoute(writeRoute(route))).toEqual(route);
    expect(readRoute('#/claim/c?on=soon')).toEqual({ at: 'claim', id: 'c' });
    expect(readRoute(writeRoute({ at: 'statement', id: 'a/b' }))).toEqual({
      at: 'statement',
      id: 'a/b',
    });
  });
});
