import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../page/blocks';
import { knownBlocks } from '../../../page/known-blocks';
import { documentOf } from './parse';

const html =
  '<body><main><h1>A headline of some length here</h1><section><p>One said <b>this</b> and that.</p><div>Loose words<p>Two said nothing.</p>and more loose words</div></section><ul><li>Three of them came.</li><li>Four went.</li></ul><blockquote><p>Five was silent.</p></blockquote></main></body>';

const texts = (root: Element, known?: ReturnType<typeof knownBlocks>) =>
  readBlocks(root, known ? { known } : {}).map(({ text, element, starts, offsets }) => ({
    text,
    element,
    starts: [...starts],
    offsets: [...offsets],
  }));

describe('what was read before', () => {
  it('is not read again when another paragraph changes', () => {
    const { body } = documentOf(html);
    const known = knownBlocks();
    const before = readBlocks(body, { known });
    const changed = body.querySelector('section p')!;
    changed.append(' Then he left.');
    known.forget(changed);
    const after = readBlocks(body, { known });
    expect(after.map((block, at) => block === before[at])).toEqual(
      before.map(({ element }) => element !== changed),
    );
    expect(after.find(({ element }) => element === changed)?.text).toMatch(/Then he left\.$/);
  });

  it('is read again where something was hidden in it', () => {
    const { body } = documentOf(html);
    const known = knownBlocks();
    let hidden = true;
    const shown = (element: Element) => !(hidden && element.localName === 'li');
    expect(readBlocks(body, { known, shown }).some(({ text }) => text === 'Four went.')).toBe(
      false,
    );
    hidden = false;
    expect(readBlocks(body, { known, shown }).some(({ text }) => text === 'Four went.')).toBe(true);
    hidden = true;
    expect(readBlocks(body, { known, shown }).some(({ text }) => text === 'Four went.')).toBe(
      false,
    );
  });

  it('makes no difference to what is read, whatever changes', () => {
    const change = fc.record({
      at: fc.nat(40),
      how: fc.constantFrom('append', 'remove', 'text', 'paragraph', 'move'),
      word: fc.constantFrom('Six', ' seven ', 'eight\u00adnine', 'ten,'),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const document = documentOf(html);
        const { body } = document;
        const known = knownBlocks();
        readBlocks(body, { known });
        for (const { at, how, word } of changes) {
          const all = [...body.querySelectorAll('main *')];
          const element = all[at % all.length];
          if (!element) break;
          const around = element.parentElement!;
          if (how === 'append') element.append(word);
          else if (how === 'text') element.textContent = word;
          else if (how === 'remove') element.remove();
          else if (how === 'move') around.append(element);
          else {
            const p = document.createElement('p');
            p.textContent = `${word} stood in a paragraph.`;
            element.append(p);
          }
          known.forget(how === 'remove' || how === 'move' ? around : element);
          expect(texts(body, known)).toEqual(texts(body));
        }
      }),
    );
  });
});
