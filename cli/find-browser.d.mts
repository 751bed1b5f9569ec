export type BrowserKind = 'chrome' | 'firefox';

/** What the variable is called that names a browser's program. */
export const variables: Record<BrowserKind, string>;

/** The path of a browser's program, or null when there is none. */
export function findBrowser(kind: BrowserKind): string | null;
