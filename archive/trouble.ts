import { isFull } from './room';

/** What keeps the database from being used, in words for the reader. Nothing of it is lost in any of these cases. */

/** The database of a newer version of On Record: an older one must not write to it. */
export class NewerDatabase extends Error {
  override name = 'NewerDatabase';
}

/** Another page of ours, of an older version, holds the database open and does not let go. */
export class BlockedDatabase extends Error {
  override name = 'BlockedDatabase';
}

/** The database did not open in time, and nobody says why: the browser is busy, or its disk is. */
export class LateDatabase extends Error {
  override name = 'LateDatabase';
}

/** Why the archive is in memory, for the reader. */
export function troubleOf(error: unknown): string {
  const { name } = (error ?? {}) as { name?: unknown };
  if (name === 'NewerDatabase' || name === 'VersionError') {
    return 'What is on record here was written by a newer version of On Record. Update On Record to use it again: nothing of it is lost.';
  }
  if (name === 'BlockedDatabase') {
    return 'Another tab still uses an older version of On Record. Close the other tabs of On Record, or restart the browser, then reload this page: nothing is lost.';
  }
  if (name === 'LateDatabase') {
    return 'The database of On Record did not open in time: the browser, or another tab of On Record, may be at work. Reload this page in a moment, or restart the browser: nothing is lost.';
  }
  if (isFull(error)) {
    return 'There is no room left on this device, or in what the browser allows On Record of it, so nothing can be kept. Make some room, then reload this page: what is on record is not lost.';
  }
  // Chromium: “Internal error opening backing store for indexedDB.open.” on a full disk; what it is it does not say.
  if (name === 'UnknownError') {
    return 'The browser could not open the database of On Record: most often there is no room left on this device. Make some room, then reload this page or restart the browser.';
  }
  return 'This browser refuses to store the archive here, as some do in private windows. Only what comes with On Record is here now, and what is added would be gone when the tab is closed. Your own record and your packs are not lost: an ordinary window has them.';
}
