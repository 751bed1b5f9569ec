/** What the gallery and the tests show: statements of the seed articles, and a few invented ones. */
import type { Link, Mention, Publisher, Selector, SpeakerView, StatementView } from '../model';

type Shown = StatementView['publisher'];
const publisher = (
  id: string,
  name: string,
  control: Publisher['control'],
  controlLabel: string,
  controlReason: string,
): Shown => ({ id, name, control, controlLabel, controlReason });

export const rt = publisher(
  'rt',
  'RT',
  'state',
  'Russian state media',
  'Founded and paid for by the Russian state, through the autonomous non-profit organisation TV-Novosti.',
);
export const ukrinform = publisher(
  'ukrinform',
  'Ukrinform',
  'state',
  'Ukrainian state agency',
  'The national news agency of Ukraine, owned by the state.',
);
export const balticTimes = publisher(
  'baltic-times',
  'The Baltic Times',
  'independent',
  'independent',
  'A privately owned newspaper in Riga.',
);
export const brussels = publisher(
  '24brussels',
  '24brussels',
  'unknown',
  'owner not known',
  'The site does not say who owns it.',
);

const selector = (exact: string, prefix = '', suffix = ''): Selector => ({
  start: 0,
  end: exact.length,
  exact,
  prefix,
  suffix,
});

export const claim = {
  id: 'guarantees-without-russia',
  proposition: 'Guarantees for Ukraine can be agreed without Russia.',
};
const holds = (stance: 'asserts' | 'rejects'): StatementView['positions'] => [
  { claim: claim.id, stance, proposition: claim.proposition },
];

const base: Pick<
  StatementView,
  'form' | 'reportedBy' | 'saidBasis' | 'saidNote' | 'positions' | 'tags' | 'note' | 'own'
> = {
  form: 'direct',
  reportedBy: null,
  saidBasis: 'stated',
  saidNote: null,
  positions: [],
  tags: [],
  note: null,
  own: false,
};
const lavrov = {
  id: 'sergey-lavrov',
  name: 'Sergey Lavrov',
  kind: 'person',
  role: 'Minister of Foreign Affairs of Russia',
} as const;
const landsbergis = {
  id: 'gabrielius-landsbergis',
  name: 'Gabrielius Landsbergis',
  kind: 'person',
  role: 'Minister of Foreign Affairs of Lithuania',
} as const;
const unsc = {
  id: 'rt-2024-07',
  title: 'Russia and the West need mutual security guarantees for the crisis to be resolved',
  url: 'https://www.rt.com/russia/lavrov-un-security-council/',
  published: '2024-07-16',
  translated: null,
};

export const rootCauses: StatementView = {
  ...base,
  id: 'lavrov-root-causes',
  text: 'The root causes of the crisis that has broken out in Europe should be dealt with once and for all.',
  speaker: lavrov,
  said: '2024-07-16',
  saidBasis: 'inferred',
  saidNote:
    'the article says “Tuesday” of a ministerial summit at the UN Security Council, which met on 16 July 2024',
  venue: 'UN Security Council',
  publisher: rt,
  source: unsc,
  selector: selector(
    'The root causes of the crisis that has broken out in Europe should be dealt with once and for all.',
    'on the international arena. “',
    '”',
  ),
};

export const mutual: StatementView = {
  ...rootCauses,
  id: 'lavrov-mutual',
  form: 'mixed',
  text: 'Russia and the West need mutual “guarantees and agreements.”',
  selector: selector('Russia and the West need mutual “guarantees and agreements,”'),
  positions: holds('rejects'),
};

export const utopia: StatementView = {
  ...base,
  id: 'lavrov-utopia',
  form: 'mixed',
  text: 'discussions on security guarantees without the participation of the Russian Federation are futile, “a utopia, a road to nowhere.”',
  speaker: lavrov,
  said: '2025-08-20',
  venue: 'press conference in Moscow',
  publisher: brussels,
  source: {
    id: 'brussels-2025-08',
    title: 'Russia demands veto power over Western security guarantees for Ukraine',
    url: null,
    published: '2025-08/2025-09',
    translated: null,
  },
  selector: selector('“a utopia, a road to nowhere.”'),
  positions: holds('rejects'),
};

export const notWithPutin: StatementView = {
  ...base,
  id: 'landsbergis-new-system',
  form: 'mixed',
  text: 'The West “should start creating this new system with Ukraine, not with Putin’s Russia.”',
  speaker: landsbergis,
  said: '2022-12-04~',
  saidBasis: 'inferred',
  saidNote: 'the thread is of early December 2022',
  venue: 'Twitter',
  publisher: ukrinform,
  source: {
    id: 'ukrinform-2022-12',
    title: 'Landsbergis decries “toxic” tactic of leaving Russia undefeated',
    url: null,
    published: '2022-12-05~',
    translated: null,
  },
  selector: selector('should start creating this new system with Ukraine, not with Putin’s Russia'),
  positions: holds('asserts'),
};

