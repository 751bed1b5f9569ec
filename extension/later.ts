/**
 * Code that the background runs only when it is asked for: scripts of their own. A worker that is woken for something
 * else does not even read them; to read and parse all of our code takes it longer than to answer.
 */

interface Worker {
  importScripts?: (address: string) => void;
  addEventListener(type: 'install', listener: () => void): void;
}

/** Where these scripts leave what they have, by their own names. */
interface Shared {
  onRecordLater?: Record<string, unknown>;
}

const scope = globalThis as unknown as Worker & Shared;

/** Has the browser keep scripts with a service worker: only what ran while it was installed may run later. */
export function keepForLater(addresses: readonly string[]): void {
  scope.addEventListener('install', () => {
    for (const address of addresses) scope.importScripts?.(address);
  });
}

/** Leaves what a script has for the background that asked for it. */
export function handOver(name: string, parts: object): void {
  scope.onRecordLater = { ...scope.onRecordLater, [name]: parts };
}

/** What the script at an address left under a name; it is run the first time, in whichever kind of background this is. */
export async function comeLater<T extends object>(name: string, address: string): Promise<T> {
  if (!scope.onRecordLater?.[name]) {
    // A service worker may not `import()`, an event page has no `importScripts`.
    if (scope.importScripts) scope.importScripts(address);
    else await import(/* @vite-ignore */ address);
  }
  const parts = scope.onRecordLater?.[name];
  if (!parts) throw new Error(`${address} did not come.`);
  return parts as T;
}
