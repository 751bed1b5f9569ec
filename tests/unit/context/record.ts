import type { Claim, Statement } from '../../../model';
import { ArrayRecord, claim, speakers, statement } from './support';

/** A small record of the tests’ own: claims with two sides, and what some of the tests’ people hold of them. */
export const claims: Claim[] = [
  claim('russia-in-guarantees', 'Russia must have a part in security guarantees for Ukraine.', {
    for: [
      'no security guarantees for Ukraine without Russia',
      'Russia as a guarantor of Ukraine’s security',
      'Russia should have a veto over security guarantees',
    ],
    against: [
      'Russia cannot have a veto over security guarantees',
      'Moscow has no say in guarantees for Kyiv',
      'the aggressor cannot guarantee security',
    ],
  }),
  claim('allies-indivisible', 'The security of NATO members is indivisible.', {
    for: [
      'security of the allies is indivisible',
      'indivisible security of NATO members',
      'an attack on one ally is an attack on all',
    ],
    against: ['zones of lesser security in NATO', 'a buffer zone between Russia and NATO'],
  }),
  claim(
    'continent-indivisible',
    'Security on the whole continent should be equal and indivisible.',
    {
      for: [
        'equal and indivisible security on the continent',
        'no state may strengthen its security at the expense of others',
        'Eurasian security architecture',
      ],
      against: ['indivisible security gives Moscow no veto', 'no equal security with an aggressor'],
    },
  ),
  claim('western-troops', 'Western soldiers should be sent to Ukraine.', {
    for: [
      'send Western soldiers to Ukraine',
      'a reassurance force of European soldiers in Ukraine',
    ],
    against: ['no American troops in Ukraine', 'not send our soldiers to Ukraine'],
  }),
  claim('sanctions-lifted', 'Sanctions against Russia should be lifted.', {
    for: ['lift sanctions on Russia', 'ease sanctions against Russia'],
    against: ['sanctions against Russia must stay', 'tighten sanctions on Moscow'],
  }),
];

export const statements: Statement[] = [
  statement(
    'lavrov-nowhere',
    'lavrov',
    'To discuss security guarantees without the Russian Federation is a utopia, a road to nowhere.',
    { 'russia-in-guarantees': 'asserts' },
    { said: '2025-08-20' },
  ),
  statement(
    'lavrov-guarantor',
    'lavrov',
    'Russia has to be among the guarantors of the security of Ukraine, with the same rights as the others.',
    { 'russia-in-guarantees': 'asserts' },
    { said: '2022-04-10' },
  ),
  statement(
    'kallas-veto',
    'kallas',
    'An aggressor gets no veto over the security guarantees that Ukraine receives.',
    { 'russia-in-guarantees': 'rejects' },
    { said: '2025-08-21' },
  ),
  statement(
    'lavrov-continent',
    'lavrov',
    'A pan-continental architecture of equal and indivisible security is taking shape in Eurasia.',
    { 'continent-indivisible': 'asserts' },
    { said: '2024-07-16' },
  ),
  statement(
    'nauseda-allies',
    'nauseda',
    'The indivisible security of the members of the Alliance is a fundamental principle of NATO.',
    { 'allies-indivisible': 'asserts' },
    { said: '2022-01-13' },
  ),
  statement(
    'putin-buffer',
    'putin',
    'There has to be a buffer zone with less weapons between Russia and the countries of NATO.',
    { 'allies-indivisible': 'rejects' },
    { said: '2021-12-17' },
  ),
  statement(
    'biden-troops',
    'biden',
    'We will not send American troops to fight in Ukraine.',
    { 'western-troops': 'rejects' },
    { said: '2021-12-08' },
  ),
  statement(
    'leyen-force',
    'leyen',
    'European soldiers will go to Ukraine as a reassurance force when the fighting stops.',
    { 'western-troops': 'asserts' },
    { said: '2025-09-01' },
  ),
  statement(
    'putin-sanctions',
    'putin',
    'The sanctions against Russia have to be lifted as part of any settlement.',
    { 'sanctions-lifted': 'asserts' },
    { said: '2024-06-14' },
  ),
  statement(
    'nauseda-sanctions',
    'nauseda',
    'The sanctions against Russia must stay, and the next package has to be tighter.',
    { 'sanctions-lifted': 'rejects' },
    { said: '2024-02-01' },
  ),
  statement(
    'landsbergis-normal',
    'landsbergis',
    'The creeping normalisation of what Moscow does is wrong.',
    {},
    { said: '2022-12-04' },
  ),
];

export const record = new ArrayRecord(speakers, claims, statements);
