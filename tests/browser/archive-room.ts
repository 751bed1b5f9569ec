/** The archive, bundled for a page as `window.archiveRoom`. */
import { type Archive, openArchive } from '../../archive/archive';
import { Database } from '../../archive/database';
import type { PackRecord } from '../../archive/pack-schema';
import { PlainStore } from '../../archive/plain-store';
import {
  type Contents,
  corpus,
  header,
  pack,
  recordsOf as records,
  statement,
} from '../unit/archive/packs';

/** The bundled corpus of these tests. */
export const bundled = (version: string): string =>
  pack(corpus, { ...header, id: 'bundled', version });

const recordsOf = (contents: Contents) => records(contents) as PackRecord[];

const archiveRoom = { openArchive, bundled, Database, PlainStore, recordsOf, statement };

declare global {
  interface Window {
    archiveRoom: typeof archiveRoom;
    archive: Archive;
  }
}

window.archiveRoom = archiveRoom;
