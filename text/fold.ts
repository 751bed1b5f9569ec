/**
 * Folding: one form for every spelling of a word. Lower case, no diacritics, Latin letters.
 *
 * Transliteration follows the Ukrainian national table (2010) and BGN/PCGN for Russian where they
 * agree, and the shorter form where they do not: what counts is that both sides fold alike.
 */

/** Cyrillic as English newspapers write it. Signs and apostrophes have no sound of their own. */
const CYRILLIC: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'yi',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/** Letters that Unicode does not decompose into a base letter and a mark. */
const LATIN: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ŀ: 'l',
};

const ASCII = /^[\0-\x7f]*$/;
const MARKS = /\p{M}+/gu;
/** Apostrophes in all their shapes, soft hyphens and zero-width characters. */
const SILENT = /['’‘ʼ`´\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** Longer texts are folded as a whole: character by character is quicker for words only. */
const LONGEST_WORD = 32;

/**
 * Folds a text: `Nausėda`, `NAUSEDA` and `Науседа` all give `nauseda`.
 *
 * The length may change; fold token by token where offsets matter. й is folded after й itself is
 * composed, so that it is not taken for и with a mark.
 */
export function fold(text: string): string {
  const { length } = text;
  let i = 0;
  while (i < length && isFolded(text.charCodeAt(i))) i++;
  if (i === length) return text;
  if (isPlain(text, i)) return text.toLowerCase();
  if (length > LONGEST_WORD) return foldTogether(text);
  let out = text.slice(0, i);
  for (; i < length; i++) {
    const folded = foldAlone(text.charCodeAt(i));
    if (folded === null) return foldTogether(text);
    out += folded;
  }
  return out;
}

/** Whether a text is ASCII from a place on, without anything silent: then only case is to be folded. */
function isPlain(text: string, from: number): boolean {
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80 || unit === 0x27 || unit === 0x60) return false;
  }
  return true;
}

/** ASCII but capitals, the apostrophe and the grave accent. */
function isFolded(unit: number): boolean {
  return unit < 0x80 && (unit < 0x41 || unit > 0x5a) && unit !== 0x27 && unit !== 0x60;
}

const alone: (string | undefined)[] = [];

/**
 * What a code unit folds to whatever stands beside it; null when its neighbours play a part
 * (combining marks, a final sigma), or we have not looked whether they do.
 */
export function foldAlone(unit: number): string | null {
  if (!standsAlone(unit)) return null;
  const known = alone[unit];
  if (known !== undefined) return known;
  const folded = foldTogether(String.fromCharCode(unit));
  alone[unit] = folded;
  return folded;
}

/** Latin but `İ`, Cyrillic but its combining marks, and General Punctuation. */
function standsAlone(unit: number): boolean {
  if (unit < 0x300) return unit !== 0x130;
  if (unit < 0x530) return unit >= 0x400 && (unit < 0x483 || unit > 0x489);
  return unit >= 0x2000 && unit < 0x2070;
}

/** Folds a text as a whole: what `fold` gives, for any character. */
function foldTogether(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower.replace(SILENT, '');
  let out = '';
  for (const char of lower.normalize('NFC')) {
    const known = CYRILLIC[char] ?? LATIN[char];
    // A letter may stand in the tables without its mark only: Macedonian ѓ, Norwegian ǿ.
    const bare = known ?? withoutMarks(char.normalize('NFD'));
    out += known ?? CYRILLIC[bare] ?? LATIN[bare] ?? bare;
  }
  return out.replace(SILENT, '');
}

/**
 * A decomposed character without its marks. Those of Latin, Greek and Cyrillic stand in two blocks, and are told
 * without the expression over all of them: to make that takes a worker that just woke longer than to answer.
 */
function withoutMarks(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x530) return text.replace(MARKS, '');
    const isMark = (unit >= 0x300 && unit < 0x370) || (unit >= 0x483 && unit < 0x48a);
    if (!isMark) out += text.charAt(i);
  }
  return out;
}
