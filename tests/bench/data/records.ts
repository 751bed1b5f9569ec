/** Statements as the lines of a pack, each record before it is referred to. */
import type { Claim, Publisher, Source, Speaker, Statement } from '../../../model';
import type { Corpus } from './corpus';
import { Random } from './random';
import type { Said } from './said';

/** A line behind the header, as the pack's schema has it. */
export type BenchRecord =
  | ({ type: 'publisher' } & Publisher)
  | ({ type: 'speaker' } & Speaker)
  | ({ type: 'claim' } & Claim)
  | ({ type: 'source' } & Source)
  | ({ type: 'statement' } & Statement);

const PUBLISHERS = 40;
const CONTROLS = ['independent', 'independent', 'public', 'state', 'party'] as const;
/** Curators write few claims, and few statements hold a position on one. */
const STATEMENTS_PER_CLAIM = 500;
const [FEWEST_CLAIMS, MOST_CLAIMS] = [50, 2_000];
const WITH_POSITION = 0.03;
/** Characters of context before and after a statement, as the model has it. */
const CONTEXT = 32;

/** Records of a pack, in order. Makes speakers as they first speak. */
export function* recordsOf(corpus: Corpus, size: number, seed: number): Generator<BenchRecord> {
  const random = new Random(seed ^ 0x9e37);
  for (let i = 0; i < PUBLISHERS; i++) yield publisher(i);
  const claims = Math.min(
    MOST_CLAIMS,
    Math.max(FEWEST_CLAIMS, Math.floor(size / STATEMENTS_PER_CLAIM)),
  );
  const speakers = new Map<string, string>();
  let claimed = 0;
  let sources = 0;
  let statements = 0;
  for (const group of corpus.sources()) {
    for (const { speaker: name, text } of group) {
      if (!speakers.has(name)) {
        const id = `sp-${speakers.size}`;
        speakers.set(name, id);
        yield speaker(id, name);
      }
      if (claimed < claims) yield claim(claimed++, text);
    }
    const source = `src-${sources++}`;
    yield sourceOf(source, sources, group, random);
    let start = 0;
    for (const [i, said] of group.entries()) {
      const id = `st-${statements++}`;
      const speaker = speakers.get(said.speaker) as string;
      const selector = {
        start,
        end: start + said.text.length,
        exact: said.text,
        prefix: whole(group[i - 1]?.text.slice(-CONTEXT)),
        suffix: whole(group[i + 1]?.text.slice(0, CONTEXT)),
      };
      start = selector.end + 1;
      yield {
        type: 'statement',
        id,
        speaker,
        said: said.said,
        saidBasis: said.said ? 'stated' : 'unknown',
        ...(said.venue ? { venue: said.venue.slice(0, 300) } : {}),
        form: /["“]/.test(said.text) ? 'direct' : 'indirect',
        text: said.text,
        source,
        selector,
        positions:
          random.next() < WITH_POSITION
            ? [
                {
                  claim: `cl-${random.below(claimed)}`,
                  stance: random.pick(['asserts', 'rejects']),
                },
              ]
            : [],
      };
    }
  }
}

function publisher(number: number): BenchRecord {
  const control = CONTROLS[number % CONTROLS.length] as Publisher['control'];
  return {
    type: 'publisher',
    id: `pub-${number}`,
    name: `The Bench Gazette ${number + 1}`,
    control,
    controlLabel: control,
    controlReason: 'Made for the bench.',
  };
}

function speaker(id: string, name: string): BenchRecord {
  const words = name.split(' ').length;
  const kind = words === 2 || words === 3 ? 'person' : 'organisation';
  return { type: 'speaker', id, name: name.slice(0, 300), kind, aliases: [], roles: [] };
}

function claim(number: number, text: string): BenchRecord {
  const words = text.split(' ').filter((word) => word.length > 3);
  return {
    type: 'claim',
    id: `cl-${number}`,
    proposition: text,
    subject: words.slice(0, 2).join(' ') || 'bench',
    wordings: {
      for: [words.slice(0, 3).join(' ') || 'bench'],
      against: [`no ${words.slice(0, 3).join(' ')}`.trim()],
    },
  };
}

function sourceOf(id: string, number: number, group: readonly Said[], random: Random): BenchRecord {
  const published = group.findLast(({ said }) => said)?.said;
  return {
    type: 'source',
    id,
    publisher: `pub-${random.below(PUBLISHERS)}`,
    title: whole(group[0]?.text.slice(0, 60)) || id,
    url: `https://bench.example/${number}`,
    ...(published ? { published } : {}),
    publishedBasis: published ? 'stated' : 'unknown',
    language: 'en',
  };
}

/** A cut piece without the half of a character at its ends. */
function whole(piece = ''): string {
  return piece.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}
