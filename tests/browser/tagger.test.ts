import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readTagger } from '../../cli/engine';
import { labelled } from '../unit/context/tagger/labelled';
import { inBothBrowsers } from './harness';

const base64 = (name: string) =>
  readFileSync(new URL(`../../public/${name}`, import.meta.url)).toString('base64');
const texts = labelled.slice(0, 6).map(({ words }) => words.map(({ text }) => text));

inBothBrowsers(
  'the tagger of quotations',
  (tab) => {
    it.each([
      ['in WebAssembly', '', true],
      [
        'in plain loops where a page’s policy forbids WebAssembly',
        '<meta http-equiv="content-security-policy" content="script-src \'unsafe-inline\'">',
        false,
      ],
    ])('labels as it does here: %s', async (_, policy, isAllowed) => {
      const page = await tab.load(`<!doctype html>${policy}<title>Tagger</title>`);
      const told = await page.evaluate(
        (weights, vectors, paragraphs) => {
          const tagger = window.taggerRoom.load(weights, vectors);
          return {
            isAllowed: window.taggerRoom.hasWebAssembly(),
            labels: paragraphs.map((words) => tagger.label(words)),
          };
        },
        base64('quotations.bin'),
        base64('vectors.bin'),
        texts,
      );
      const here = readTagger();
      expect(told.isAllowed).toBe(isAllowed);
      expect(told.labels).toEqual(texts.map((words) => here.label(words)));
    });
  },
  'tagger-room.ts',
);
