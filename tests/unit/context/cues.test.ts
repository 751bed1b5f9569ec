import { describe, expect, it } from 'vitest';
import { cueVerb, isAmbiguousCue } from '../../../context/cues';
import { readDescription } from '../../../context/descriptions';
import { roleAt } from '../../../context/roles';
import { speakers } from './support';

describe('cueVerb', () => {
  it.each([
    ['said', 'say'],
    ['says', 'say'],
    ['told', 'tell'],
    ['Stressed', 'stress'],
    ['stresses', 'stress'],
    ['denied', 'deny'],
    ['denies', 'deny'],
    ['admitted', 'admit'],
    ['recalling', 'recall'],
    ['urged', 'urge'],
    ['emphasised', 'emphasise'],
    ['replied', 'reply'],
    ['wrote', 'write'],
    ['thought', 'think'],
    ['agreed', 'agree'],
    ['vowed', 'vow'],
    ['swore', 'swear'],
  ])('knows %s for a form of %s', (word, verb) => {
    expect(cueVerb(word)).toBe(verb);
  });

  it.each([
    'went on',
    'ate',
    'sayed',
    'telled',
    'saying-so',
    'met',
    'feared',
    'intended',
    '',
    'constructor',
  ])('knows no cue in %j', (word) => {
    expect(cueVerb(word)).toBeNull();
  });

  it('tells forms that are nouns as often', () => {
    for (const word of ['claims', 'Demands', 'report', 'calls'])
      expect(isAmbiguousCue(word)).toBe(true);
    for (const word of ['said', 'claimed', 'stressed', 'told'])
      expect(isAmbiguousCue(word)).toBe(false);
  });
});

describe('readDescription', () => {
  it.each([
    ['the Lithuanian president', 'lt'],
    ['Russia’s foreign minister', 'ru'],
    ['the president of the United States', 'us'],
    ['the EU foreign policy chief', 'eu'],
    ['the U.S. president', 'us'],
    ['the top diplomat', null],
    ['the minister', null],
    ['the NATO Secretary General', 'nato'],
  ])('reads %s', (phrase, country) => {
    expect(readDescription(phrase)).toMatchObject({ country });
  });

  it.each(['the weather', 'the Lithuanian army', 'presidential', ''])(
    'reads no office in %j',
    (phrase) => {
      expect(readDescription(phrase)).toBeNull();
    },
  );

  it('does not take a vice president for the president', () => {
    const president = readDescription('the president');
    expect(president?.title.test('vice president')).toBe(false);
    expect(president?.title.test('president')).toBe(true);
  });
});

describe('roleAt', () => {
  const roleOf = (id: string, on: string | null) =>
    roleAt(speakers.find((each) => each.id === id)!, on);

  it.each([
    ['trump', '2017-01-20', 'President of the United States'],
    ['trump', '2022-01-13', null],
    ['trump', '2025-08-20', 'President of the United States'],
    ['kallas', '2022-01-13', 'Prime Minister of Estonia'],
    [
      'kallas',
      '2025-08-20',
      'High Representative for Foreign Affairs and Security Policy of the EU',
    ],
    ['landsbergis', '2024-11-12', 'Minister of Foreign Affairs of Lithuania'],
    ['landsbergis', '2024-11-13', null],
    ['landsbergis', '2024-11', 'Minister of Foreign Affairs of Lithuania'],
    ['stoltenberg', '2022-01-12', 'NATO Secretary General'],
    ['ermakov', '2021-12-23', 'Expert, Russian Institute for Strategic Studies'],
    ['lavrov', null, null],
  ])('%s on %s: %s', (id, on, role) => {
    expect(roleOf(id, on)).toBe(role);
  });
});
