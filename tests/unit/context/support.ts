import { readVectors } from '../../../cli/engine';
import { createEngine, type Engine } from '../../../context/annotate';
import { type Attributed, attribute } from '../../../context/attribution';
import { keepWordings } from '../../../context/keep-wordings';
import type { KeptWordings } from '../../../context/kept-wordings';
import { Lines } from '../../../context/lines';
import { findMentions } from '../../../context/mentions';
import { Names } from '../../../context/names/names';
import { packNames } from '../../../context/names/pack';
import type { Candidate, CandidateQuery, OnRecord } from '../../../context/record';
import type { Tagger } from '../../../context/tagger/tagger';
import type { Claim, Position, Role, Speaker, Stance, Statement } from '../../../model';
import { terms } from '../../../text/terms';

/** A speaker for tests; a person unless told. */
export const speaker = (id: string, name: string, over: Partial<Speaker> = {}): Speaker => ({
  id,
  name,
  kind: 'person',
  aliases: [],
  roles: [],
  ...over,
});

const role = (title: string, country: string, from?: string, to?: string): Role => ({
  title,
  country,
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
});

const other = (...names: string[]) => names.map((name) => ({ name }));

/** People and bodies that the tests of this room have on record. */
export const speakers: Speaker[] = [
  speaker('lavrov', 'Sergey Lavrov', {
    aliases: ['Lavrov', 'Sergei Lavrov', 'Sergey Viktorovich Lavrov', 'Siergiej Ławrow'],
    scripts: { Cyrl: ['Сергей Лавров', 'Сергій Лавров', 'Сергей Викторович Лавров'] },
    namesakes: other('Andrei Lavrov', 'Kirill Lavrov'),
    roles: [role('Minister of Foreign Affairs', 'ru', '2004-03-09')],
  }),
  speaker('putin', 'Vladimir Putin', {
    aliases: ['Putin', 'Vladimir Vladimirovich Putin', 'Władimir Putin'],
    scripts: { Cyrl: ['Владимир Путин', 'Володимир Путін'] },
    namesakes: other('Lyudmila Putina', 'Igor Putin'),
    roles: [role('President', 'ru', '2012-05-07')],
  }),
  speaker('nauseda', 'Gitanas Nausėda', {
    aliases: ['Gitanas Nauseda'],
    scripts: { Cyrl: ['Гитанас Науседа', 'Ґітанас Науседа'] },
    namesakes: other('Diana Nausėdienė'),
    roles: [role('President', 'lt', '2019-07-12')],
  }),
  speaker('landsbergis', 'Gabrielius Landsbergis', {
    aliases: ['Gabrielyus Landsbergis'],
    scripts: { Cyrl: ['Габриэлюс Ландсбергис', 'Габріелюс Ландсбергіс'] },
    namesakes: other('Vytautas Landsbergis', 'Vytautas V. Landsbergis'),
    roles: [role('Minister of Foreign Affairs', 'lt', '2020-12-11', '2024-11-12')],
  }),
  speaker('budrys', 'Kęstutis Budrys', {
    roles: [role('Minister of Foreign Affairs', 'lt', '2024-12-12')],
  }),
  speaker('zelenskyy', 'Volodymyr Zelenskyy', {
    aliases: ['Volodymyr Zelensky', 'Vladimir Zelensky', 'Wołodymyr Zełenski'],
    scripts: { Cyrl: ['Володимир Зеленський', 'Владимир Зеленский'] },
    roles: [role('President', 'ua', '2019-05-20')],
  }),
  speaker('zakharova', 'Maria Zakharova', {
    aliases: ['Marija Zacharova'],
    scripts: { Cyrl: ['Мария Захарова', 'Марія Захарова'] },
    namesakes: other('Svetlana Zakharova'),
    roles: [role('Spokeswoman of the Ministry of Foreign Affairs', 'ru', '2015-08-10')],
  }),
  speaker('trump', 'Donald Trump', {
    aliases: ['Trump', 'Donald J. Trump'],
    scripts: { Cyrl: ['Дональд Трамп'] },
    namesakes: other('Ivanka Trump', 'Melania Trump'),
    roles: [
      role('President', 'us', '2017-01-20', '2021-01-20'),
      role('President', 'us', '2025-01-20'),
    ],
  }),
  speaker('biden', 'Joe Biden', {
    aliases: ['Biden', 'Joseph Biden', 'Joe R. Biden'],
    namesakes: other('Hunter Biden', 'Jill Biden'),
    roles: [role('President', 'us', '2021-01-20', '2025-01-20')],
  }),
  speaker('kallas', 'Kaja Kallas', {
    aliases: ['Kallas'],
    namesakes: other('Siim Kallas'),
    roles: [
      role('Prime Minister', 'ee', '2021-01-26', '2024-07-15'),
      role('High Representative for Foreign Affairs and Security Policy', 'eu', '2024-12-01'),
    ],
  }),
  speaker('stoltenberg', 'Jens Stoltenberg', {
    roles: [role('NATO Secretary General', 'nato', '2014-10-01', '2024-10-01')],
  }),
  speaker('leyen', 'Ursula von der Leyen', {
    roles: [role('President of the European Commission', 'eu', '2019-12-01')],
  }),
  speaker('may', 'Theresa May', {
    roles: [role('Prime Minister', 'gb', '2016-07-13', '2019-07-24')],
  }),
  speaker('heger', 'Eduard Heger', {
    roles: [role('Prime Minister', 'sk', '2021-04-01', '2023-05-15')],
  }),
  speaker('ermakov', 'Sergey Ermakov', {
    aliases: ['Sergei Yermakov'],
    roles: [{ title: 'Expert', organisation: 'Russian Institute for Strategic Studies' }],
  }),
  speaker('bush-father', 'George H. W. Bush'),
  speaker('bush-son', 'George W. Bush'),
  speaker('kaczynski-j', 'Jarosław Kaczyński'),
  speaker('kaczynski-l', 'Lech Kaczyński'),
  speaker('isw', 'Institute for the Study of War', { kind: 'organisation', aliases: ['ISW'] }),
  speaker('nato', 'North Atlantic Treaty Organization', {
    kind: 'organisation',
    aliases: ['NATO'],
    metonyms: ['the alliance'],
  }),
  speaker('russia', 'Government of Russia', {
    kind: 'government',
    metonyms: ['Russia', 'Moscow', 'the Kremlin'],
  }),
  speaker('officials', 'Western officials (unnamed)', { kind: 'unnamed' }),
];

