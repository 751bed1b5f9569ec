import { ask } from '../messages';

const NAME = 'on-record changed';

/** Says that what is on record is another than before: to our own pages, and to the pages that show marks. */
export function tellChanged(): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(null);
  channel.close();
  void ask('changed', null).catch(() => undefined);
}

/** Calls back when another page of ours changed what is on record. */
export function whenTold(listen: () => void): void {
  new BroadcastChannel(NAME).addEventListener('message', listen);
}

/**
 * Calls back when another page of ours changed what is on record, and when the reader comes back to this one: what was
 * changed without a word is seen then.
 */
export function whenChanged(listen: () => void): void {
  whenTold(listen);
  addEventListener('focus', listen);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') listen();
  });
}
