import type { Catalogue } from './catalogue';

interface NativeMessages {
  i18n?: { getMessage(name: string): string };
}

let given: Catalogue | null = null;

/**
 * Speaks from this catalogue from now on; null: from the browser's messages again. For where there is no extension whose browser would choose one and
 * hand out its messages: the gallery and tests. Never in what ships, where a catalogue would be a weight on every page.
 */
export function setWords(catalogue: Catalogue | null): void {
  given = catalogue;
}

/** The names under which browsers keep messages know no dots. */
const nameOf = (path: string): string => path.replaceAll('.', '_');

function found(catalogue: Catalogue, path: string): string {
  let at: string | Catalogue | undefined = catalogue;
  for (const part of path.split('.')) at = typeof at === 'object' ? at[part] : undefined;
  return typeof at === 'string' ? at : '';
}

/** The message at a path, in the reader's language; empty when there is none. */
export function message(path: string): string {
  if (given) return found(given, path);
  const { browser, chrome } = globalThis as { browser?: NativeMessages; chrome?: NativeMessages };
  try {
    return (browser?.i18n ?? chrome?.i18n)?.getMessage(nameOf(path)) ?? '';
  } catch {
    // An extension that was updated under a page has no words left.
    return '';
  }
}
