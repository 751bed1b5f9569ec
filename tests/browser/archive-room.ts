/** The archive, bundled for a page as `window.archiveRoom`. */
import { type Archive, openArchive } from '../../archive/archive';
import { Database } from '../../archive/database';
import { PlainStore } from '../../archive/plain-store';
import { corpus, header, pack } from '../unit/archive/packs';

/** The bundled corpus of these tests. */
export const bundled = (version: string): string =>
  pack(corpus, { ...header, id: 'bundled', version });

const archiveRoom = { openArchive, bundled, Database, PlainStore };

declare global {
  interface Window {
    archiveRoom: typeof archiveRoom;
    archive: Archive;
  }
}

window.archiveRoom = archiveRoom;
