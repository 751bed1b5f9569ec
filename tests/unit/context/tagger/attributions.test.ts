import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attributions } from '../../../../context/tagger/attributions';
import { kindOf } from '../../../../context/tagger/kind';
import { sourceClass } from '../../../../context/tagger/source-class';
import { loadTagger } from '../../../../context/tagger/tagger';
import { WordVectors } from '../../../../context/vectors';
import { read } from './labelled';

const asset = (name: string) =>
  readFileSync(new URL(`../../../../public/${name}`, import.meta.url));
const { pairing } = loadTagger(asset('quotations.bin'), new WordVectors(asset('vectors.bin')));

/** What labelled paragraphs group to, as texts: source | cue | contents. */
function grouped(...lines: string[]): string[] {
  let text = '';
  const paragraphs = lines.map((line) => {
    const paragraph = read(line, text.length);
    text += `${line.replace(/\[[SCT] /g, '').replaceAll(']', '')}\n`;
    return paragraph;
  });
  const textOf = (spans: { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return attributions(paragraphs, pairing).map(
    ({ source, cue, content }) => `${textOf(source)} | ${textOf(cue)} | ${textOf(content)}`,
  );
}

describe('attributions', () => {
  it('join a quotation that its cue interrupts', () => {
    expect(grouped('[T “The shortage,”] [S Ona] [C said] , [T “began before the war.”]')).toEqual([
      'Ona | said | “The shortage,” … “began before the war.”',
    ]);
  });

  it('let one source serve two cues', () => {
    expect(
      grouped(
        '[S The mayor] [C said] [T the bridge was safe] and [C denied] [T that it had moved] .',
      ),
    ).toEqual(['The mayor | said | the bridge was safe', 'The mayor | denied | that it had moved']);
  });

  it('keep two speakers of one paragraph apart', () => {
    expect(
      grouped(
        '[S Ona] [C said] [T the road was closed] . [T “It is open,”] [C said] [S Jonas Petraitis] .',
      ),
    ).toEqual(['Ona | said | the road was closed', 'Jonas Petraitis | said | “It is open,”']);
    expect(
      grouped('[T “It was late,”] [S she] [C said] . [S Marek] [C replied] [T that it was not] .'),
    ).toEqual(['she | said | “It was late,”', 'Marek | replied | that it was not']);
  });

  it('take no source of another sentence, where somebody else is named before the cue', () => {
    expect(
      grouped(
        'It is four days since Marek hosted them and [C promised] [T that the lights would stay on] . In Riga, [S Ona Petraitė] [C said] [T it was dark] .',
      ),
    ).toEqual([' | promised | that the lights would stay on', 'Ona Petraitė | said | it was dark']);
    expect(
      grouped('[S Paul Ryan] , R-Wis., was there, [C admitting] [T that it was late] .'),
    ).toEqual(['Paul Ryan | admitting | that it was late']);
  });

  it('keep a mark between what is said and who says it', () => {
    expect(grouped('[T Moscow sees little ground after] [S NATO] [C replies]')).toEqual([]);
    expect(
      grouped('[T The well must be mended, Foreign Minister] [S Ona Petraitė] [C said]'),
    ).toEqual(['Foreign Minister Ona Petraitė | said | The well must be mended']);
    expect(grouped('the plan , [T which] [S she] [C said] [T was old] .')).toEqual([
      'she | said | which … was old',
    ]);
  });

  it('leave a content without a cue alone, and a cue without content out', () => {
    expect(grouped('[T “And that is why we came.”]')).toEqual([' |  | “And that is why we came.”']);
    expect(grouped('[S The mayor] [C declined] .')).toEqual([]);
  });

  it('give a quotation of several paragraphs to who began it', () => {
    expect(
      grouped(
        '[S Ona Petraitė] [C wrote:]',
        '[T “The road was closed. Nobody told us.]',
        '[T “We walked.”]',
        '[T “It was cold.”]',
      ),
    ).toEqual([
      'Ona Petraitė | wrote: | “The road was closed. Nobody told us. … “We walked.”',
      ' |  | “It was cold.”',
    ]);
  });

  it('lengthen what is said to the end of its quotation, where nothing stands between', () => {
    expect(grouped('[S Ona] [C said] [T “We left]. Nobody came.” The road was empty.')).toEqual([
      'Ona | said | “We left. Nobody came.”',
    ]);
    expect(grouped('[S Ona] [C said] [T “We left]. Then [S he] [C said] [T no] ”')).toEqual([
      'Ona | said | “We left',
      'he | said | no',
    ]);
    expect(grouped('[S Ona] [C said] [T “We left]. Nobody came. The road was empty.')).toEqual([
      'Ona | said | “We left',
    ]);
  });

  it('give no quotation to the speaker before when that one had ended', () => {
    expect(grouped('[T “I left,”] [S Marek] [C said] .', '[T “I stayed.”]')).toEqual([
      'Marek | said | “I left,”',
      ' |  | “I stayed.”',
    ]);
  });

  it('read a signature behind a quotation', () => {
    expect(
      grouped('[T “We walked.”]', '— Ona Petraitė, teacher', '[T “We did not.”] ― Marek Novotny'),
    ).toEqual(['Ona Petraitė | — | “We walked.”', 'Marek Novotny | ― | “We did not.”']);
    expect(grouped('[T “We walked.”]', '— and that was the end of it')).toEqual([
      ' |  | “We walked.”',
    ]);
  });

  it('read the turns of a transcript, but no dateline', () => {
    expect(
      grouped('HOST: Who closed it?', 'MAYOR ONA PETRAITĖ: The army did.', 'HOST: Why?'),
    ).toEqual([
      'HOST | : | Who closed it?',
      'MAYOR ONA PETRAITĖ | : | The army did.',
      'HOST | : | Why?',
    ]);
    expect(grouped('VILNIUS: The road was closed.', 'It rained.')).toEqual([]);
  });

  it('tell what kind they are, and how the source is called', () => {
    const [found] = attributions([read('[S They] [C believe] [T it was an accident] .')], pairing);
    expect(found).toMatchObject({ kind: 'belief', sourceClass: 'pronoun' });
  });
});

describe('kinds', () => {
  it.each([
    ['statement', 'said', 'Ona'],
    ['statement', 'said he believed', 'Ona'],
    ['statement', 'criticized', 'The union'],
    ['statement', 'According to', 'the police'],
    ['belief', 'think', 'Many voters'],
    ['belief', 'is convinced', 'Marek'],
    ['intention', 'wants', 'The minister'],
    ['intention', 'plan', 'The three parties'],
    ['poll', 'shows', 'A new poll by the university'],
    ['poll', 'found', 'The survey'],
    ['statement', 'shows', 'A new report'],
  ])('%s: “%s” of %s', (kind, cue, source) => {
    expect(kindOf(cue.split(' '), source.split(' '))).toBe(kind);
  });
});

describe('classes of sources', () => {
  it.each([
    ['name', 'Ona Petraitė'],
    ['name', 'Mr. Novotny'],
    ['name', 'Foreign Minister Ona Petraitė'],
    ['name', 'Marek Novotny , a doctor at the hospital ,'],
    ['description', 'the Lithuanian president'],
    ['description', 'a spokeswoman for the Foreign Ministry'],
    ['description', 'Officials in Warsaw'],
    ['description', 'residents'],
    ['description', "Lithuania 's defence ministry"],
    ['description', 'many Lithuanians'],
    ['description', 'A video by the Foreign Ministry'],
    ['pronoun', 'she'],
    ['pronoun', 'Who'],
    ['none', ''],
  ])('%s: %s', (kind, source) => {
    expect(sourceClass(source.split(' ').filter(Boolean))).toBe(kind);
  });
});
