import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../context/annotate';
import { claimsNear } from '../../../context/claims-near';
import { propose, withoutMarks } from '../../../context/propose';
import { saidWhen } from '../../../context/said-when';
import type { Proposal } from '../../../context/saving';
import { stranger } from '../../../context/stranger';
import { venueIn } from '../../../context/venue';
import type { Claim } from '../../../model';
import { ArrayRecord, engineOver, speakers } from './support';

let engine: Engine;
beforeAll(async () => {
  engine = await engineOver(new ArrayRecord(speakers, [], []));
});

/** What is proposed of some words of a text, found in it. */
async function proposed(text: string, words: string, published: string | null = '2025-09-15') {
  const start = text.indexOf(words);
  expect(start, words).toBeGreaterThanOrEqual(0);
  const { quotations } = await engine.annotate({ text, published });
  return propose({ text, quotations, published }, { start, end: start + words.length });
}
const told = ({ speaker, speakerReason, form }: Proposal) => [
  form,
  speaker?.id ?? null,
  speaker?.name ?? null,
  speakerReason,
];

describe('who said the words that a reader chose', () => {
  it('is proposed from what the text attributes, with the reason', async () => {
    const text =
      'The EU foreign policy chief met ministers. “There will be no guarantees without Europe,” said Kallas.';
    expect(told(await proposed(text, 'There will be no guarantees without Europe'))).toEqual([
      'direct',
      'kallas',
      'Kaja Kallas',
      '“said Kallas” stands behind the words.',
    ]);
  });

  it('is told apart from a name that merely stands near', async () => {
    const text =
      'Kaja Kallas arrived in Vilnius at noon. The weather was fine and the streets were full of people.';
    const { speaker, speakerReason, form } = await proposed(text, 'The weather was fine');
    expect([speaker, form]).toEqual([null, 'indirect']);
    expect(speakerReason).toMatch(/does not say who/);
  });

  it('may be somebody who is not on record', async () => {
    const text =
      'Foreign Minister Ada Farrow came to Vilnius. “We will not pay for a wall,” Farrow said on Tuesday.';
    const { speaker, speakerReason, said, saidBasis } = await proposed(
      text,
      '“We will not pay for a wall,”',
    );
    expect(speaker).toMatchObject({ id: null, name: 'Ada Farrow', kind: 'person' });
    expect(speakerReason).toBe(
      '“Farrow said” stands behind the words. The text has named Ada Farrow before.',
    );
    expect([said, saidBasis]).toEqual(['2025-09-09', 'inferred']);
  });

  it('says how close the words are to the speaker’s own', async () => {
    const text =
      'Russian Foreign Minister Sergey Lavrov said that guarantees without Russia were a “road to nowhere”.';
    const form = async (words: string) => (await proposed(text, words)).form;
    expect(await form('road to nowhere')).toBe('direct');
    expect(await form('guarantees without Russia were a “road to nowhere”')).toBe('mixed');
    expect(await form('guarantees without Russia were')).toBe('indirect');
  });
});

it('takes blanks and outer marks off, and no inner ones', () => {
  const cut = (text: string) => {
    const { start, end } = withoutMarks(text, { start: 0, end: text.length });
    return text.slice(start, end);
  };
  expect(cut(' “No,” ')).toBe('No');
  expect(cut('„Nein“')).toBe('Nein');
  expect(cut('“No” and “never”')).toBe('“No” and “never”');
  expect(cut('“No, not')).toBe('No, not');
  expect(cut('never”')).toBe('never');
});

