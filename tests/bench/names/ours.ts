/** Our names: packed once when packs change, opened from the buffer, and all that a mention takes. */
import { findMentions } from '../../../context/mentions';
import { Names } from '../../../context/names/names';
import { packNames } from '../../../context/names/pack';
import type { Speaker } from '../../../model';
import type { Matcher } from './matcher';

export const ours: Matcher = {
  keep(names) {
    const speakers = names.map(
      (name, i): Speaker => ({ id: `sp-${i}`, name, kind: 'person', aliases: [], roles: [] }),
    );
    return packNames(speakers, new Set(speakers.map(({ id }) => id)));
  },
  open(kept) {
    const names = new Names(kept as Uint8Array);
    return (text) => findMentions(text, names).length;
  },
};
