/**
 * Repeats what throws until it does not, and gives what it gives; after `within` milliseconds its own
 * failure is thrown.
 */
export async function eventually<T>(assertion: () => Promise<T>, within = 60_000): Promise<T> {
  const until = Date.now() + within;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((later) => setTimeout(later, 100));
    }
  }
}
