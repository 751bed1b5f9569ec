import type { Span } from '../../model';
import { wordEnd } from './word-end';

/** A word or mark of a text, in the form that the tagger reads. */
export interface Word extends Span {
  /** As in the Penn Treebank, with one form for each mark: “ and ” for double, ‘ and ’ for single quotation marks, — for dashes. */
  text: string;
}

/** The Treebank's words, the first that fits, for `wordEnd` to agree with: with points, with a negation or a clitic behind them, plain; then marks. */
export const WORD = new RegExp(
  [
    String.raw`(?:\p{L}\.){2,}`,
    String.raw`(?:Mr|Mrs|Ms|Dr|Sens?|Reps?|Gov|Gen|Lt|Col|Maj|Sgt|Capt|Jr|Sr|St|Prof|Rev|Jan|Feb|Aug|Sept|Oct|Nov|Dec|vs|Inc|Corp|Co)\.(?!\w)`,
    String.raw`No\.(?=\s?\p{N})`,
    String.raw`(?!I)\p{Lu}\.(?=\s+\p{Lu}\p{Ll})`,
    String.raw`\p{N}[\p{N}.,:/]*\p{N}\p{L}*|\p{N}+\p{L}*`,
    String.raw`[Cc]an(?=not\b)`,
    String.raw`[\p{L}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*(?=[nN]['’][tT]\b)|[nN]['’][tT]\b`,
    String.raw`(?:[OD]['’])?[\p{L}\p{N}\p{M}]+(?:[-&][\p{L}\p{N}\p{M}]+)*`,
    String.raw`['’](?:[sS]|[rR][eE]|[vV][eE]|[lL][lL]|[dD]|[mM])(?!\p{L})`,
    '``',
    "''",
    '-{2,}',
    String.raw`\.{3}`,
    String.raw`\S`,
  ].join('|'),
  'gu',
);

const OPENERS = new Set(['“', '„', '«', '``']);
const CLOSERS = new Set(['”', '»', "''"]);

/** Splits one paragraph into words; offsets are of the paragraph, moved by `base`. */
export function words(paragraph: string, base = 0): Word[] {
  const found: Word[] = [];
  // „…“ closes with the mark that opens “…”.
  let isLow = false;
  for (let at = 0; at < paragraph.length; ) {
    const unit = paragraph.charCodeAt(at);
    if (unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0) {
      at++;
      continue;
    }
    let start = at;
    let end = wordEnd(paragraph, at);
    if (end === -1) {
      WORD.lastIndex = at;
      const [raw = ''] = WORD.exec(paragraph) ?? [];
      if (raw === '') break;
      end = WORD.lastIndex;
      start = end - raw.length;
    }
    const raw = paragraph.slice(start, end);
    const closesLow = isLow && raw === '“';
    const text = closesLow
      ? '”'
      : canonical(raw, paragraph[start - 1] ?? ' ', paragraph[end] ?? ' ');
    if (raw === '„') isLow = true;
    else if (text === '”') isLow = false;
    found.push({ start: base + start, end: base + end, text });
    at = end;
  }
  return found;
}

/** The one form of a mark; a straight one opens where a blank or bracket stands before it and none behind. */
function canonical(raw: string, before: string, after: string): string {
  if (/^[A-Za-z0-9,]|^\.$/.test(raw)) return raw.includes('’') ? raw.replace('’', "'") : raw;
  if (OPENERS.has(raw)) return '“';
  if (CLOSERS.has(raw)) return '”';
  if (raw === '‘' || raw === '`') return '‘';
  if (raw === '’') return '’';
  if (raw === '"' || raw === "'") {
    const opens = /[\s([—–-]/u.test(before) && !/\s/u.test(after);
    if (raw === '"') return opens ? '“' : '”';
    return opens ? '‘' : '’';
  }
  if (/^(?:[–—―]|-{2,})$/u.test(raw)) return '—';
  return raw === '...' ? '…' : raw.replace('’', "'");
}

const TREEBANK: Record<string, string> = {
  '-LRB-': '(',
  '-RRB-': ')',
  '-LSB-': '[',
  '-RSB-': ']',
  '-LCB-': '{',
  '-RCB-': '}',
  '``': '“',
  "''": '”',
  '`': '‘',
  "'": '’',
  '--': '—',
  '–': '—',
  '...': '…',
};

/** Words that somebody else split in the Penn Treebank's manner, in the tagger's form. */
export function treebankWord(token: string): string {
  return TREEBANK[token] ?? token.replace('’', "'");
}
