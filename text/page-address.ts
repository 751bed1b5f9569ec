/** Parameters that tell how a reader came to a page, and not which page it is. */
const WAY_HERE = /^(?:utm_\w+|[a-z]{1,2}clid|msclkid|gbraid|wbraid|mc_[ce]id|igshid|_ga)(?:=|$)/i;

/** An address longer than this is not kept, in characters. */
const LONGEST = 2000;

/**
 * The address by which a page is known again: without its fragment, and without what followed the reader there. Null for
 * what has no address of its own (`about:srcdoc`), and where it is too long to be kept.
 */
export function pageAddress(url: string): string | null {
  const page = URL.canParse(url) ? new URL(url) : null;
  if (!page || !/^(?:https?|file):$/.test(page.protocol)) return null;
  page.hash = '';
  page.username = '';
  page.password = '';
  // Not by `searchParams`, which Firefox's content scripts cannot go through.
  const asked = page.search.slice(1).split('&');
  page.search = asked.filter((one) => !WAY_HERE.test(one)).join('&');
  return page.href.length <= LONGEST ? page.href : null;
}
