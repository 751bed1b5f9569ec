import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { link, linkViews, mention, record, rootCauses } from '../../../components/fixtures';
import { anothersWords, confirmed, otherWording } from '../../../components/quoted-fixtures';
import { settled } from '../settled';

const handlers = () => ({
  published: '2025-08-20',
  onRead: vi.fn(),
  onCopy: vi.fn(),
  onClose: vi.fn(),
  onNotRelated: vi.fn(),
  onUndoNotRelated: vi.fn(),
  onNotThisPerson: vi.fn(),
  onUndoNotThisPerson: vi.fn(),
  onAll: vi.fn(),
});

let mount: typeof import('../../../components/popover').mountPopover;
let document: Document;

beforeAll(async () => {
  const window = parseHTML('<!doctype html><html><body></body></html>');
  document = window.document;
  vi.stubGlobal('document', document);
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => setTimeout(work, 0));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
  mount = (await import('../../../components/popover')).mountPopover;
});

const stage = (role?: string) => {
  const root = document.createElement('div');
  if (role) root.setAttribute('role', role);
  document.body.append(root);
  return root;
};
const button = (root: Element, name: string) =>
  [...root.querySelectorAll('button')].find((one) => one.textContent?.startsWith(name));

describe('mountPopover', () => {
  it('says of a quotation whether its words are on record, and shows both wordings where they differ', () => {
    const words = (shown: typeof link, statements: typeof linkViews) => {
      const root = stage();
      mount(root, { kind: 'claim', link: shown, statements, ...handlers() });
      const part = root.querySelector('.quoted');
      return {
        text: part?.textContent?.replace(/\s+/g, ' ') ?? '',
        differing: [...(part?.querySelectorAll('mark') ?? [])].map((one) => one.textContent),
      };
    };
    expect(words(link, linkViews).text).toBe('');
    expect(words(confirmed, linkViews).text).toContain('Quoted in the words on record');
    expect(words(anothersWords, linkViews).text).toMatch(
      /On record as the words of Sergey Lavrov.*This page gives them to Gabrielius Landsbergis/,
    );
    const { text, differing } = words(otherWording, [rootCauses]);
    expect(text).toContain('on record in another wording');
    expect(text).not.toMatch(/false|wrongly|misquot/i);
    expect(differing).toEqual([
      'which broke',
      'must',
      'for good',
      'that has broken',
      'should',
      'once and for all',
    ]);
  });

  it('shows the words at once, and the record when it has come', () => {
    const root = stage();
    const on = handlers();
    const { update, destroy } = mount(root, { kind: 'claim', link, statements: 'loading', ...on });
    expect(root.textContent).toContain('a utopia, a road to nowhere');
    expect(root.querySelector('[aria-busy=true]')).not.toBeNull();
    expect(root.textContent).not.toContain('No position recorded');

    update({ kind: 'claim', link, statements: linkViews, ...on });
    expect(root.querySelector('[aria-busy=true]')).toBeNull();
    const text = root.textContent?.replace(/\s+/g, ' ');
    expect(text).toContain('Rejects the claim.');
    expect(text).toContain('Sergey Lavrov, Minister of Foreign Affairs of Russia');
    expect(text).toContain('1 year 1 month earlier');
    expect(text).toContain('RT Russian state media');
    expect([...root.querySelectorAll('mark')].map((one) => one.textContent)).toEqual([
      'a utopia, a road to nowhere',
    ]);
    destroy();
    expect(root.childNodes).toHaveLength(0);
  });

  it('is a named dialog of its own, unless it stands in one', () => {
    const own = stage();
    mount(own, { kind: 'claim', link, statements: 'loading', ...handlers() });
    const dialog = own.querySelector('[role=dialog]');
    const name = own.querySelector(`[id="${dialog?.getAttribute('aria-labelledby')}"]`);
    expect(name?.textContent).toBe('Guarantees for Ukraine can be agreed without Russia.');

    const framed = stage('dialog');
    mount(framed, { kind: 'claim', link, statements: 'loading', ...handlers() });
    expect(framed.querySelector('[role=dialog]')).toBeNull();
  });

  it('still shows the words when the record cannot be read', () => {
    const root = stage();
    mount(root, { kind: 'claim', link, statements: { error: 'Closed.' }, ...handlers() });
    expect(root.querySelector('[role=alert]')?.textContent).toContain('Closed.');
    expect(root.textContent).toContain('a road to nowhere');
  });

  it('hides a statement, and takes that back', async () => {
    const root = stage();
    const on = handlers();
    mount(root, { kind: 'claim', link, statements: linkViews, ...on });
    button(root, 'Not related')?.click();
    await settled();
    expect(on.onNotRelated).toHaveBeenLastCalledWith('lavrov-utopia', 'here');
    expect(root.querySelector('.gone')?.textContent).toBe(
      'Not shown here again. For this siteAlwaysUndo',
    );
    button(root, 'Always')?.click();
    await settled();
    expect(on.onNotRelated).toHaveBeenLastCalledWith('lavrov-utopia', 'always');
    expect(root.querySelector('.gone')?.textContent).toBe('Not shown for this claim again. Undo');
    button(root, 'Undo')?.click();
    await settled();
    expect(on.onUndoNotRelated).toHaveBeenCalledWith('lavrov-utopia');
    expect(root.querySelector('.gone')).toBeNull();
  });

  it('says that a statement could not be hidden, or shown again, and keeps it as it was', async () => {
    const root = stage();
    const full = Promise.reject(new Error('There is no room left.'));
    full.catch(() => {});
    const on = handlers();
    on.onNotRelated.mockReturnValueOnce(full);
    on.onUndoNotRelated.mockReturnValue(full);
    mount(root, { kind: 'claim', link, statements: linkViews, ...on });
    button(root, 'Not related')?.click();
    await settled();
    expect(root.querySelector('.gone')).toBeNull();
    expect(root.querySelector('[role=alert]')?.textContent).toBe(
      'Not hidden. There is no room left.',
    );
    button(root, 'Not related')?.click();
    await settled();
    expect(root.querySelector('[role=alert]')).toBeNull();
    button(root, 'Undo')?.click();
    await settled();
    expect(root.querySelector('.gone [role=alert]')?.textContent).toBe(
      'Still hidden. There is no room left.',
    );
  });

  it('says that a name could not be denied', async () => {
    const root = stage();
    const on = handlers();
    on.onNotThisPerson.mockRejectedValue(new Error('There is no room left.'));
    mount(root, { kind: 'speaker', mention, record, ...on });
    button(root, 'Not this person')?.click();
    await settled();
    expect(root.textContent).not.toContain('will not be marked');
    expect(root.querySelector('[role=alert]')?.textContent).toMatch(/^Not hidden\. There is no/);
  });

  it('keeps the narrower way where a wider one is refused', async () => {
    const root = stage();
    const on = handlers();
    const full = new Error('There is no room left.');
    on.onNotThisPerson.mockResolvedValueOnce(null).mockRejectedValue(full);
    mount(root, { kind: 'speaker', mention, record, scopes: ['here', 'always'], ...on });
    button(root, 'Not this person')?.click();
    await settled();
    expect(button(root, 'For this site')).toBeUndefined();
    button(root, 'Always')?.click();
    await settled();
    expect(root.textContent).toContain('“Sergei Lavrov” will not be marked on this page.');
    expect(root.querySelector('[role=alert]')?.textContent).toMatch(/^Not hidden\. There is no/);
  });

  it('says why, reads in context and cites', async () => {
    const root = stage();
    const on = handlers();
    mount(root, { kind: 'claim', link, statements: linkViews, ...on });
    button(root, 'Why this?')?.click();
    await settled();
    const why = root.querySelector('.why');
    expect(why?.textContent).toContain('Same phrase: “a utopia, a road to nowhere”');
    expect(why?.textContent).toContain('The site does not say who owns it.');
    button(root, 'Read in context')?.click();
    expect(on.onRead).toHaveBeenCalledWith('lavrov-utopia');
    button(root, 'Copy citation')?.click();
    expect(on.onCopy).toHaveBeenCalledWith(expect.stringMatching(/^Sergey Lavrov, discussions/));
  });

  it('shows a speaker with the role on the article’s day, and takes “not this person”', async () => {
    const root = stage();
    const on = handlers();
    mount(root, { kind: 'speaker', mention, record, ...on });
    expect(root.textContent).toContain('Minister of Foreign Affairs of Russia on 20 August 2025');
    const groups = (of: Element) =>
      [...of.querySelectorAll('.group')].map((group) => [
        group.querySelector('h3')?.textContent,
        group.querySelectorAll('li').length,
      ]);
    expect(groups(root)).toEqual([
      ['Nearest to this passage', 2],
      ['The latest on record', 1],
    ]);
    const far = stage();
    mount(far, { kind: 'speaker', mention, record: { ...record, near: 0 }, ...on });
    expect(groups(far)).toEqual([['The latest on record', 3]]);
    button(root, 'All 24 on record')?.click();
    expect(on.onAll).toHaveBeenCalled();
    button(root, 'Not this person')?.click();
    await settled();
    expect(on.onNotThisPerson).toHaveBeenLastCalledWith('here');
    button(root, 'For this site')?.click();
    await settled();
    expect(on.onNotThisPerson).toHaveBeenLastCalledWith('site');
    expect(root.textContent).toContain('“Sergei Lavrov” will not be marked on this site.');
    button(root, 'Undo')?.click();
    await settled();
    expect(on.onUndoNotThisPerson).toHaveBeenCalled();
  });
});
