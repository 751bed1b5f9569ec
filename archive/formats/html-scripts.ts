import { MAX_LINE } from '../limits';
import type { Found } from './json-stream';

const IS_JSON_LD = /\btype\s*=\s*["']?application\/ld\+json\b/i;

/** Characters of a saved page that are looked through. */
const MAX_PAGE = 4 * MAX_LINE;

/** The JSON-LD documents of a saved page, with their lines. A page beyond `MAX_PAGE` is read up to there. */
export async function* scriptsOf(text: AsyncIterable<string>): AsyncGenerator<Found[]> {
  let page = '';
  for await (const chunk of text) {
    page += chunk;
    if (page.length > MAX_PAGE) break;
  }
  const found: Found[] = [];
  let counted = 0;
  let line = 1;
  for (const { start, attributes, raw } of scripts(page.slice(0, MAX_PAGE))) {
    if (!IS_JSON_LD.test(attributes)) continue;
    for (; counted < start; counted++) if (page.charCodeAt(counted) === 10) line++;
    const script = read(line, raw);
    if (script) found.push(script);
  }
  yield found;
}

/**
 * The scripts of a page, outside of comments. Nothing of the page is run or built: it is searched as a
 * text, each part of it once, so that no page takes long.
 */
function* scripts(page: string): Generator<{ start: number; attributes: string; raw: string }> {
  const opening = /<!--|<script\b/gi;
  const closing = /<\/script\s*>/gi;
  for (let it = opening.exec(page); it; it = opening.exec(page)) {
    const start = opening.lastIndex;
    const end = page.indexOf(it[0] === '<!--' ? '-->' : '>', start);
    if (end < 0) return;
    opening.lastIndex = end + 1;
    if (it[0] === '<!--') continue;
    closing.lastIndex = end + 1;
    const close = closing.exec(page);
    if (!close) return;
    yield { start, attributes: page.slice(start, end), raw: page.slice(end + 1, close.index) };
    opening.lastIndex = closing.lastIndex;
  }
}

/** Null for markup that is damaged and of something else: of that there is nothing to tell. */
function read(line: number, raw: string): Found | null {
  const bare = raw.replace(/^\s*(?:\/\/)?<!\[CDATA\[|(?:\/\/)?\]\]>\s*$/g, '');
  try {
    return { line, list: '', value: JSON.parse(bare), raw };
  } catch {
    try {
      // Line ends within texts are the usual fault of markup written by hand.
      return { line, list: '', value: JSON.parse(bare.replace(/[\n\t]+/g, ' ')), raw };
    } catch {
      if (!raw.includes('ClaimReview')) return null;
      return { line, list: '', why: 'the page’s markup is not JSON', raw };
    }
  }
}
