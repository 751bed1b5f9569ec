import { type PackData, PackError } from '../lines';
import type { PackHeader } from '../pack-schema';
import { Assembler } from './assemble';
import { oneLine } from './entry';
import { type About, inputs } from './inputs';
import { looked } from './look';
import type { Converted, ConvertOptions, Readable } from './types';

/**
 * A file as records of a pack: the header first, then each record before it is referred to, none twice; in
 * between what was left out, joined or noted. Streams: what is held are hashes of ids, some 25 bytes
 * each, and one chunk. Ids come from the content, behind the pack's own, so that the same file
 * gives the same records again.
 *
 * `how` is what `recognise` said. Without `options.table` a table is read as `preview` proposes.
 *
 * Throws PackError for a bad line when `onBad` is `refuse`, and for a file that is damaged as a whole; the
 * signal's reason when it was called off.
 */
export async function* convert(
  how: Readable,
  data: PackData,
  options: ConvertOptions,
): AsyncGenerator<Converted> {
  let { table } = options;
  let whole = data;
  if (!table && (how.format === 'csv' || how.format === 'records')) {
    const look = await looked(how, data, options);
    table = look.table;
    whole = look.data;
  }
  const about: About = {};
  let assembler: Assembler | undefined;
  for await (const some of inputs(how, whole, options, table, about)) {
    if (!assembler) {
      const header = headerOf(options, about);
      assembler = new Assembler(header, options);
      yield { header };
    }
    for (const input of some) {
      options.signal?.throwIfAborted();
      yield* assembler.take(input);
    }
  }
  if (assembler) return;
  if (how.format === 'pack') {
    throw new PackError(1, 'the pack is empty; its first line must be the header');
  }
  yield { header: headerOf(options, about) };
}

/** A pack keeps its own header; of other files what the reader says comes before what they say. */
function headerOf({ pack }: ConvertOptions, { header }: About): PackHeader {
  const { id, title, ...more } = pack;
  return {
    version: '1',
    ...header,
    ...Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined)),
    onRecord: 1,
    id,
    title: oneLine(title).slice(0, 300) || id,
  };
}
