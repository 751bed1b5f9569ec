import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { Foot } from '../../../components/search/Foot';

describe('the foot of a search', () => {
  it('says why nothing can be kept, the true reason where it is known', () => {
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    vi.stubGlobal('document', document);
    const told = (trouble: string | null) => {
      const root = document.createElement('div');
      render(
        <Foot counts={null} inMemory trouble={trouble} found={null} commandKey="Ctrl" />,
        root,
      );
      return root.textContent;
    };
    expect(told(null)).toContain('This browser refuses to store the archive here.');
    const newer = 'The archive here is from a newer version of On Record.';
    expect(told(newer)).toContain(newer);
    expect(told(newer)).not.toContain('refuses');
  });

  it('tells keys only where there is something to move to', () => {
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    vi.stubGlobal('document', document);
    const keys = (found: number | null) => {
      const root = document.createElement('div');
      const counts = { statements: 125, speakers: 23 };
      render(<Foot counts={counts} inMemory={false} found={found} commandKey="Ctrl" />, root);
      return [...root.querySelectorAll('kbd')].map((kbd) => kbd.textContent).join(' ');
    };
    expect(keys(null)).toBe('↑ ↓ ↵');
    expect(keys(2)).toBe('↑ ↓ ↵ Ctrl C');
    expect(keys(0)).toBe('');
  });
});
