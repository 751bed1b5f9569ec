import { describe, expect, it } from 'vitest';
import { buildSeeds, checkSeeds, inWords } from '../../../seeds/build';
import type { ReadSeed } from '../../../seeds/curated';
import { seedsPack } from '../../../seeds/pack';
import { fromDisk } from '../../../seeds/read';

type Entry = Record<string, unknown>;

/** The seeds with one entry of one file changed; a change may hand back another entry, or several. */
function changed(file: string, id: string, change: (entry: Entry) => Entry | Entry[]): ReadSeed {
  return (path) => {
    if (path !== file) return fromDisk(path);
    const list = JSON.parse(fromDisk(path)) as Entry[];
    const entry = list.find((each) => each.id === id);
    if (!entry) throw new Error(`no ${id} in ${file}`);
    return JSON.stringify(list.flatMap((each) => (each === entry ? change(each) : each)));
  };
}

const problemsOf = (read: ReadSeed) => checkSeeds(read).map(inWords);

const UKRINFORM = 'statements/ukrinform-2022-12.json';
const RT = 'statements/rt-2021-12.json';
const RT_2024 = 'statements/rt-2024-07.json';
const BALTIC = 'statements/baltictimes-2022-01.json';
const TOXIC = 'landsbergis-2022-12-undefeated-toxic';
const change = (fields: Entry) => (entry: Entry) => ({ ...entry, ...fields });

