/**
 * What a curator writes by hand, file by file: the shape of it, and the reading of it.
 *
 * A curated statement has no selector: the builder finds its words in the article.
 */
import * as v from 'valibot';

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]*$/, 'ids are small letters, digits and hyphens'),
);
const words = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));
const basis = v.picklist(['stated', 'inferred', 'unknown']);
const country = v.pipe(v.string(), v.regex(/^([a-z]{2}|nato)$/, 'is no country code'));

const role = v.strictObject({
  title: words,
  organisation: v.exactOptional(words),
  country: v.exactOptional(country),
  from: v.exactOptional(words),
  to: v.exactOptional(words),
});

const speaker = v.strictObject({
  id,
  name: words,
  kind: v.picklist(['person', 'organisation', 'government', 'unnamed']),
  aliases: v.array(words),
  metonyms: v.exactOptional(v.array(words)),
  scripts: v.exactOptional(v.record(v.string(), v.array(words))),
  namesakes: v.exactOptional(
    v.array(v.strictObject({ name: words, note: v.exactOptional(words) })),
  ),
  roles: v.array(role),
  wikidata: v.exactOptional(v.pipe(v.string(), v.regex(/^Q\d+$/, 'is no Wikidata item'))),
  /** Why somebody without a statement is on record all the same. Not part of the pack. */
  known: v.exactOptional(words),
});

const publisher = v.strictObject({
  id,
  name: words,
  country: v.exactOptional(country),
  control: v.picklist(['independent', 'public', 'state', 'party', 'unknown']),
  controlLabel: words,
  controlReason: words,
  hosts: v.exactOptional(v.array(words)),
});

const source = v.strictObject({
  id,
  publisher: id,
  title: words,
  url: v.exactOptional(v.pipe(v.string(), v.url())),
  published: v.exactOptional(words),
  publishedBasis: basis,
  publishedNote: v.exactOptional(words),
  language: words,
  translated: v.exactOptional(v.strictObject({ from: words, by: words })),
  /** The article's file in `seeds/articles`. */
  file: words,
  /** Stretches of the article that nobody says: captions, credits, links, teasers. */
  excluded: v.array(v.strictObject({ text: v.string(), why: words })),
});

const claim = v.strictObject({
  id,
  subject: words,
  proposition: words,
  wordings: v.strictObject({ for: v.array(words), against: v.array(words) }),
});

const statement = v.strictObject({
  id,
  speaker: id,
  said: v.nullable(words),
  saidBasis: basis,
  saidNote: v.exactOptional(words),
  venue: v.exactOptional(words),
  form: v.picklist(['direct', 'mixed', 'indirect']),
  text: words,
  /** The article's words right before the statement, to tell one occurrence from another. */
  after: v.exactOptional(v.string()),
  /** The article's words right behind the statement, to tell one occurrence from another. */
  before: v.exactOptional(v.string()),
  reportedBy: v.exactOptional(id),
  positions: v.array(v.strictObject({ claim: id, stance: v.picklist(['asserts', 'rejects']) })),
});

export type CuratedSpeaker = v.InferOutput<typeof speaker>;
export type CuratedSource = v.InferOutput<typeof source>;
export type CuratedStatement = v.InferOutput<typeof statement>;
type CuratedPublisher = v.InferOutput<typeof publisher>;
type CuratedClaim = v.InferOutput<typeof claim>;

/** What is wrong, where, and what to do about it. */
export interface Problem {
  file: string;
  /** Id of the entry, or its number when it has none. */
  id: string;
  problem: string;
}

/** Reads a file of `seeds/` by its path there. Throws when there is none. */
export type ReadSeed = (path: string) => string;

export interface Curated {
  speakers: CuratedSpeaker[];
  publishers: CuratedPublisher[];
  sources: CuratedSource[];
  claims: CuratedClaim[];
  /** Statements by the id of their source, in the order of their file. */
  statements: Map<string, CuratedStatement[]>;
  /** Article texts by the id of their source. */
  articles: Map<string, string>;
}

export const statementsFile = (source: string) => `statements/${source}.json`;

/** Reads all that is curated. An entry of the wrong shape is named in `problems` and left out. */
export function readCurated(read: ReadSeed): { curated: Curated; problems: Problem[] } {
  const problems: Problem[] = [];
  const list = <T>(file: string, shape: v.GenericSchema<unknown, T>) =>
    readList(read, file, shape, problems);
  const sources = list('sources.json', source);
  const curated: Curated = {
    speakers: list('speakers.json', speaker),
    publishers: list('publishers.json', publisher),
    sources,
    claims: list('claims.json', claim),
    statements: new Map(sources.map((each) => [each.id, list(statementsFile(each.id), statement)])),
    articles: new Map(),
  };
  for (const each of sources) {
    const text = readText(read, `articles/${each.file}`, each.id, problems);
    if (text !== null) curated.articles.set(each.id, text);
  }
  return { curated, problems };
}

function readText(read: ReadSeed, file: string, id: string, problems: Problem[]): string | null {
  try {
    return read(file);
  } catch {
    problems.push({ file, id, problem: 'cannot be read; put the file there or mend its name' });
    return null;
  }
}

function readList<T>(
  read: ReadSeed,
  file: string,
  shape: v.GenericSchema<unknown, T>,
  problems: Problem[],
): T[] {
  const text = readText(read, file, 'file', problems);
  if (text === null) return [];
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (error) {
    problems.push({ file, id: 'file', problem: `is no JSON: ${(error as Error).message}` });
    return [];
  }
  if (!Array.isArray(list)) {
    problems.push({ file, id: 'file', problem: 'must be a list' });
    return [];
  }
  return list.flatMap((entry: unknown, i) => {
    const result = v.safeParse(shape, entry);
    if (result.success) return [result.output];
    const known = (entry as { id?: unknown } | null)?.id;
    for (const issue of result.issues) {
      problems.push({
        file,
        id: typeof known === 'string' ? known : `entry ${i + 1}`,
        problem: `${v.getDotPath(issue) ?? 'entry'}: ${issue.message}`,
      });
    }
    return [];
  });
}
