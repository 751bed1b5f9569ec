import { describe, expect, it } from 'vitest';
import { front, indivisible, notWithPutin, rootCauses } from '../../../components/fixtures';
import { citation, safeUrl, textFragment } from '../../../text/citation';

const fragment = (exact: string, prefix = '', suffix = '') =>
  textFragment('https://example.com/a', { exact, prefix, suffix });

describe('textFragment', () => {
  it('encodes what is syntax in a text directive', () => {
    expect(fragment('well-armed, and R&D')).toBe(
      'https://example.com/a#:~:text=well%2Darmed%2C%20and%20R%26D',
    );
  });

  it('gives some words of the same block before and after', () => {
    expect(
      fragment('a road to nowhere', 'such efforts as “a utopia, ', '.” Additionally, he'),
    ).toBe(
      'https://example.com/a#:~:text=as%20%E2%80%9Ca%20utopia%2C-,a%20road%20to%20nowhere,-.%E2%80%9D%20Additionally%2C%20he',
    );
  });

  it('takes no context from another line', () => {
    expect(fragment('words', 'before\n', '\nafter')).toBe('https://example.com/a#:~:text=words');
    expect(fragment('words', 'far\nnear ', ' near\nfar')).toBe(
      'https://example.com/a#:~:text=near-,words,-near',
    );
  });

  it('leaves out a word of the context that is cut in two', () => {
    const url = fragment(
      'words',
      'alf of it was said by ministers ',
      ' by two of the ministers and hal',
    );
    expect(url).toContain('text=said%20by%20ministers-,words,-by%20two%20of');
    expect(fragment('words', 'alphabetically-ordered-ministers ', '')).toContain('text=words');
  });

  it('gives long words by their two ends', () => {
    const exact = Array.from({ length: 40 }, (_, n) => `word${n}`).join(' ');
    expect(fragment(exact)).toBe(
      'https://example.com/a#:~:text=word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39',
    );
  });

  it('gives words of several blocks by their two ends, however short', () => {
    const url = fragment('one two three four five six\n\nseven eight nine ten eleven');
    expect(url).toContain('text=one%20two%20three%20four%20five,seven');
  });

  it('keeps a fragment that the address has', () => {
    expect(textFragment('https://example.com/#part', { exact: 'x', prefix: '', suffix: '' })).toBe(
      'https://example.com/#part:~:text=x',
    );
  });

  it('follows no address but http and https', () => {
    expect(safeUrl('javascript:alert(1)')).toBeNull();
    expect(safeUrl('data:text/html,x')).toBeNull();
    expect(safeUrl('no address')).toBeNull();
    expect(safeUrl(null)).toBeNull();
    expect(safeUrl('http://example.com')).toBe('http://example.com/');
  });
});

describe('citation', () => {
  it('says who, the words, when and how that is known, where, and in what', () => {
    expect(citation(rootCauses)).toBe(
      'Sergey Lavrov, “The root causes of the crisis that has broken out in Europe should be dealt with once and for all.”, 16 July 2024 (inferred), UN Security Council. In: Russia and the West need mutual security guarantees for the crisis to be resolved, RT, 16 July 2024. ' +
        'https://www.rt.com/russia/lavrov-un-security-council/#:~:text=international%20arena.%20%E2%80%9C-,The%20root%20causes%20of%20the%20crisis%20that%20has%20broken%20out%20in%20Europe%20should%20be%20dealt%20with%20once%20and%20for%20all.,-%E2%80%9D',
    );
  });

  it('puts no quotation marks round what is not all quoted, and has no address where none is known', () => {
    expect(citation(notWithPutin)).toBe(
      'Gabrielius Landsbergis, The West “should start creating this new system with Ukraine, not with Putin’s Russia.”, about 4 December 2022 (inferred), Twitter. In: Landsbergis decries “toxic” tactic of leaving Russia undefeated, Ukrinform, about 5 December 2022.',
    );
  });

  it('names the relater, the translation, and a date that is not known', () => {
    const text = citation(front);
    expect(text).toContain('date not known. As related by Alexei Podberezkin. In: ');
    expect(text).toContain('Translated from Russian (machine translation).');
  });

  it('names a language that has no name by its tag, as a pack has it', () => {
    // `LANGUAGE` lets it through, and `Intl.DisplayNames` throws.
    const translated = { from: 'en-1', by: 'Ona' };
    const text = citation({ ...front, source: { ...front.source, translated } });
    expect(text).toContain('Translated from en-1 (Ona).');
  });

  it('quotes direct speech', () => {
    expect(citation(indivisible)).toMatch(
      /^Gitanas Nausėda, “The indivisible .*”, 13 January 2022,/,
    );
  });
});