/** The names of these people, opened from a buffer as the engine gets it. */
export const namesOf = (...people: Speaker[]) => new Names(packNames(people, new Set()));

export const names = namesOf(...speakers);

/** Mentions of a text as `words → id`, in reading order. */
export function named(text: string, among: Names = names): string[] {
  return findMentions(text, among).map(({ exact, speaker: { id } }) => `${exact} → ${id}`);
}

export const claim = (
  id: string,
  proposition: string,
  wordings: { for: string[]; against: string[] },
): Claim => ({ id, proposition, subject: id, wordings });

/** A statement; `positions` as `{ claim: stance }`. */
export const statement = (
  id: string,
  by: string,
  text: string,
  positions: Record<string, Stance> = {},
  over: Partial<Statement> = {},
): Statement => ({
  id,
  speaker: by,
  said: '2022-01-13',
  saidBasis: 'stated',
  form: 'direct',
  text,
  source: `source-of-${id}`,
  selector: { start: 0, end: text.length, exact: text, prefix: '', suffix: '' },
  positions: Object.entries(positions).map(([id, stance]): Position => ({ claim: id, stance })),
  ...over,
});

const K1 = 1.2;
const B = 0.75;

/** An archive over arrays: BM25 over the statements' words, one number an answer. */
export class ArrayRecord implements OnRecord {
  readonly #docs: string[][];
  readonly #names: Uint8Array;

