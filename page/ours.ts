/**
 * The elements that we put into a document ourselves. Several of our scripts may be in one page, each with its own
 * modules; the set is one for all of them, in the world that they share and no script of the page's sees.
 */
const shared = globalThis as { onRecordOurs?: WeakSet<EventTarget> };
shared.onRecordOurs ??= new WeakSet();

export const ours: WeakSet<EventTarget> = shared.onRecordOurs;

/** Whether an event happened in something of ours. */
export function isInOurs(event: Event): boolean {
  return event.composedPath().some((target) => ours.has(target));
}
