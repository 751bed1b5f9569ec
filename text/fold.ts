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

/**
 * Folds a text: `Nausėda`, `NAUSEDA` and `Науседа` all give `nauseda`.
 *
 * The length may change; fold token by token where offsets matter. й is folded after й itself is
 * composed, so that it is not taken for и with a mark.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower.replace(SILENT, '');
  let out = '';
  for (const char of lower.normalize('NFC')) {
    const known = CYRILLIC[char] ?? LATIN[char];
    // A letter may stand in the tables without its mark only: Macedonian ѓ, Norwegian ǿ.
    const bare = known ?? char.normalize('NFD').replace(MARKS, '');
    out += known ?? CYRILLIC[bare] ?? LATIN[bare] ?? bare;
  }
  return out.replace(SILENT, '');
}

/**
 * A name's sound, as far as the usual transliterations differ: `Sergei`/`Sergey`,
 * `Zelensky`/`Zelenskyy`/`Zełenski`, `Yermakov`/`Ermakov`, `Ławrow`/`Lavrov`,
 * `Gabrielyus`/`Gabrielius`. Two names of different people may share it: it proposes, and the
 * gazetteer's other rules decide.
 */
export function nameKey(token: string): string {
  return fold(token)
    .replace(/^(?:ye|je|ie)(?=[a-z]{3})/, 'e')
    .replace(/w/g, 'v')
    .replace(/kh|ch(?=[aou])/g, 'h')
    .replace(/x/g, 'ks')
    .replace(/[yj]/g, 'i')
    .replace(/([a-z])\1+/g, '$1');
}
