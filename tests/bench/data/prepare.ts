/**
 * Packs for the bench, made once and kept in `artifacts/bench`. A pack is written as it is made, so
 * that a million statements never stand in memory.
 */
import { once } from 'node:events';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { corpusOf } from './corpus';
import { type Questions, questionOf } from './questions';
import { Random } from './random';
import { realStatements } from './real';
import { recordsOf } from './records';

export const CACHE = join(import.meta.dirname, '..', '..', '..', 'artifacts', 'bench');

/** To be raised when the same seed gives other data than before. */
const EDITION = 1;
const SEED = 20_261_121;
const QUESTIONS = 400;

export interface Facts {
  /** How the statements came to be. */
  origin: string;
  statements: number;
  speakers: number;
  sources: number;
  /** Bytes of the statements' texts in UTF-8. */
  textBytes: number;
  /** Bytes of the words before and after them that stand in their selectors. */
  contextBytes: number;
  /** Bytes of the pack before gzip. */
  bytes: number;
}

export interface Prepared {
  /** Path of the `.onrecord.jsonl.gz`. */
  file: string;
  facts: Facts;
  questions: Questions;
}

/** The pack of this many statements, from the cache or made now. */
export async function prepare(size: number, say: (text: string) => void): Promise<Prepared> {
  const real = realStatements();
  const name = `${size}-${real ? 'real' : 'generated'}-${EDITION}`;
  const file = join(CACHE, `${name}.onrecord.jsonl.gz`);
  const beside = join(CACHE, `${name}.json`);
  if (!existsSync(file) || !existsSync(beside)) {
    say(`making a pack of ${size.toLocaleString('en-GB')} statements …`);
    mkdirSync(CACHE, { recursive: true });
    const made = await write(`${file}.part`, size, real);
    writeFileSync(beside, JSON.stringify(made));
    renameSync(`${file}.part`, file);
  }
  return { file, ...(JSON.parse(readFileSync(beside, 'utf8')) as Omit<Prepared, 'file'>) };
}

async function write(
  file: string,
  size: number,
  real: ReturnType<typeof realStatements>,
): Promise<Omit<Prepared, 'file'>> {
  const corpus = corpusOf(size, SEED, real);
  const random = new Random(SEED);
  const questions: Questions = { keywords: [], sentences: [] };
  const facts: Facts = {
    origin: corpus.origin,
    statements: 0,
    speakers: 0,
    sources: 0,
    textBytes: 0,
    contextBytes: 0,
    bytes: 0,
  };
  const gzip = createGzip({ level: 1 });
  const out = gzip.pipe(createWriteStream(file));
  let waiting = '';
  const line = async (record: object) => {
    waiting += `${JSON.stringify(record)}\n`;
    if (waiting.length < 1 << 18) return;
    await flush();
  };
  const flush = async () => {
    facts.bytes += Buffer.byteLength(waiting);
    const room = gzip.write(waiting);
    waiting = '';
    if (!room) await once(gzip, 'drain');
  };
  await line({ onRecord: 1, id: 'bench', title: 'Bench', version: `${size}` });
  const names = new Map<string, string>();
  for (const record of recordsOf(corpus, size, SEED)) {
    await line(record);
    if (record.type === 'speaker') names.set(record.id, record.name);
    if (record.type === 'source') facts.sources++;
    if (record.type !== 'statement') continue;
    const { id, text, said, selector } = record;
    facts.textBytes += Buffer.byteLength(text);
    facts.contextBytes += Buffer.byteLength(selector.prefix + selector.suffix);
    if (facts.statements++ % Math.ceil(size / QUESTIONS)) continue;
    const known = { id, text, said, speaker: names.get(record.speaker) as string };
    const question = questionOf(known, questions.keywords.length, random);
    if (!question) continue;
    questions.keywords.push(question);
    questions.sentences.push({ text, gold: id });
  }
  await flush();
  gzip.end();
  // Of the file, not of what packs it: a process that ended between the two left half a pack that was taken for whole.
  await finished(out);
  facts.speakers = names.size;
  // Neighbours in the pack are neighbours in time: asked in that order, they would share pages.
  shuffle(questions.keywords, random);
  shuffle(questions.sentences, random);
  return { facts, questions };
}

function shuffle(items: unknown[], random: Random): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [items[i], items[j]] = [items[j], items[i]];
  }
}
