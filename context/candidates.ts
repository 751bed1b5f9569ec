import type { Statement } from '../model';
import { Recent } from '../text/recent';
import type { Gate } from './gate';
import type { Cut, Lexicon } from './lexicon';
import type { Names } from './names/names';
import type { Passage, PreparedStatement } from './passage';
import type { Reach } from './reach';
import type { CandidateQuery, OnRecord } from './record';
import { type Prepared, prepareCut } from './similarity';
import { CANDIDATES, MOST_CLAIMS } from './weights';

/** Twice as many statements are kept ready at most; a long article asks for hundreds, in a large archive more. */
const READY = 1000;

/** What was found for a sentence, and as whose words. */
interface FoundFor {
  speaker: string | null;
  isStatement: boolean;
  context: string;
  places: number[];
}

/** Finds the statements that may be shown for passages, and makes them ready; what was found or read lately is kept. */
export class Candidates {
  /** By place: it stands for the same statement as long as the archive is as it was, and so is what asks here. */
  readonly #ready = new Recent<PreparedStatement>(READY);
  readonly #found = new WeakMap<Prepared, FoundFor>();

  constructor(
    private readonly onRecord: OnRecord,
    private readonly lexicon: Lexicon,
    private readonly names: Names,
    private readonly gate: Gate,
  ) {}

  /** For each passage the statements that may be shown for it, found by its words and its claims. */
  async for(passages: readonly Passage[]): Promise<PreparedStatement[][]> {
    const wanted = await this.#places(passages);
    const ready = new Map<number, PreparedStatement | null>();
    for (const place of wanted.flat()) ready.set(place, this.#ready.get(String(place)) ?? null);
    const unread = [...ready.keys()].filter((place) => ready.get(place) === null);
    const read = await this.onRecord.statements(unread);
    const cuts = read.map((statement) => this.lexicon.cut(statement?.text ?? ''));
    await this.lexicon.learnWords(cuts.map(({ words }) => words));
    unread.forEach((place, i) => {
      const statement = read[i];
      const made = statement ? this.#prepared(statement, cuts[i] as Cut) : null;
      if (!made) return;
      ready.set(place, made);
      this.#ready.set(String(place), made);
    });
    return wanted.map((places) => places.flatMap((place) => ready.get(place) ?? []));
  }

  /** Where they are: what was found for the same sentence before is not looked for again. */
  async #places(passages: readonly Passage[]): Promise<number[][]> {
    const known = passages.map(({ words, speaker, isStatement, claims: { context } }) => {
      const found = this.#found.get(words);
      const isSame =
        found?.speaker === (speaker?.id ?? null) &&
        found.isStatement === isStatement &&
        found.context === context;
      return isSame ? found.places : null;
    });
    const unknown = passages.filter((_, i) => known[i] === null);
    const reaches = unknown.map((passage) => this.gate.reachOf(passage));
    const queries = unknown.map((passage, i) => queryOf(passage, reaches[i] as Reach));
    const found = (await this.onRecord.candidates(queries)).map((candidates, i) =>
      candidates.filter((each) => (reaches[i] as Reach).mayShow(each)).map(({ place }) => place),
    );
    unknown.forEach(({ words, speaker, isStatement, claims: { context } }, i) => {
      const places = found[i] as number[];
      this.#found.set(words, { speaker: speaker?.id ?? null, isStatement, context, places });
    });
    const its = found.values();
    return known.map((places) => places ?? (its.next().value as number[]));
  }

  #prepared(statement: Statement, cut: Cut): PreparedStatement | null {
    const speaker = this.names.get(statement.speaker);
    if (!speaker) return null;
    const { id, name } = speaker;
    const words = prepareCut(cut, this.lexicon);
    return { statement, words, speaker: { id, name } };
  }
}

/** What is asked of the archive for a passage. */
function queryOf({ speaker, claims: { first } }: Passage, reach: Reach): CandidateQuery {
  const strength = (n: number) => first[n]?.strength ?? 0;
  return {
    terms: reach.terms,
    speaker: speaker?.id ?? null,
    least: reach.least(0),
    leastSided: reach.least(strength(MOST_CLAIMS)),
    ...reach.runs(),
    limit: CANDIDATES,
    besides: {
      claims: first.slice(0, MOST_CLAIMS).map(({ claim }) => claim.id),
      least: reach.least(strength(0)),
    },
  };
}
