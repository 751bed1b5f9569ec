import type { PackInfo } from '../../archive/archive';
import type { ConvertOptions, Preview } from '../../archive/formats/types';

/** Letters of a pack's id, at most; the schema allows more, and ids of statements begin with it. */
const LONGEST_ID = 40;

/**
 * What a pack made of a file is called. A pack keeps what it calls itself; another file goes by its name, so that the same file
 * comes into the same pack again, also a second download of it (`statements (1).csv`).
 */
export function packOf(
  file: string,
  { format, pack }: Pick<Preview, 'format' | 'pack'>,
  packs: readonly PackInfo[],
): ConvertOptions['pack'] {
  if (format === 'pack' && pack.id && pack.title)
    return { ...pack, id: pack.id, title: pack.title };
  const name = file
    .replace(/\.gz$/i, '')
    .replace(/\.[^.]{1,8}$/, '')
    .replace(/\s*\(\d+\)$/, '');
  const title = pack.title ?? (name.replace(/[-_]+/g, ' ').trim() || file);
  return { ...pack, id: idOf(name, packs), title };
}

/** The id of a pack, from its name; not that of the bundled one nor of the reader's own. */
function idOf(name: string, packs: readonly PackInfo[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_ID);
  const id = plain || `file-${hash(name)}`;
  const isTaken = packs.some((pack) => (pack.bundled || pack.own) && pack.id === id);
  return isTaken || id === 'my-record' ? `${id}-file` : id;
}

/** A few letters that are the same for the same name (FNV-1a). */
function hash(name: string): string {
  let value = 0x811c9dc5;
  for (const letter of name)
    value = Math.imul(value ^ (letter.codePointAt(0) as number), 0x01000193);
  return (value >>> 0).toString(36);
}
