/**
 * What on a page is not the article's text, told by element, role, attribute, class and wording.
 * No layout is asked for, so that a parsed file reads the same.
 */
import type { Block } from './block';

const blockLevel = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ' +
    'nav ol optgroup option p pre search section select summary table tbody td textarea tfoot ' +
    'th thead tr ul video audio iframe'
  ).split(' '),
);

/** Whether an element of this name starts a line of its own, by the HTML standard's style sheet. */
export function isBlockLevel(localName: string): boolean {
  return blockLevel.has(localName);
}

const names = new Set(
  (
    'script style noscript template code pre kbd samp textarea input select button option ' +
    'datalist label output progress meter iframe frame object embed applet canvas svg math audio ' +
    'video picture map nav aside footer header form search dialog menu figcaption legend rp rt time'
  ).split(' '),
);

const roles =
  /^(navigation|complementary|contentinfo|banner|search|form|dialog|alertdialog|menu|menubar|toolbar|tablist|tab|button|switch|textbox|searchbox|combobox|listbox|alert|tooltip|log|feed|img|figure|note|doc-footnote|doc-endnotes)$/;

/**
 * Words in class and id that newsrooms give to what stands around the text. Whole words only (a
 * name is cut at capitals, dashes and underscores), so “read” does not take “thread”.
 */
const words = new Set(
  (
    'ad ads advert adverts advertisement advertising adunit banner breadcrumb breadcrumbs byline bylines ' +
    'caption captions comment comments commenting consent cookie cookies copyright credit credits ' +
    'disclaimer disqus donate footer footnote gdpr ' +
    'masthead menu metadata mostread nav navbar navigation newsletter newsletters ' +
    'outbrain pagination player popular promo promos promoted promotion pullquote ' +
    'rating readmore recirc recirculation recommend recommended recommendation recommendations ' +
    'related relatedcontent rss share sharebar sharing shareline sidebar signup skip social socials ' +
    'sponsor sponsored sponsors subscribes taboola tag tags ' +
    'teaser teasers toolbar tooltip topics trending tweetbutton widget widgets ' +
    'hidden offscreen noprint onetrust optanon ccpa privacy'
  ).split(' '),
);

/** Two words that mean it together, where each alone would not. */
const pairs =
  /(?:^| )(?:read (?:more|next|also|on)|more (?:on|from|stories|news|in|like|about|info)|most (?:read|popular|viewed|shared)|see also|also read|author (?:bio|box|info|card|description|details|about)|about (?:the )?author|article (?:meta|tools|info|tags|footer|header|actions|author)|post (?:meta|tags|footer|author)|entry (?:meta|footer)|story (?:meta|tools)|news letter|sign up|log in|up next|pull quote|visually hidden|screen reader|sr only|image (?:credit|source|caption|description)|photo (?:credit|caption)|video (?:title|caption|info|description)|key points|print only|time stamp|date line|inline (?:promo|related|newsletter)|live (?:blog )?feed|in (?:pictures)|follow us|contact (?:us|info)|call out|jump to|site header|page header)(?= |$)/;

/** Whether the element and all in it is none of the article's text. */
export function isPassedOver(element: Element): boolean {
  const name = element.localName;
  if (names.has(name)) return !(name === 'time' && element.closest('p'));
  if (name === 'figure') return !element.querySelector('blockquote');
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const role = element.getAttribute('role');
  if (role && roles.test(role)) return true;
  const style = element.getAttribute('style');
  if (style && /(?:^|;)\s*(?:display:\s*none|visibility:\s*hidden)/i.test(style)) return true;
  if (name === 'body' || name === 'main' || name === 'article' || name === 'p') return false;
  return saysSo(`${element.getAttribute('class') ?? ''} ${element.id}`);
}

const seen = new Map<string, boolean>();

/** Whether a class and id name one of the things around the text. Remembered: pages repeat them. */
function saysSo(named: string): boolean {
  if (named === ' ') return false;
  const known = seen.get(named);
  if (known !== undefined) return known;
  let is = false;
  for (const token of named.split(/\s+/)) {
    const parts = token
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter(Boolean);
    if (parts.some((part) => words.has(part)) || pairs.test(parts.join(' '))) is = true;
    // “has-sidebar”, “no-ads”, “with-comments” speak of the surroundings.
    if (is && /(?:^|-|_)(?:has|no|with|without|not)(?:-|_)/.test(token)) is = false;
    if (is) break;
  }
  if (seen.size > 2000) seen.clear();
  seen.set(named, is);
  return is;
}

/** A table cell shorter than this holds a figure, no sentence. Characters. */
const SHORT_CELL = 60;

/** Openings of lines that lead away from the text, in the languages of the listed sites. */
const leadsAway =
  /^(?:(?:read|see|watch|listen|hear|learn|find out|click|tap)\b.{0,12}\b(?:more|also|next|here|now|:)|related\b|recommended\b|more (?:on|from|stories)\b|also read|most read|advertisement|story continues|article continues|continue reading|sign up|subscribe|follow (?:us|our)|share this|download (?:the|our)|get (?:the|our)\b.{0,40}(?:newsletter|app|inbox)|loading\b|photo(?:graph)?s?\s*(?:by|:|credit)|image(?: source| credit)?\s*:|picture\s*:|file photo|copyright\b|©|all rights reserved|reporting by\b|editing by\b|читайте также|читати також|також читайте|skaitykite|taip pat skaitykite|lasi arī|loe ka|lue (?:lisää|myös)|weiterlesen|lesen sie|mehr zum thema|lire aussi|à lire|czytaj (?:też|także|więcej)|leia (?:também|mais)|leer más|lea también|leggi anche)/i;

/** Lines that only lead away: links and nothing else, or a short line with such an opening. */
export function isTeaser({ text, linked, element }: Block): boolean {
  if (text.length < 200 && leadsAway.test(text)) return true;
  if (!/[a-z]/i.test(text) && !/\p{L}/u.test(text)) return true;
  const share = linked / text.length;
  if (element.localName === 'li') return share > 0.6;
  if (/^t[dh]$/.test(element.localName)) return text.length < SHORT_CELL;
  return share > 0.85 && element.localName !== 'h1';
}
