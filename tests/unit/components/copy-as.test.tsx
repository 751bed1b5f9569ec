import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { rootCauses, utopia } from '../../../components/fixtures';
import { CopyAs } from '../../../components/statement/CopyAs';
import type { StatementView } from '../../../model';
import { settled } from '../settled';

beforeAll(() => {
  vi.stubGlobal('document', parseHTML('<!doctype html><html><body></body></html>').document);
});

/** All that the unfolded line copies, by the name of the button. */
async function copies(view: StatementView): Promise<Map<string, string>> {
  const root = document.body.appendChild(document.createElement('div'));
  const onCopy = vi.fn<(text: string) => void>();
  render(<CopyAs view={view} onCopy={onCopy} />, root);
  const opener = root.querySelectorAll<HTMLElement>('button')[1];
  expect(opener?.getAttribute('aria-expanded')).toBe('false');
  opener?.click();
  await settled();
  expect(opener?.getAttribute('aria-expanded')).toBe('true');
  const all = new Map<string, string>();
  for (const one of root.querySelectorAll<HTMLElement>('.forms button')) {
    one.click();
    all.set(one.querySelector('span')?.textContent ?? '', onCopy.mock.lastCall?.[0] ?? '');
  }
  return all;
}

describe('“Copy as…”', () => {
  it('copies a statement in each form', async () => {
    const all = await copies(rootCauses);
    expect(all.get('Plain text')).toMatch(
      /^“The root causes .*”\nSergey Lavrov, 16 July 2024 \(inferred\), UN Security Council\nRussia and .*, 16 July 2024\nhttps:.*#:~:text=.*\n$/,
    );
    expect(all.get('Markdown')).toMatch(/^> “The root causes .*\n\n\*\*Sergey Lavrov\*\*/);
    expect(all.get('BibTeX')).toMatch(/^@online\{onrecord-lavrov-root-causes,\n/);
    expect(JSON.parse(all.get('CSL-JSON') ?? '')).toMatchObject([{ type: 'webpage' }]);
    expect(all.get('Link to the words')).toMatch(/^https:\/\/www\.rt\.com\/.*#:~:text=/);
  });

  it('offers no link where the source has no address', async () => {
    const all = await copies(utopia);
    expect([...all.keys()]).toEqual(['Plain text', 'Markdown', 'BibTeX', 'CSL-JSON']);
    expect(all.get('Plain text')).not.toContain('http');
  });
});
