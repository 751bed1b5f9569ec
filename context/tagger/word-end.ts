/**
 * Where a word ends, told without the expression of `words.ts` wherever it is plain: most words are
 * Latin letters between blanks and marks. To compile that expression takes a worker that just woke as long
 * as to cut an article, and to run it three times as long as this.
 */

const APOSTROPHE = 0x27;
const CURLY = 0x2019;
const GRAVE = 0x60;
const HYPHEN = 0x2d;
const POINT = 0x2e;
const AMPERSAND = 0x26;
/** Words that keep their point. */
const SHORTENED = new Set(
  'Mr Mrs Ms Dr Sen Sens Rep Reps Gov Gen Lt Col Maj Sgt Capt Jr Sr St Prof Rev Jan Feb Aug Sept Oct Nov Dec vs Inc Corp Co'.split(
    ' ',
  ),
);

/** The end of the word that begins at a place that is no blank, or -1 where only the expression knows. */
export function wordEnd(text: string, start: number): number {
  const unit = text.charCodeAt(start);
  if (isLetter(unit)) return endOfLetters(text, start);
  if (isDigit(unit)) return endOfNumber(text, start);
  const next = text.charCodeAt(start + 1);
  switch (unit) {
    case APOSTROPHE:
    case CURLY:
      return endOfClitic(text, start, unit, next);
    case GRAVE:
      return next === GRAVE ? start + 2 : start + 1;
    case POINT:
      return next === POINT && text.charCodeAt(start + 2) === POINT ? start + 3 : start + 1;
    case HYPHEN: {
      let end = start + 1;
      while (text.charCodeAt(end) === HYPHEN) end++;
      return end;
    }
    default:
      return isMark(unit) ? start + 1 : -1;
  }
}

/** Behind letters: `U.S.`, `Mr.`, `can|not`, `did|n't`, `well-known`. */
function endOfLetters(text: string, start: number): number {
  let end = start + 1;
  let unit = text.charCodeAt(end);
  // Written out: in a worker that just woke a call costs more than the comparison.
  while (unit >= 0x61 && unit <= 0x7a) unit = text.charCodeAt(++end);
  if (unit === 0x20 && text.charCodeAt(start + 1) !== 0x61) return end;
  while (isLetter(unit)) unit = text.charCodeAt(++end);
  if (text.startsWith('annot', start + 1) && /[Cc]/.test(text.charAt(start))) {
    if (!isAsciiWord(text.charCodeAt(start + 6))) return start + 3;
  }
  if (unit === POINT) {
    if (end - start === 1) return endOfInitials(text, start);
    const word = text.slice(start, end);
    if (word === 'No') return endOfNo(text, end);
    return SHORTENED.has(word) && !isAsciiWord(text.charCodeAt(end + 1)) ? end + 1 : end;
  }
  if (unit === APOSTROPHE || unit === CURLY) {
    const isAlone = end - start === 1;
    if (isAlone && /[OD]/.test(text.charAt(start))) return endOfIrish(text, end);
    const isNegated = isOne(text, end - 1, 'n') && isOne(text, end + 1, 't');
    if (!isNegated || isAsciiWord(text.charCodeAt(end + 2))) return end;
    return isAlone ? end + 2 : end - 1;
  }
  return endOfCompound(text, end);
}

/** Behind more letters and figures, with hyphens between: `well-known`, `B52s`, `AT&T`. */
function endOfCompound(text: string, from: number): number {
  let end = from;
  let unit = text.charCodeAt(end);
  for (;;) {
    while (isLetter(unit) || isDigit(unit)) unit = text.charCodeAt(++end);
    if (isOdd(unit)) return -1;
    if (unit === APOSTROPHE || unit === CURLY) return -1;
    if (unit !== HYPHEN && unit !== AMPERSAND) return end;
    const next = text.charCodeAt(end + 1);
    if (isOdd(next)) return -1;
    if (!isLetter(next) && !isDigit(next)) return end;
    unit = text.charCodeAt(++end);
  }
}

/** `O'Neil`, where letters stand behind the apostrophe. */
function endOfIrish(text: string, apostrophe: number): number {
  const unit = text.charCodeAt(apostrophe + 1);
  if (isOdd(unit)) return -1;
  return isLetter(unit) || isDigit(unit) ? endOfCompound(text, apostrophe + 1) : apostrophe;
}

