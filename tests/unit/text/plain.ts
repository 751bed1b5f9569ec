/**
 * The rules of `text/`, written plainly: what the quick code has to give, to the letter. Where a rule
 * changes, it changes here first.
 */
import { stemmer } from 'stemmer';
import { stopWords } from '../../../text/stop-words';
import { SAME } from '../../../text/terms';

const TOKEN =
  /(?:\p{Lu}\.){2,}|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /['’ʼ]s$/iu;

export function plainTokens(text: string) {
  return [...text.matchAll(TOKEN)].map(({ 0: match, index: start }) => {
    const word = match.replace(POSSESSIVE, '');
    return { start, end: start + word.length, text: word };
  });
}

const CYRILLIC = Object.fromEntries(
  `а a,б b,в v,г g,ґ g,д d,е e,ё e,є ye,ж zh,з z,и i,і i,ї yi,й y,к k,л l,м m,н n,о o,п p,р r,с s,т t,у u,ў u,ф f,х kh,ц ts,ч ch,ш sh,щ shch,ъ ,ы y,ь ,э e,ю yu,я ya`
    .split(',')
    .map((pair) => pair.split(' ')),
);
const LATIN: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss' };
Object.assign(LATIN, { æ: 'ae', œ: 'oe', ı: 'i', ŀ: 'l' });

export function plainFold(text: string): string {
  let out = '';
  for (const char of text.toLowerCase().normalize('NFC')) {
    const known = CYRILLIC[char] ?? LATIN[char];
    const bare = known ?? char.normalize('NFD').replace(/\p{M}+/gu, '');
    out += known ?? CYRILLIC[bare] ?? LATIN[bare] ?? bare;
  }
  return out.replace(/['’‘ʼ`´\u00ad\u200b-\u200d\u2060\ufeff]/gu, '');
}

export function plainNameKey(token: string): string {
  return plainFold(token)
    .replace(/^(?:ye|je|ie)(?=[a-z]{3})/, 'e')
    .replace(/w/g, 'v')
    .replace(/kh|ch(?=[aou])/g, 'h')
    .replace(/x/g, 'ks')
    .replace(/[yj]/g, 'i')
    .replace(/([a-z])\1+/g, '$1');
}

function plainTerm(token: string): string {
  if (/^(?:US|USA|U\.S\.|U\.S\.A\.)$/.test(token)) return 'usa';
  const folded = plainFold(token).replaceAll('.', '');
  if (Object.hasOwn(SAME, folded)) return SAME[folded] as string;
  return stopWords.has(folded) ? '' : stemmer(folded);
}

export function plainTerms(text: string): string[] {
  const words = plainTokens(text).map((token) => token.text);
  return words
    .flatMap((word, i) => {
      if (word === 'States' && words[i - 1] === 'United') return [];
      return word === 'United' && words[i + 1] === 'States' ? 'usa' : plainTerm(word);
    })
    .filter(Boolean);
}
