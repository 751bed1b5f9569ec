import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attributions } from '../../../../context/tagger/attributions';
import { loadTagger } from '../../../../context/tagger/tagger';
import { WordVectors } from '../../../../context/vectors';
import type { Span } from '../../../../model';

const asset = (name: string) =>
  readFileSync(new URL(`../../../../public/${name}`, import.meta.url));
const tagger = loadTagger(asset('quotations.bin'), new WordVectors(asset('vectors.bin')));

/** What the committed weights find in a text: source | cue | contents. */
function found(text: string): string[] {
  const textOf = (spans: Span[]) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return attributions(tagger.tag(text), tagger.pairing).map(
    ({ source, cue, content }) => `${textOf(source)} | ${textOf(cue)} | ${textOf(content)}`,
  );
}

describe('what is known to break others', () => {
  it.each<[string, string, string[]]>([
    [
      'an apposition',
      '“We ran out of beds,” Marek Novotny, a doctor at the hospital, said.',
      ['Marek Novotny, a doctor at the hospital, | said | “We ran out of beds,”'],
    ],
    [
      'marks within marks',
      '“He told me ‘never come back’ and I never did,” she said.',
      ['she | said | “He told me ‘never come back’ and I never did,”'],
    ],
    [
      'Lithuanian marks',
      '„We will not leave the bridge,“ Ona Petraitė said.',
      ['Ona Petraitė | said | „We will not leave the bridge,“'],
    ],
    [
      'French marks',
      '«We will not leave the bridge,» the mayor said.',
      ['the mayor | said | «We will not leave the bridge,»'],
    ],
    [
      'a cue in the middle',
      '“The harbour is open,” the admiral said, “but no ship will come.”',
      ['the admiral | said | “The harbour is open,” … “but no ship will come.”'],
    ],
    [
      'two cues around one quotation',
      'The minister said: “The road is closed.” He added that nobody knew for how long.',
      [
        'The minister | said: | “The road is closed.”',
        'He | added | that nobody knew for how long',
      ],
    ],
    [
      'an ellipsis',
      '“We waited … and nobody came,” Jonas said.',
      ['Jonas | said | “We waited … and nobody came,”'],
    ],
    [
      'several paragraphs',
      'Ona Petraitė said: “The road was closed. Nobody told us.\n\n“So we walked.”',
      ['Ona Petraitė | said: | “The road was closed. Nobody told us. … “So we walked.”'],
    ],
    [
      'a quotation that is never closed',
      '“We will not leave, the mayor said.\n\nThe bridge was empty on Monday.',
      ['the mayor | said | “We will not leave'],
    ],
    [
      'two speakers',
      '“It is safe,” said the engineer. But the mayor said it was not.',
      ['the engineer | said | “It is safe,”', 'the mayor | said | it was not'],
    ],
    ['scare quotes', 'The so-called “people’s bridge” was built in 1974 and closed in May.', []],
    ['no quotation', 'The bridge was built in 1974 and stands at the edge of the town.', []],
    [
      'a headline',
      'Harbour will reopen in June, minister says',
      ['minister | says | Harbour will reopen in June'],
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
