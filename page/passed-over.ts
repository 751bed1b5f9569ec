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

/** Words that mean it together, where each alone would not: the first, and what may follow it. */
const pairs = new Map(
  Object.entries({
    read: ['more', 'next', 'also', 'on'],
    more: ['on', 'from', 'stories', 'news', 'in', 'like', 'about', 'info'],
    most: ['read', 'popular', 'viewed', 'shared'],
    see: ['also'],
    also: ['read'],
    author: ['bio', 'box', 'info', 'card', 'description', 'details', 'about'],
    about: ['author', 'the author'],
    article: ['meta', 'tools', 'info', 'tags', 'footer', 'header', 'actions', 'author'],
    post: ['meta', 'tags', 'footer', 'author'],
    entry: ['meta', 'footer'],
    story: ['meta', 'tools'],
    news: ['letter'],
    sign: ['up'],
    log: ['in'],
    up: ['next'],
    pull: ['quote'],
    visually: ['hidden'],
    screen: ['reader'],
    sr: ['only'],
    image: ['credit', 'source', 'caption', 'description'],
    photo: ['credit', 'caption'],
    video: ['title', 'caption', 'info', 'description'],
    key: ['points'],
    print: ['only'],
    time: ['stamp'],
    date: ['line'],
    inline: ['promo', 'related', 'newsletter'],
    live: ['feed', 'blog feed'],
    in: ['pictures'],
    follow: ['us'],
    contact: ['us', 'info'],
    call: ['out'],
    jump: ['to'],
    site: ['header'],
    page: ['header'],
  }),
);

/** Whether the element and all in it is none of the article's text. */
export function isPassedOver(element: Element): boolean {
  const name = element.localName;
  if (names.has(name)) return !(name === 'time' && element.closest('p'));
  if (name === 'figure') return !element.querySelector('blockquote');
  if (!element.hasAttributes()) return false;
  return (
    (element.matches(telling) && attributesSaySo(element)) ||
    (name !== 'body' &&
      name !== 'main' &&
      name !== 'article' &&
      name !== 'p' &&
      saysSo(`${element.getAttribute('class') ?? ''} ${element.id}`))
  );
}

/** Of most elements none of these has to be asked: one question to the browser instead of five. */
const telling = '[hidden],[aria-hidden="true"],[contenteditable],[role],[style]';

function attributesSaySo(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const role = element.getAttribute('role');
  if (role && roles.test(role)) return true;
  const style = element.getAttribute('style');
  return Boolean(style && /(?:^|;)\s*(?:display:\s*none|visibility:\s*hidden)/i.test(style));
}

/** The words that a class or id is made of: cut at capitals and at all that is no letter. */
const wordsIn = /[A-Z]+[a-z]*|[a-z]+/g;

/** “has-sidebar”, “no-ads”, “with-comments” speak of the surroundings. */
const speaksOfOthers = /(?:^|-|_)(?:has|no|with|without|not)(?:-|_)/;

const seen = new Map<string, boolean>();

/** Whether a class and id name one of the things around the text. Remembered: pages repeat them. */
function saysSo(named: string): boolean {
  if (named === ' ') return false;
  let is = seen.get(named);
  if (is === undefined) {
    if (seen.size > 2000) seen.clear();
    // Most names have no such word, and need not be taken apart.
    is = tells(named) && named.split(/\s+/).some((one) => tells(one) && !speaksOfOthers.test(one));
    seen.set(named, is);
  }
  return is;
}

function tells(named: string): boolean {
  const parts = named.match(wordsIn);
  return (
    parts?.some((part, at) => {
      const word = part.toLowerCase();
      if (words.has(word)) return true;
      const after = pairs.get(word);
      if (!after) return false;
      const next = parts[at + 1]?.toLowerCase() ?? '';
      return after.includes(next) || after.includes(`${next} ${parts[at + 2]?.toLowerCase()}`);
    }) ?? false
  );
}

/** A table cell shorter than this holds a figure, no sentence. Characters. */
const SHORT_CELL = 60;

const more =
  /^(?:read|see|watch|listen|hear|learn|find out|click|tap)\b.{0,12}\b(?:more|also|next|here|now|:)/i;

/**
 * Openings of lines that lead away from the text, in the languages of the listed sites, by their first three letters: as
 * one expression they would take the browser longer to compile than all the rest of an article takes to read.
 */
const leadsAway = new Map(
  Object.entries({
    rea: more,
    see: more,
    wat: more,
    lis: more,
    hea: more,
    lea: /^(?:learn\b.{0,12}\b(?:more|also|next|here|now|:)|lea también)/i,
    fin: more,
    cli: more,
    tap: more,
    rel: /^related\b/i,
    rec: /^recommended\b/i,
    mor: /^more (?:on|from|stories)\b/i,
    als: /^also read/i,
    mos: /^most read/i,
    adv: /^advertisement/i,
    sto: /^story continues/i,
    art: /^article continues/i,
    con: /^continue reading/i,
    sig: /^sign up/i,
    sub: /^subscribe/i,
    fol: /^follow (?:us|our)/i,
    sha: /^share this/i,
    dow: /^download (?:the|our)/i,
    get: /^get (?:the|our)\b.{0,40}(?:newsletter|app|inbox)/i,
    loa: /^loading\b/i,
    pho: /^photo(?:graph)?s?\s*(?:by|:|credit)/i,
    ima: /^image(?: source| credit)?\s*:/i,
    pic: /^picture\s*:/i,
    fil: /^file photo/i,
    cop: /^copyright\b/i,
    all: /^all rights reserved/i,
    rep: /^reporting by\b/i,
    edi: /^editing by\b/i,
    чит: /^(?:читайте также|читати також)/i,
    так: /^також читайте/i,
    ska: /^skaitykite/i,
    tai: /^taip pat skaitykite/i,
    las: /^lasi arī/i,
    loe: /^loe ka/i,
    lue: /^lue (?:lisää|myös)/i,
    wei: /^weiterlesen/i,
    les: /^lesen sie/i,
    meh: /^mehr zum thema/i,
    lir: /^lire aussi/i,
    'à l': /^à lire/i,
    czy: /^czytaj (?:też|także|więcej)/i,
    lei: /^leia (?:também|mais)/i,
    lee: /^leer más/i,
    leg: /^leggi anche/i,
  }),
);

function doesLeadAway(text: string): boolean {
  if (text.length >= 200) return false;
  const opening = leadsAway.get(text.slice(0, 3).toLowerCase());
  return opening?.test(text) ?? text.startsWith('©');
}

/** Lines that only lead away: links and nothing else, or a short line with such an opening. */
export function isTeaser({ text, linked, element }: Block): boolean {
  if (doesLeadAway(text)) return true;
  if (!/[a-z]/i.test(text) && !/\p{L}/u.test(text)) return true;
  const share = linked / text.length;
  const name = element.localName;
  if (name === 'li') return share > 0.6;
  if (name === 'td' || name === 'th') return text.length < SHORT_CELL;
  return share > 0.85 && name !== 'h1';
}
