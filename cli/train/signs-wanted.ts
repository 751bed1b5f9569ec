/**
 * The arguments of `npm run fit -- NAME [--without SIGN,…] DIR…`: which of a model's signs are wanted, and the folders.
 * Throws an error with the usage where no folder is named.
 */
export function signsWanted<Sign extends string>(
  name: string,
  args: readonly string[],
  all: readonly Sign[],
): { names: Sign[]; folders: string[] } {
  const at = args.indexOf('--without');
  const without = at < 0 ? [] : (args[at + 1] ?? '').split(',');
  const folders = args.filter((_, i) => at < 0 || (i !== at && i !== at + 1));
  if (folders.length === 0)
    throw new Error(`Usage: npm run fit -- ${name} [--without SIGN,…] DIR…`);
  return { names: all.filter((each) => !without.includes(each)), folders };
}
