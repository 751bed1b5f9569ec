/** Nothing is told of what is done within this time, and as often afterwards. */
const EVERY = 5000;

/**
 * Passes a list on, item by item, and says on standard error how far it is, so that figures stay alone on
 * standard output: `1,200 of 6,809 lines, 40 s left`. What is quick is done without a word.
 *
 * @param what the items' name in the plural
 */
export function* telling<T>(items: readonly T[], what: string): Generator<[at: number, item: T]> {
  const began = Date.now();
  let told = began;
  for (const [at, item] of items.entries()) {
    const now = Date.now();
    if (now - told >= EVERY) {
      told = now;
      const left = Math.round(((now - began) / at) * (items.length - at) * 1e-3);
      process.stderr.write(
        `${at.toLocaleString('en')} of ${items.length.toLocaleString('en')} ${what}, ${left} s left\n`,
      );
    }
    yield [at, item];
  }
}
