/** What keeps the database from being used, in words for the reader. Nothing of it is lost in any of these cases. */

/** The database of a newer version of On Record: an older one must not write to it. */
export class NewerDatabase extends Error {
  override name = 'NewerDatabase';
}

/** Another page of ours, of an older version, holds the database open and does not let go. */
export class BlockedDatabase extends Error {
  override name = 'BlockedDatabase';
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
  return 'This browser refuses to store the archive here, as some do in private windows. What is added now would be gone when the tab is closed.';
}
