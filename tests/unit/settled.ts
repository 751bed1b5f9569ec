/** So many timers may follow on one another. For what waits here today one is enough. */
const TURNS = 8;

/**
 * Waits until what was begun is done, with the timers of no delay that it set, and those that these set. It counts turns of
 * the event loop and no time, so a busy machine is waited for as long as it takes.
 */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await new Promise((done) => setTimeout(done));
}
