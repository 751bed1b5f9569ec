import type { Edtf, StatementView } from '../model';
import { languageIn } from '../text/citation';
import { apart, parseEdtf } from '../text/edtf';
import { t } from '../words';
import { locale } from '../words/language';

/** A date as it is shown, with what a reader may ask about it. */
export interface SaidText {
  /** `13 January 2022`, `about 4 December 2022`, `date not known`. */
  date: string;
  /** `2 years 7 months earlier`; null when either date is not known. */
  distance: string | null;
  /** A short word beside the date when it is not plainly stated (`inferred`, `uncertain`), else null. */
  hint: string | null;
  /** A sentence on how the date is known. Never empty. */
  reason: string;
}

type Dated = Pick<StatementView, 'said' | 'saidBasis' | 'saidNote'>;

/** The texts of a statement's date; `published` is the day of the article that is being read. */
export function saidText(dated: Dated, published: Edtf | null): SaidText {
  const { said, saidBasis, saidNote } = dated;
  if (!said) {
    return {
      date: t('date.unknown'),
      distance: null,
      hint: null,
      reason: saidNote ?? t('date.notStated'),
    };
  }
  return {
    date: dateText(said),
    distance: published ? distance(said, published) : null,
    hint:
      saidBasis === 'stated'
        ? null
        : t(saidBasis === 'inferred' ? 'date.inferred' : 'date.uncertain'),
    reason: reasonOf(dated),
  };
}

function reasonOf({ saidBasis, saidNote }: Dated): string {
  if (saidBasis === 'stated') return t('date.stated');
  if (saidBasis === 'unknown') return saidNote ?? t('date.noReason');
  return saidNote
    ? t('date.inferredBecause', { note: saidNote.replace(/\.$/, '') })
    : t('date.inferredFromText');
}

const DAY_MS = 86_400_000;

/** `13 January 2022`, `about 4 December 2022`, `June 2024`, `2021`, in the reader's language. */
export function dateText(date: Edtf): string {
  const parts = date.split('/');
  if (parts.length === 2) return parts.map(dateText).join(' – ');
  const day = parseEdtf(date);
  if (!day) return date;
  const words = new Intl.DateTimeFormat(locale(), {
    timeZone: 'UTC',
    year: 'numeric',
    ...(day.precision !== 'year' && { month: 'long' }),
    ...(day.precision === 'day' && { day: 'numeric' }),
  }).format(day.earliest * DAY_MS);
  if (day.approximate) return t('date.about', { date: words });
  return day.uncertain ? t('date.perhaps', { date: words }) : words;
}

/**
 * How far a statement lies from the article, in words: `2 years 7 months earlier`, `same day`,
 * `3 days later`. Null when either date cannot be read.
 */
export function distance(said: Edtf, published: Edtf): string | null {
  const far = apart(said, published);
  if (!far) return null;
  if ('same' in far) {
    const { same } = far;
    if (same === 'day') return t('distance.sameDay');
    return t(same === 'year' ? 'distance.sameYear' : 'distance.sameTime');
  }
  if ('weeks' in far) {
    return t(far.direction === 'earlier' ? 'distance.weeksEarlier' : 'distance.weeksLater');
  }
  const { years, months, days } = far;
  const parts = [
    years > 0 && t('distance.years', years),
    months > 0 && t('distance.months', months),
    days > 0 && t('distance.days', days),
  ];
  return t(`distance.${far.direction}`, { time: parts.filter(Boolean).join(' ') });
}

/** The name of a language in the reader's words (`Russian` for `ru`), or the tag when it is unknown. */
export function languageName(tag: string): string {
  return languageIn(locale(), tag);
}