  constructor(
    readonly people: Speaker[],
    readonly allClaims: Claim[],
    readonly all: Statement[],
  ) {
    this.#docs = all.map(({ text }) => terms(text));
    const spoken = all.flatMap(({ speaker: by, reportedBy }) => [by, reportedBy ?? by]);
    this.#names = packNames(people, new Set(spoken));
  }

  async names(): Promise<Uint8Array> {
    return this.#names;
  }

  async claims(): Promise<Claim[]> {
    return this.allClaims;
  }

  wordings(): Promise<KeptWordings> {
    const names = new Names(this.#names);
    return keepWordings(
      this.allClaims,
      (terms) => this.idf(terms),
      (term) => names.hasTerm(term),
    );
  }

  /** Any may. */
  async neighbours(asked: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    return asked;
  }

  async heldTogether(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const together = new Map<string, Set<string>>();
    for (const { positions } of this.all) {
      const claims = positions.map(({ claim }) => claim);
      for (const one of claims) {
        const others = claims.filter((other) => other !== one);
        together.set(one, new Set([...(together.get(one) ?? []), ...others]));
      }
    }
    return together;
  }

  async candidates(queries: readonly CandidateQuery[]): Promise<Candidate[][]> {
    return Promise.all(queries.map((query) => this.#candidates(query)));
  }

  async #candidates(query: CandidateQuery): Promise<Candidate[]> {
    const { terms: wanted, speaker: by, least, leastSided, limit, besides } = query;
    const idf = await this.idf(wanted.map(({ term }) => term));
    const mean = this.#docs.reduce((sum, { length }) => sum + length, 0) / this.#docs.length;
    const scored = this.all.map((each, place) => {
      const doc = this.#docs[place] as string[];
      const shared = wanted.flatMap(({ term }, k) => (doc.includes(term) ? [k] : []));
      const bm25 = wanted.reduce((sum, { term, times }, k) => {
        const having = doc.filter((other) => other === term).length;
        const norm = having + K1 * (1 - B + (B * doc.length) / mean);
        return sum + ((idf[k] as number) * times * having * (K1 + 1)) / norm;
      }, 0);
      const isOwn = each.speaker === by;
      const claims = each.positions.map(({ claim }) => claim);
      return { place, bm25, shared, isOwn, claims, key: bm25 * (isOwn ? 1.1 : 1) };
    });
    const weigh = (shared: number[]) =>
      shared.reduce((sum, k) => sum + (wanted[k]?.weight as number), 0);
    const isBeside = ({ claims }: Candidate) =>
      claims.some((claim) => besides?.claims.includes(claim));
    const best = scored
      .filter(
        (each) =>
          !isBeside(each) &&
          each.bm25 > 0 &&
          weigh([...each.shared]) >= (each.claims.length > 0 ? (leastSided ?? least) : least),
      )
      .sort((a, b) => b.key - a.key)
      .slice(0, limit);
    const others = scored.filter(
      (each) => isBeside(each) && weigh([...each.shared]) >= (besides?.least ?? 0),
    );
    return [...best, ...others];
  }

  async statements(places: readonly number[]): Promise<(Statement | null)[]> {
    return places.map((place) => this.all[place] ?? null);
  }

  async idf(wanted: readonly string[]): Promise<number[]> {
    const all = this.#docs.length;
    return wanted.map((term) => {
      const n = this.#docs.filter((doc) => doc.includes(term)).length;
      return Math.log(1 + (all - n + 0.5) / (n + 0.5));
    });
  }
}

export const vectors = readVectors();

export const engineOver = (record: OnRecord, loadTagger?: () => Promise<Tagger>): Promise<Engine> =>
  createEngine(record, vectors, loadTagger);

/** Who says what each sentence of a text says, as far as the tests' people go. */
export function attributed(text: string, on: string | null = '2022-01-13'): Attributed[] {
  return attribute(new Lines().read(text), findMentions(text, names, on), names, on).sentences;
}

/** For each sentence who says it: an id, `?` for nobody on record, `—` where it is no statement. */
export function saidBy(text: string, on: string | null = '2022-01-13'): string[] {
  return attributed(text, on).map((each) => (each.isStatement ? (each.speaker?.id ?? '?') : '—'));
}
