/** SQLite's FTS5 in WebAssembly: the database as one Blob in IndexedDB, read whole on waking. */
import init, { type Database, type Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { api, type Found, LIMIT, type Question, type Variant } from './api';
import { contentWords, documents } from './peer-pack';
import { keep, kept } from './shelf';

/** Statements in one transaction. */
const PER_TRANSACTION = 10_000;

let opened: Promise<Database> | undefined;

async function sqlite(): Promise<Sqlite3Static> {
  const wasm = await fetch(api.runtime.getURL('sqlite3.wasm'));
  const settings = { wasmBinary: await wasm.arrayBuffer(), print: () => {}, printErr: () => {} };
  return init(settings as never);
}

async function read(): Promise<Database> {
  const [its, blob] = await Promise.all([sqlite(), kept('sqlite')]);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const database = new its.oo1.DB();
  const pointer = its.wasm.allocFromTypedArray(bytes);
  const { SQLITE_DESERIALIZE_FREEONCLOSE } = its.capi;
  database.checkRc(
    its.capi.sqlite3_deserialize(
      database.pointer as number,
      'main',
      pointer,
      bytes.length,
      bytes.length,
      SQLITE_DESERIALIZE_FREEONCLOSE,
    ),
  );
  return database;
}

function index(): Promise<Database> {
  opened ??= read();
  return opened;
}

async function best(match: string, { speaker = null, after = null }: Partial<Question> = {}) {
  const filters = `${speaker ? ' AND d.speaker = ?' : ''}${after ? ' AND d.said >= ?' : ''}`;
  return (await index()).exec({
    sql: `SELECT d.id, d.text, d.speaker, d.said FROM f JOIN d ON d.rowid = f.rowid
      WHERE f MATCH ?${filters} ORDER BY f.rank LIMIT ${LIMIT}`,
    bind: [match, speaker, after].filter((it) => it !== null),
    returnValue: 'resultRows',
    rowMode: 'object',
  }) as unknown as Found[];
}

const quoted = (words: readonly string[]) => words.map((word) => `"${word}"`);

export const variant: Variant = {
  async build(pack, signal) {
    const its = await sqlite();
    const database = new its.oo1.DB();
    database.exec(`CREATE TABLE d (id, text, speaker, said, venue);
      CREATE VIRTUAL TABLE f USING fts5(text, speaker, venue, content='d', tokenize='porter unicode61');`);
    const row = database.prepare('INSERT INTO d VALUES (?, ?, ?, ?, ?)');
    let number = 0;
    for await (const { id, text, speaker, said, venue } of documents(pack, signal)) {
      if (number++ % PER_TRANSACTION === 0) {
        if (number > 1) database.exec('COMMIT');
        database.exec('BEGIN');
      }
      row.bind([id, text, speaker, said, venue]).stepReset();
    }
    database.exec('COMMIT');
    row.finalize();
    database.exec("INSERT INTO f (f) VALUES ('rebuild')");
    await keep('sqlite', its.capi.sqlite3_js_db_export(database) as Uint8Array<ArrayBuffer>);
    database.close();
  },
  search: (question) => best(quoted(question.words).join(' AND '), question),
  sentence: (text) => best(quoted(contentWords(text)).join(' OR ')),
};