describe('the day of what was said', () => {
  // A Monday.
  const on = (around: string, published: string | null = '2025-09-15') =>
    Object.values(saidWhen(around, published)).slice(0, 2);
  it('is read from the sentence, else that of the article', () => {
    expect(on('he said on 3 March 2024 in Kyiv')).toEqual(['2024-03-03', 'stated']);
    expect(on('she said on March 3rd, 2024')).toEqual(['2024-03-03', 'stated']);
    expect(on('he said on 3 March')).toEqual(['2025-03-03', 'inferred']);
    expect(on('he said on Dec. 3')).toEqual(['2024-12-03', 'inferred']);
    expect(on('he said on Monday')).toEqual(['2025-09-15', 'inferred']);
    expect(on('he said on Tuesday')).toEqual(['2025-09-09', 'inferred']);
    expect(on('he said yesterday')).toEqual(['2025-09-14', 'inferred']);
    expect(on('he wrote in January 2022')).toEqual(['2022-01', 'stated']);
    expect(on('he said')).toEqual(['2025-09-15', 'inferred']);
    expect(on('he said on Monday', null)).toEqual([null, 'unknown']);
    expect(on('he said on 31 February 2024')).toEqual(['2025-09-15', 'inferred']);
  });
  it('says why', () => {
    expect(saidWhen('said on Tuesday', '2025-09-15').saidNote).toMatch(/“on Tuesday”/);
    expect(saidWhen('said', '2025-09-15').saidNote).toMatch(/the day of the article/);
  });
});

it('finds where it was said', () => {
  expect(venueIn('he said in an interview with The Times on Monday')).toBe(
    'interview with The Times',
  );
  expect(venueIn('she told the BBC on Tuesday that')).toBe('speaking to the BBC');
  expect(venueIn('he told reporters in Brussels')).toBe('speaking to reporters in Brussels');
  expect(venueIn('he said at a press conference in Vilnius.')).toBe('press conference in Vilnius');
  expect(venueIn('he told the UN Security Council on Friday')).toBe('UN Security Council');
  expect(venueIn('he said')).toBeNull();
  expect(venueIn('he told his wife')).toBeNull();
});

it('reads a name out of the words for a source, or none', () => {
  expect(stranger('Foreign Minister Ada Farrow', '')).toMatchObject({
    name: 'Ada Farrow',
    role: 'Foreign Minister',
  });
  expect(stranger('the Foreign Ministry', '')).toMatchObject({ kind: 'organisation' });
  expect(stranger('Farrow', 'Mrs Ada Farrow came.')).toMatchObject({ name: 'Ada Farrow' });
  for (const nobody of ['he', 'He', 'officials', 'the minister', 'Officials', 'the Minister']) {
    expect(stranger(nobody, 'Ada Farrow'), nobody).toBeNull();
  }
  // What somebody is the head of, or where he is, is not his name.
  for (const nobody of [
    'the mayor of Kaunas',
    'The President of the European Commission',
    'the head of the European Parliament',
    'an official in Vilnius',
    'residents of the Old Town',
  ]) {
    expect(stranger(nobody, 'Ada Farrow'), nobody).toBeNull();
  }
  expect(stranger('the mayor of Kaunas, Ada Farrow', '')).toMatchObject({ name: 'Ada Farrow' });
  expect(stranger('the Lithuanian Ministry of Foreign Affairs', '')).toMatchObject({
    name: 'Lithuanian Ministry of Foreign Affairs',
    kind: 'organisation',
  });
});

it('finds claims by words that they share, also while the last one is typed', () => {
  const claim = (id: string, proposition: string, wordings: string[] = []): Claim => ({
    id,
    proposition,
    subject: id,
    wordings: { for: wordings, against: [] },
  });
  const all = [
    claim('nato', 'NATO should take in new members', ['open door']),
    claim('wall', 'A wall should be built on the border'),
    claim('gas', 'Europe should buy no gas from Russia'),
  ];
  const found = (text: string) => claimsNear(text, all, 5).map(({ id }) => id);
  expect(found('They want to build walls on every border')[0]).toBe('wall');
  expect(found('the open door of the alliance')).toEqual(['nato']);
  expect(found('bor')).toEqual(['wall']);
  expect(found('xylophone')).toEqual([]);
});
