import type { SpeakerKind } from '../model';

/** Who is named as a source and is not on record, as far as the text tells. */
export interface Stranger {
  name: string;
  role: string | null;
  kind: SpeakerKind;
  /** The words by which a text called him by his full name before, where it did. */
  called: string | null;
}

/** Capitalised words before a name that are no part of it. English. */
const TITLES =
  /^(?:(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sen|Rep|Gov|Sir|Lord|Lady)\.?|President|Prime|Foreign|Defen[cs]e|Interior|Finance|Deputy|Vice|Minister|Chancellor|Secretary|General|Senator|Governor|Ambassador|Professor|Commissioner|Spokes(?:man|woman|person)|Mayor|King|Queen|Pope|Former|Chief|Director|Colonel|Admiral)$/u;
const PARTICLES = /^(?:de|del|della|di|da|von|van|der|den|al|bin|ibn|le|la)$/u;
const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
/** Before a name: it tells what somebody is the head of, or where he is. Who speaks “for” a body speaks as it. */
const OF = /^(?:of|in|from|at|to|with|by|on|near|behind|under)$/u;
const BODY =
  /\b(?:Ministry|Government|Office|House|Commission|Council|Agency|Party|Union|Bank|Court|Committee|Parliament|Institute|University|Army|Staff|Service|Group|Company|Association|Organi[sz]ation|Kremlin|Pentagon)\b/u;

/**
 * Reads a name out of the words that stand for a source (`EU foreign policy chief Kaja Kallas`, `Kallas`). A
 * surname is completed from the text before it. Null for what names nobody: `he`, `officials`, `the minister`.
 */
export function stranger(source: string, before: string): Stranger | null {
  const all = source
    .replace(/[’']s$/u, '')
    .split(/\s+/u)
    .filter(Boolean);
  let from = all.length;
  while (from > 0 && (CAPITALISED.test(all[from - 1]!) || PARTICLES.test(all[from - 1]!))) from--;
  while (from < all.length && PARTICLES.test(all[from]!)) from++;
  const isArticle = (word: string) => /^(?:the|a|an)$/iu.test(word);
  if (from < all.length && isArticle(all[from]!)) from++;
  let start = from;
  while (start < all.length && TITLES.test(all[start]!)) start++;
  const name = all.slice(start).join(' ');
  if (
    !name ||
    /^(?:He|She|It|They|We|I|Who|This|That|Officials?|Sources?|Experts?|Analysts?|Critics)$/u.test(
      name,
    )
  )
    return null;
  const of = all[from - 1] && isArticle(all[from - 1]!) ? from - 2 : from - 1;
  if (OF.test(all[of] ?? '')) return bodyOf(all, of);
  const role =
    all
      .slice(0, start)
      .filter((word) => !isArticle(word))
      .join(' ') || null;
  if (BODY.test(name) || (isArticle(all[from - 1] ?? '') && start === from)) {
    return {
      name: name === 'Kremlin' ? 'The Kremlin' : name,
      role: null,
      kind: 'organisation',
      called: null,
    };
  }
  if (name.includes(' ')) return { name, role, kind: 'person', called: null };
  const full = fullName(name, before);
  return { name: full ?? name, role, kind: 'person', called: full };
}

/**
 * “The mayor of Kaunas”, “the head of the European Commission” name a place or a body, and nobody; “the Ministry of Foreign
 * Affairs” names itself. `of` is the place of the last word of that kind.
 */
function bodyOf(all: readonly string[], of: number): Stranger | null {
  const own = /^the$/iu.test(all[0]!) ? all.slice(1) : all;
  const head = own.slice(0, own.length - all.length + of);
  const isName = head.every((word) => CAPITALISED.test(word) || /^(?:of|the|and)$/u.test(word));
  if (!isName || !BODY.test(head.join(' ')) || TITLES.test(head[0]!)) return null;
  return { name: own.join(' '), role: null, kind: 'organisation', called: null };
}

/** The last full name that ends with a surname in the text before. */
function fullName(surname: string, before: string): string | null {
  const escaped = surname.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const given = new RegExp(
    `((?:\\p{Lu}[\\p{L}\\p{M}'’-]+\\s+){1,2})${escaped}(?![\\p{L}\\p{M}])`,
    'gu',
  );
  const found = [...before.matchAll(given)].flatMap(([, names = '']) => {
    const own = names
      .trim()
      .split(/\s+/u)
      .filter((word) => !TITLES.test(word));
    return own.length > 0 ? [`${own.join(' ')} ${surname}`] : [];
  });
  return found[0] ?? null;
}