/** `No. 10`, or the end of a sentence. */
function endOfNo(text: string, point: number): number {
  let unit = text.charCodeAt(point + 1);
  if (isBlank(unit)) unit = text.charCodeAt(point + 2);
  if (isOdd(unit)) return -1;
  return isDigit(unit) ? point + 1 : point;
}

/** Behind a letter with a point: `U.S.`, `J.` before a name, `a` at the end of a sentence. */
function endOfInitials(text: string, start: number): number {
  let end = start + 2;
  let unit = text.charCodeAt(end);
  for (; isLetter(unit) && text.charCodeAt(end + 1) === POINT; unit = text.charCodeAt(end)) {
    end += 2;
  }
  if (isOdd(unit)) return -1;
  if (end - start > 2) return end;
  if (!isBlank(unit)) return start + 1;
  const [first, next, behind] = [start, end + 1, end + 2].map((at) => text.charCodeAt(at)) as [
    number,
    number,
    number,
  ];
  if (first > 0x7f || unit !== 0x20 || next > 0x7f || behind > 0x7f || isBlank(next)) return -1;
  const isName = isCapital(next) && isLetter(behind) && !isCapital(behind);
  return isName && isCapital(first) && first !== 0x49 ? end : start + 1;
}

/** Behind a number: `1,200`, `3.5`, `10:30`, `20th`. */
function endOfNumber(text: string, start: number): number {
  let end = start + 1;
  let unit = text.charCodeAt(end);
  for (let i = end; isDigit(unit) || isInNumber(unit); unit = text.charCodeAt(++i)) {
    if (isDigit(unit)) end = i + 1;
  }
  if (isOdd(unit)) return -1;
  unit = text.charCodeAt(end);
  while (isLetter(unit)) unit = text.charCodeAt(++end);
  return isOdd(unit) ? -1 : end;
}

/** `'s`, `’re`, or the mark alone. */
function endOfClitic(text: string, start: number, unit: number, next: number): number {
  if (unit === APOSTROPHE && next === APOSTROPHE) return start + 2;
  const first = next | 0x20;
  const second = text.charCodeAt(start + 2) | 0x20;
  let end = start + 1;
  if (!isLetter(next) || next > 0x7f) return end;
  if (first === 0x73 || first === 0x64 || first === 0x6d) end = start + 2;
  else if ((first === 0x72 || first === 0x76) && second === 0x65) end = start + 3;
  else if (first === 0x6c && second === 0x6c) end = start + 3;
  else return end;
  const behind = text.charCodeAt(end);
  if (isOdd(behind)) return -1;
  return isLetter(behind) ? start + 1 : end;
}

function isOne(text: string, at: number, small: string): boolean {
  const char = text.charAt(at);
  return char === small || char === small.toUpperCase();
}

/** `\s` of ASCII, and the blank that does not break. */
function isBlank(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0;
}

/** Of ASCII. */
function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

/** Latin letters; others are odd. */
function isLetter(unit: number): boolean {
  const small = unit | 0x20;
  if (unit < 0x80) return small >= 0x61 && small <= 0x7a;
  return unit >= 0xc0 && unit < 0x250 && unit !== 0xd7 && unit !== 0xf7;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** `.`, `,`, `:` and `/` */
function isInNumber(unit: number): boolean {
  return unit === POINT || unit === 0x2c || unit === 0x3a || unit === 0x2f;
}

/** `\w` */
function isAsciiWord(unit: number): boolean {
  return unit < 0x80 && (isLetter(unit) || isDigit(unit) || unit === 0x5f);
}

/** Signs of ASCII, and those of General Punctuation that news is printed with. */
function isMark(unit: number): boolean {
  if (unit < 0x80) return unit > 0x20 && unit !== 0x7f;
  return unit === 0xab || unit === 0xbb || (unit >= 0x2013 && unit <= 0x201e) || unit === 0x2026;
}

/** What may be a letter, a figure, a mark over either or a blank: beyond Latin, and some of its signs. */
function isOdd(unit: number): boolean {
  if (unit < 0x80) return false;
  if (unit < 0xc0) return unit !== 0xa0 && unit !== 0xab && unit !== 0xbb;
  return unit >= 0x250 && (unit < 0x2010 || unit > 0x2027);
}
