/** Our names: packed once when packs change, opened from the buffer. */
import { isInflected } from '../../../context/inflection';
import { findMentions } from '../../../context/mentions';
import { Names } from '../../../context/names/names';
import { packNames } from '../../../context/names/pack';
import { lengthHere } from '../../../context/names/places';
import { scanNames } from '../../../context/names/scan';
import { Words } from '../../../context/names/words';
import type { Speaker } from '../../../model';
import type { Matcher } from './matcher';

function keep(names: readonly string[]): Uint8Array {
  const speakers = names.map(
    (name, i): Speaker => ({ id: `sp-${i}`, name, kind: 'person', aliases: [], roles: [] }),
  );
  return packNames(speakers, new Set(speakers.map(({ id }) => id)));
}

/** The gazetteer alone, as the peers are: the longest name at each place, whoever bears it. */
export const finding: Matcher = {
  keep,
  open(kept) {
    const names = new Names(kept as Uint8Array);
    return (text) => {
      const inflected = isInflected(text);
      const words = new Words(text, names, inflected);
      let count = 0;
      let end = 0;
      for (const place of scanNames(text, names, inflected)) {
        if (place < end) continue;
        words.go(place);
        const length = lengthHere(words);
        if (length === 0) continue;
        count++;
        end = words.end(length - 1);
      }
      return count;
    };
  },
};

/** All that a mention takes: also who is meant, which no peer decides. */
export const deciding: Matcher = {
  keep,
  open(kept) {
    const names = new Names(kept as Uint8Array);
    return (text) => findMentions(text, names).length;
  },
};
