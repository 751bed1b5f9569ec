import { describe, expect, it } from 'vitest';
import { link, mention, unclaimed } from '../../../../components/fixtures';
import { arranged, filtered, kindsOf } from '../../../../components/panel/arrange';
import type { Entry } from '../../../../components/panel/entries';
import { otherWording } from '../../../../components/quoted-fixtures';
import type { Link, Mention } from '../../../../model';

const at = (start: number) => ({ id: `m${start}`, start, before: '', after: '', near: '' });
const sentence = (its: Link, start: number): Entry => ({
  key: `s${start}`,
  gone: false,
  mark: { ...at(start), kind: 'claim', exact: its.exact, link: its },
});
const name = (its: Mention, start: number): Entry => ({
  key: `n${start}`,
  gone: false,
  mark: { ...at(start), kind: 'speaker', exact: its.exact, mention: its },
});
const trump: Mention = { ...mention, speaker: { id: 'donald-trump', name: 'Donald Trump' } };
const entries = [
  name(trump, 1),
  sentence(unclaimed, 2),
  sentence(link, 3),
  name(mention, 4),
  sentence(otherWording, 5),
];
const told = (order: 'text' | 'speaker' | 'claim') =>
  arranged(entries, order).map((section) => [section.name, section.entries.map(({ key }) => key)]);

describe('the list arranged', () => {
  it('as in the text', () => {
    expect(told('text')).toEqual([[null, ['n1', 's2', 's3', 'n4', 's5']]]);
  });

  it('by who is named or speaks, nobody last', () => {
    expect(told('speaker')).toEqual([
      ['Donald Trump', ['n1']],
      ['Sergey Lavrov', ['s3', 'n4', 's5']],
      [null, ['s2']],
    ]);
  });

  it('by claim, sentences alone, no claim last', () => {
    const [first, ...rest] = told('claim');
    expect(first).toEqual([link.claim?.proposition, ['s3', 's5']]);
    expect(rest).toEqual([[null, ['s2']]]);
  });

  it('filtered by what is on record', () => {
    expect(kindsOf(entries)).toEqual([
      'quotation',
      'same-words',
      'said-before',
      'disputes',
      'same-subject',
    ]);
    const keys = (filter: Parameters<typeof filtered>[1]) =>
      filtered(entries, filter).map(({ key }) => key);
    expect(keys({ marks: null, kind: 'quotation' })).toEqual(['s5']);
    expect(keys({ marks: null, kind: 'disputes' })).toEqual(['s3']);
    expect(keys({ marks: 'speaker', kind: null })).toEqual(['n1', 'n4']);
    expect(keys({ marks: 'speaker', kind: 'disputes' })).toEqual([]);
  });
});
