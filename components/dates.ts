import type { Edtf, StatementView } from '../model';
import { distance, formatEdtf } from '../text/edtf';

/** A date as it is shown, with what a reader may ask about it. */
export interface SaidText {
  /** `13 January 2022`, `about 4 December 2022`, `date not known`. */
  date: string;
  /** `2 years 7 months earlier`; null when either date is not known. */
  distance: string | null;
  /** A short word beside the date when it is not plainly stated, else null. */
  hint: 'inferred' | 'uncertain' | null;
  /** A sentence on how the date is known. Never empty. */
  reason: string;
}

type Dated = Pick<StatementView, 'said' | 'saidBasis' | 'saidNote'>;

/** The texts of a statement's date; `published` is the day of the article that is being read. */
export function saidText(
  { said, saidBasis, saidNote }: Dated,
  published: Edtf | null,
  locale = 'en-GB',
): SaidText {
  if (!said) {
    return {
      date: 'date not known',
      distance: null,
      hint: null,
      reason: saidNote ?? 'The source does not say when this was said.',
    };
  }
  const note = saidNote ? `: ${saidNote.replace(/\.$/, '')}.` : ' from the text.';
  return {
    date: formatEdtf(said, locale),
    distance: published ? distance(said, published) : null,
    hint: saidBasis === 'inferred' ? 'inferred' : saidBasis === 'unknown' ? 'uncertain' : null,
    reason:
      saidBasis === 'stated'
        ? 'The source states this date.'
        : saidBasis === 'inferred'
          ? `The date is inferred${note}`
          : (saidNote ?? 'How this date is known is not on record.'),
  };
}

/** The name of a language in the reader's words (`Russian` for `ru`), or the tag when it is unknown. */
export function languageName(tag: string, locale = 'en-GB'): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
