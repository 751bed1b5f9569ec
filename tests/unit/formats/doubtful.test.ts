import { describe, expect, it } from 'vitest';
import { doubtful } from '../../../archive/formats/doubtful';
import { foundNames } from '../../../archive/formats/found-names';
import type { FoundName, Readable } from '../../../archive/formats/types';
import type { Speaker } from '../../../model';
import { each } from './arbitrary';

const person = (name: string, over: Partial<Speaker> = {}): Speaker => ({
  id: `on:${name}`,
  name,
  kind: 'person',
  aliases: [],
  roles: [],
  ...over,
});
const found = (name: string, wikidata: string | null = null): FoundName => ({
  key: name,
  name,
  wikidata,
  count: 1,
});

const KNOWN = [
  person('Sergey Lavrov', { wikidata: 'Q58217' }),
  person('Gitanas Nausėda', { scripts: { Cyrl: ['Гитанас Науседа'] } }),
  person('Donald J. Trump'),
  person('Jonas Rimkus', { wikidata: 'Q1' }),
  person('Jonas Rimkus', { id: 'other', wikidata: 'Q2' }),
  person('Lavrov', { kind: 'unnamed' }),
];

/** What is asked about a name: candidates with the reason. */
const asked = (name: string, wikidata: string | null = null) =>
  doubtful([found(name, wikidata)], KNOWN).flatMap(({ candidates }) =>
    candidates.map(({ speaker, why }) => `${speaker.name}: ${why}`),
  );

describe('doubtful names', () => {
  it('are those that could be somebody on record', () => {
    expect(asked('Lavrov')).toEqual(['Sergey Lavrov: surname alone']);
    expect(asked('S. Lavrov')).toEqual(['Sergey Lavrov: initials']);
    expect(asked('Sergei Lavrov')).toEqual(['Sergey Lavrov: another spelling']);
    expect(asked('Lavrov Sergey')).toEqual(['Sergey Lavrov: the same names in another order']);
    expect(asked('Donald Trump')).toEqual(['Donald J. Trump: with or without a middle name']);
    expect(asked('Gitanas Nauseda-Smith')).toEqual([]);
    expect(asked('Sergey Lavrov', 'Q999')).toEqual([
      'Sergey Lavrov: same name, another Wikidata item',
    ]);
    expect(asked('Jonas Rimkus')).toHaveLength(2);
  });

  it('are those with titles and offices around them, as researchers’ tables have them', () => {
    const among = (name: string) => [`${name}: with a title, or more names`];
    for (const name of [
      'Foreign Minister Sergey Lavrov',
      'Dr. Sergej Lawrow, Außenminister',
      'Lavrov, Sergey (Russian Foreign Minister)',
    ]) {
      expect(asked(name), name).toEqual(among('Sergey Lavrov'));
    }
    expect(asked('Präsident Gitanas Nausėda')).toEqual(among('Gitanas Nausėda'));
    expect(asked('Prof. Dr. Jonas Rimkus')).toHaveLength(2);
    // The surname or the given name alone among other words is anybody's.
    for (const name of ['Minister Andrei Lavrov', 'Sergey Petrovich Ivanov', 'Lavrov and Putin']) {
      expect(asked(name), name).toEqual([]);
    }
  });

  it('are not those that meet by themselves, nor other people', () => {
    for (const name of [
      'Sergey Lavrov',
      'GITANAS NAUSEDA',
      'Гитанас Науседа',
      'Andrei Lavrov',
      'Ona Petraitytė',
      '',
      '…',
    ]) {
      expect(asked(name), name).toEqual([]);
    }
    expect(asked('Somebody Else', 'Q58217')).toEqual([]);
    expect(asked('Jonas Rimkus', 'Q2')).toEqual([]);
  });

  it('are counted in a file by name and item', async () => {
    const how: Readable = {
      format: 'csv',
      encoding: 'utf-8',
      encodingGuessed: false,
      delimiter: ',',
    };
    const file = 'speaker,wikidata,text\nOna,,a b\nOna,Q5,c d\nOna,,e f\n,,g\n';
    const names = await foundNames(how, each([new TextEncoder().encode(file)]), {
      pack: { id: 'a', title: 'A' },
    });
    expect(names).toEqual([
      { key: 'Ona', name: 'Ona', wikidata: null, count: 2 },
      { key: 'Ona|Q5', name: 'Ona', wikidata: 'Q5', count: 1 },
    ]);
  });
});