/** What is wrong, with the file and id that must be named, and words of the message. */
const mistakes: [string, ReadSeed, string, RegExp][] = [
  [
    'a text that is not in the article',
    changed(UKRINFORM, TOXIC, change({ text: 'Russia has won.' })),
    `${UKRINFORM}: ${TOXIC}`,
    /is not in the article: “Russia has won\.”/,
  ],
  [
    'a text with other quotation marks',
    changed(UKRINFORM, TOXIC, (e) => ({ ...e, text: String(e.text).toUpperCase() })),
    `${UKRINFORM}: ${TOXIC}`,
    /but for quotation marks, dashes, spaces or capitals/,
  ],
  [
    'a text that is there twice',
    changed(BALTIC, 'nauseda-2022-01-13-red-lines', ({ after: _, ...entry }) => entry),
    `${BALTIC}: nauseda-2022-01-13-red-lines`,
    /2 times; tell which by `after` or `before`/,
  ],
  [
    'an unknown speaker',
    changed(UKRINFORM, TOXIC, change({ speaker: 'nobody' })),
    `${UKRINFORM}: ${TOXIC}`,
    /unknown speaker “nobody”/,
  ],
  [
    'an unknown relater',
    changed(UKRINFORM, TOXIC, change({ reportedBy: 'nobody' })),
    `${UKRINFORM}: ${TOXIC}`,
    /unknown speaker “nobody”/,
  ],
  [
    'an unknown claim',
    changed(UKRINFORM, TOXIC, change({ positions: [{ claim: 'nothing', stance: 'asserts' }] })),
    `${UKRINFORM}: ${TOXIC}`,
    /unknown claim “nothing”/,
  ],
  [
    'a stance that is none',
    changed(UKRINFORM, TOXIC, change({ positions: [{ claim: 'arm-ukraine', stance: 'likes' }] })),
    `${UKRINFORM}: ${TOXIC}`,
    /positions\.0\.stance/,
  ],
  [
    'two positions on one claim',
    changed(UKRINFORM, TOXIC, (e) => {
      const [first] = e.positions as unknown[];
      return { ...e, positions: [first, first] };
    }),
    `${UKRINFORM}: ${TOXIC}`,
    /two positions on “russia-must-be-defeated”/,
  ],
  [
    'an unknown publisher',
    changed('sources.json', 'rt-2024-07', change({ publisher: 'nobody' })),
    'sources.json: rt-2024-07',
    /unknown publisher “nobody”/,
  ],
  [
    'a bad date',
    changed(UKRINFORM, TOXIC, change({ said: '2022-02-30' })),
    `${UKRINFORM}: ${TOXIC}`,
    /bad date “2022-02-30”/,
  ],
  [
    'a bad date of publication',
    changed('sources.json', 'rt-2024-07', change({ published: 'July 2024' })),
    'sources.json: rt-2024-07',
    /bad date “July 2024”/,
  ],
  [
    'a bad date of a role',
    changed(
      'speakers.json',
      'eduard-heger',
      change({ roles: [{ title: 'Minister', from: '1.4.2021' }] }),
    ),
    'speakers.json: eduard-heger',
    /bad date “1\.4\.2021” of the role Minister/,
  ],
  [
    'words said after the article',
    changed(UKRINFORM, TOXIC, change({ said: '2023-01' })),
    `${UKRINFORM}: ${TOXIC}`,
    /said 2023-01, after its source was published \(2022-12-04~\)/,
  ],
  [
    'an inferred date without a reason',
    changed(UKRINFORM, TOXIC, ({ saidNote: _, ...entry }) => entry),
    `${UKRINFORM}: ${TOXIC}`,
    /is inferred: say from what/,
  ],
  [
    'an id used twice',
    changed(UKRINFORM, TOXIC, change({ id: 'landsbergis-2022-12-all-the-weapons' })),
    `${UKRINFORM}: landsbergis-2022-12-all-the-weapons`,
    /used twice/,
  ],
  [
    'a claim without wordings',
    changed(
      'claims.json',
      'root-causes',
      change({ wordings: { for: ['root causes'], against: [] } }),
    ),
    'claims.json: root-causes',
    /0 wordings against it/,
  ],
  [
    'a claim that nobody holds',
    changed('claims.json', 'root-causes', (e) => [e, { ...e, id: 'unheld' }]),
    'claims.json: unheld',
    /no statement holds a position/,
  ],
  [
    'a statement that runs into a teaser’s link',
    changed(RT_2024, 'lavrov-2024-07-16-balance-of-power', (e) => ({
      ...e,
      form: 'mixed',
      text: `Read more\n“${String(e.text)},”`,
    })),
    `${RT_2024}: lavrov-2024-07-16-balance-of-power`,
    /runs into “Read more” \(link to another article\)/,
  ],
  [
    'quotation marks that are not in pairs',
    changed(UKRINFORM, 'landsbergis-2022-12-creeping-normalization', (e) => ({
      ...e,
      text: String(e.text).replace(',”', ''),
    })),
    `${UKRINFORM}: landsbergis-2022-12-creeping-normalization`,
    /not in pairs/,
  ],
  [
    'a reported sentence called direct',
    changed(RT, 'putin-2021-12-08-peaceful-policy', change({ form: 'direct' })),
    `${RT}: putin-2021-12-08-peaceful-policy`,
    /not within quotation marks/,
  ],
  [
    'a reported sentence called mixed',
    changed(RT, 'putin-2021-12-08-peaceful-policy', change({ form: 'mixed' })),
    `${RT}: putin-2021-12-08-peaceful-policy`,
    /has no quotation mark/,
  ],
  [
    'overlapping statements',
    changed(UKRINFORM, TOXIC, (e) => [
      e,
      { ...e, id: 'again', text: 'It leads to calls to end the war by negotiation' },
    ]),
    `${UKRINFORM}: again`,
    new RegExp(`overlaps ${TOXIC}`),
  ],
  [
    'statements out of the reading order',
    (path) => {
      const text = fromDisk(path);
      return path === UKRINFORM ? JSON.stringify((JSON.parse(text) as Entry[]).reverse()) : text;
    },
    `${UKRINFORM}: ${TOXIC}`,
    /keep the reading order/,
  ],
  [
    'a speaker without a statement or a reason',
    changed('speakers.json', 'kaja-kallas', ({ known: _, ...entry }) => entry),
    'speakers.json: kaja-kallas',
    /has no statement/,
  ],
  [
    'one name for two speakers',
    changed('speakers.json', 'joe-biden', change({ aliases: ['Sergei Lavrov'] })),
    'speakers.json: joe-biden',
    /“Sergei Lavrov” is sergey-lavrov’s already/,
  ],
  [
    'a misspelt field',
    changed('speakers.json', 'joe-biden', ({ aliases, ...entry }) => ({
      ...entry,
      alias: aliases,
    })),
    'speakers.json: joe-biden',
    /alias/,
  ],
  [
    'a missing article',
    changed('sources.json', 'rt-2024-07', change({ file: 'nowhere.txt' })),
    'articles/nowhere.txt: rt-2024-07',
    /cannot be read/,
  ],
  [
    'an excluded stretch that is not there',
    changed(
      'sources.json',
      'rt-2024-07',
      change({ excluded: [{ text: 'Read less', why: 'link' }] }),
    ),
    'sources.json: rt-2024-07',
    /“Read less” is in the article 0 times/,
  ],
];

describe('the check', () => {
  it.each(mistakes)('names %s', (_, read, where, what) => {
    const named = problemsOf(read).filter((line) => line.startsWith(`seeds/${where}: `));
    expect(
      named.some((line) => what.test(line)),
      problemsOf(read).join('\n'),
    ).toBe(true);
  });

  it.each(mistakes)('stops the build at %s', (_, read) => {
    expect(() => buildSeeds(read)).toThrow(/cannot be built/);
    expect(() => seedsPack(read)).toThrow(/cannot be built/);
  });

  it('names a file that is no JSON, and goes on', () => {
    const read: ReadSeed = (path) => (path === 'claims.json' ? '[{' : fromDisk(path));
    expect(problemsOf(read)).toContainEqual(
      expect.stringMatching(/^seeds\/claims\.json: file: is no JSON/),
    );
  });
});