export const indivisible: StatementView = {
  ...base,
  id: 'nauseda-indivisible',
  text: 'The indivisible security of Alliance members is one of NATO’s fundamental operating principles.',
  speaker: {
    id: 'gitanas-nauseda',
    name: 'Gitanas Nausėda',
    kind: 'person',
    role: 'President of Lithuania',
  },
  said: '2022-01-13',
  venue: 'after a call with Jens Stoltenberg',
  publisher: balticTimes,
  source: {
    id: 'tbt-2022-01',
    title: 'No new red lines can be drawn in Europe – Lithuanian president',
    url: 'https://www.baltictimes.com/no_new_red_lines/',
    published: '2022-01-13',
    translated: null,
  },
  selector: selector(
    'The indivisible security of Alliance members is one of NATO’s fundamental operating principles.',
  ),
};

export const front: StatementView = {
  ...base,
  id: 'podberezkin-biden',
  form: 'indirect',
  text: 'Joe Biden said that the White House had never discussed the possibility of sending an American contingent to Ukraine',
  speaker: { id: 'joe-biden', name: 'Joe Biden', kind: 'person', role: null },
  reportedBy: 'Alexei Podberezkin',
  said: null,
  saidBasis: 'unknown',
  venue: null,
  publisher: rt,
  source: {
    id: 'rt-2021-12',
    title: '“There is a consistent refutation”: what Lithuania says of Russia’s proposals',
    url: 'https://russian.rt.com/world/article/lithuania',
    published: '2021-12',
    translated: { from: 'ru', by: 'machine translation' },
  },
  selector: selector('Joe Biden said that the White House had never discussed the possibility'),
};

/** Names and words longer than a layout hopes for. */
export const long: StatementView = {
  ...indivisible,
  id: 'long',
  form: 'direct',
  text: 'Reliance on economic exchange as a principle of mutual assurance, desecuritization, veto power on security issues given to the aggressors – these are some of the misconceptions which failed to ensure the safety of the continent, and our strategy needs to be rethought and reflected in a new security architecture that will ensure the safety of the continent for decades to come.',
  speaker: {
    id: 'long',
    name: 'Representative of the Organization for Security and Co-operation in Europe',
    kind: 'organisation',
    role: 'Special Monitoring Mission Principal Deputy Chief Monitor for Donaudampfschifffahrtsgesellschaftsangelegenheiten',
  },
  venue:
    'joint press conference with the presidents of Ukraine and Poland after the meeting at Huta',
  positions: holds('asserts'),
};

export const rtl: StatementView = {
  ...indivisible,
  id: 'rtl',
  text: 'الأمن لا يتجزأ، وهو حق لجميع الدول دون استثناء.',
  speaker: { id: 'rtl', name: 'متحدث باسم الوزارة', kind: 'unnamed', role: null },
};

export const related = (
  view: StatementView,
  relation: Link['related'][number]['relation'],
  ...why: string[]
): Link['related'][number] => ({
  statement: view.id,
  speaker: view.speaker.name,
  quote: view.text,
  said: view.said,
  relation,
  score: 0.8,
  why,
});

const sameClaim = `same claim: ${claim.proposition}`;

export const link: Link = {
  start: 10,
  end: 110,
  exact:
    'Seriously discussing collective security without Russia, he said, is “a utopia, a road to nowhere.”',
  speaker: { id: 'sergey-lavrov', name: 'Sergey Lavrov' },
  claim,
  related: [
    related(utopia, 'same-words', 'same phrase: “a utopia, a road to nowhere”', sameClaim),
    related(mutual, 'said-before', sameClaim, 'same speaker'),
    related(notWithPutin, 'disputes', sameClaim, 'the recorded positions are opposite'),
    related(rootCauses, 'same-subject', 'words in common: security, Europe'),
  ],
};
export const linkViews = [utopia, mutual, notWithPutin, rootCauses];

const many = Array.from({ length: 6 }, (_, n) => ({ ...long, id: `long-${n}` }));
export const crowded: Link = {
  ...link,
  related: [
    ...link.related,
    ...many.map((view) => related(view, 'agrees', sameClaim)),
    related(rtl, 'same-subject', 'words in common: security'),
    related(front, 'same-subject', 'words in common: Ukraine'),
  ],
};
export const crowdedViews = [...linkViews, ...many, rtl, front];

export const unclaimed: Link = {
  ...link,
  claim: null,
  speaker: null,
  related: [related(rootCauses, 'same-subject', 'words in common: root causes, crisis')],
};

export const mention: Mention = {
  start: 17,
  end: 30,
  exact: 'Sergei Lavrov',
  speaker: { id: 'sergey-lavrov', name: 'Sergey Lavrov' },
};
export const record: SpeakerView = {
  speaker: { id: 'sergey-lavrov', name: 'Sergey Lavrov', kind: 'person' },
  role: 'Minister of Foreign Affairs of Russia',
  statements: [rootCauses, mutual, utopia],
  near: 2,
  total: 24,
};
