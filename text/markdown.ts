import { safeUrl } from './citation';

/** Characters that Markdown (CommonMark) or HTML in it would take for more than themselves. */
const MARKUP = /[\\`*_{}[\]<>#|~&!]/g;

/** A text as it is in Markdown: on one line, nothing in it markup, no link made of an address. */
export function plainText(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(MARKUP, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1');
}

/** A link; the title alone where the address is none to follow. */
export function link(title: string, url: string | null): string {
  const safe = safeUrl(url);
  return safe
    ? `[${plainText(title)}](<${safe.replace(/[<>]/g, encodeURIComponent)}>)`
    : plainText(title);
}
