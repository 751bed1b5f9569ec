/**
 * Reads what nearly every line of a large pack is, a statement in the usual form, from its bytes: no string is made of its
 * words and no object of it. It says yes only where the general way (`pack-reader.ts`) takes the line as it is, which a
 * property test holds it to; whatever else it leaves to that, which knows what is wrong and how to say it.
 */
import { JsonBytes, quoted } from './json-bytes';
import { MAX_CONTEXT, MAX_ID, MAX_LIST, MAX_NAME, MAX_STATEMENT, MAX_TEXT } from './limits';
import { isDate, MAX_DATE } from './plain-statement';
import { ShortTexts } from './short-texts';
import { BASES, FORMS } from './statement-form';

const [COMMA, COLON, LIST, LIST_END, OBJECT, OBJECT_END, RETURN] = [
  0x2c, 0x3a, 0x5b, 0x5d, 0x7b, 0x7d, 0x0d,
] as const;

/** The fields in the order in which most packs have them, each by its number. */
const FIELDS =
  'type id speaker said saidBasis venue form text source selector positions reportedBy'.split(' ');
const KEYS = FIELDS.map(quoted);
const numberOf = (field: string) => FIELDS.indexOf(field);
const TYPE = numberOf('type');
const ID = numberOf('id');
const SPEAKER = numberOf('speaker');
const SAID = numberOf('said');
const BASIS = numberOf('saidBasis');
const VENUE = numberOf('venue');
const FORM = numberOf('form');
const TEXT = numberOf('text');
const SOURCE = numberOf('source');
const SELECTOR = numberOf('selector');
const POSITIONS = numberOf('positions');
const REQUIRED = (1 << FIELDS.length) - 1 - (1 << VENUE) - (1 << numberOf('reportedBy'));

const STATEMENT = [quoted('statement')];
const OF_SELECTOR = ['start', 'end', 'exact', 'prefix', 'suffix'].map(quoted);
const OF_POSITION = ['claim', 'stance'].map(quoted);
const FORM_WORDS = FORMS.map(quoted);
const BASIS_WORDS = BASES.map(quoted);
/** By their numbers in a segment. */
const STANCES = ['rejects', 'asserts'].map(quoted);
const NOTHING = [new TextEncoder().encode('null')];

/** A statement that was read; what it holds is good until the next is. */
export class PlainLine {
  id = '';
  speaker = '';
  source = '';
  /** Who relates it; empty for nobody. */
  reporter = '';
  /** Empty for no date. */
  said = '';
  /** Numbers in `FORMS` and `BASES`. */
  form = 0;
  basis = 0;
  /** Characters (UTF-16) of its words, and of what belongs to them. */
  text = 0;
  venue = 0;
  prefix = 0;
  suffix = 0;
  /** Words, venue, prefix and suffix, one after the other in UTF-8; how many bytes in all, and of the first two. */
  words: Uint8Array = new Uint8Array(1 << 12);
  size = 0;
  textSize = 0;
  venueSize = 0;
  /** Where the words begin in their source. */
  start = 0;
  /** Claims that it takes a position on, and which: 1 asserts, 0 rejects. */
  readonly claims: string[] = [];
  readonly stances: number[] = [];
  private readonly line = new JsonBytes();
  private readonly aside = new Uint8Array(MAX_NAME * 3);
  private readonly texts = new ShortTexts();
  /** Where the words stand in the line. */
  private from = 0;
  private to = 0;

  /** Reads the line from `from` up to the line feed at `to`; false where it is not surely a good statement. */
  read(bytes: Uint8Array, from: number, to: number): boolean {
    if (this.words.length < to - from) this.words = new Uint8Array((to - from) * 2);
    this.said = '';
    this.reporter = '';
    this.venue = 0;
    this.venueSize = 0;
    if (this.claims.length > 0) this.claims.length = this.stances.length = 0;
    const { line } = this;
    line.bytes = bytes;
    line.at = from;
    if (!this.fields()) return false;
    line.space();
    if (bytes[line.at] === RETURN) line.at++;
    return line.at === to;
  }

  private fields(): boolean {
    const { line } = this;
    if (!line.is(OBJECT)) return false;
    let seen = 0;
    let field = -1;
    do {
      field = line.oneOf(KEYS, field + 1);
      const isNew = field >= 0 && (seen & (1 << field)) === 0;
      // Their words first, then where they were said, then what stood around them.
      if (field === SELECTOR && (seen & (1 << TEXT)) === 0) return false;
      if (field === VENUE && (seen & (1 << SELECTOR)) !== 0) return false;
      if (!isNew || !line.is(COLON) || !this.value(field)) return false;
      seen |= 1 << field;
    } while (line.is(COMMA));
    return line.is(OBJECT_END) && (seen & REQUIRED) === REQUIRED;
  }

  private value(field: number): boolean {
    const { line } = this;
    switch (field) {
      case TYPE:
        return line.oneOf(STATEMENT) === 0;
      case ID:
        this.id = this.readId();
        return this.id !== '';
      case SPEAKER:
        this.speaker = this.readId();
        return this.speaker !== '';
      case SOURCE:
        this.source = this.readId();
        return this.source !== '';
      case SAID:
        return this.readDate();
      case BASIS:
        this.basis = line.oneOf(BASIS_WORDS);
        return this.basis >= 0;
      case FORM:
        this.form = line.oneOf(FORM_WORDS);
        return this.form >= 0;
      case VENUE:
        this.venue = line.text(this.aside, 0);
        this.venueSize = line.end;
        return this.venue > 0 && this.venue <= MAX_NAME;
      case TEXT:
        return this.readText();
      case SELECTOR:
        return this.readSelector();
      case POSITIONS:
        return this.readPositions();
      default:
        this.reporter = this.readId();
        return this.reporter !== '';
    }
  }

  private readId(): string {
    const { line } = this;
    return line.id(MAX_ID) ? this.texts.of(line.bytes, line.from, line.to) : '';
  }

  private readDate(): boolean {
    const { line } = this;
    if (line.oneOf(NOTHING) === 0) return true;
    if (!line.ascii(MAX_DATE)) return false;
    this.said = this.texts.of(line.bytes, line.from, line.to);
    return isDate(this.said);
  }

  private readText(): boolean {
    const { line } = this;
    this.text = line.text(this.words, 0);
    this.textSize = line.end;
    this.from = line.from;
    this.to = line.to;
    return this.text > 0 && this.text <= MAX_STATEMENT;
  }

  /** Where the words stand, which must be the words themselves. */
  private readSelector(): boolean {
    const { line, words, textSize, venueSize } = this;
    words.set(this.aside.subarray(0, venueSize), textSize);
    this.size = textSize + venueSize;
    if (!line.is(OBJECT)) return false;
    for (let field = 0; field < OF_SELECTOR.length; field++) {
      if (field > 0 && !line.is(COMMA)) return false;
      // Each in its place: else they are for the general way.
      if (line.oneOf(OF_SELECTOR, field) !== field || !line.is(COLON)) return false;
      if (!this.ofSelector(field)) return false;
    }
    return line.is(OBJECT_END);
  }

  private ofSelector(field: number): boolean {
    const { line } = this;
    switch (field) {
      case 0:
        this.start = line.number();
        return this.start >= 0;
      case 1:
        return line.number() === this.start + this.text && this.start + this.text <= MAX_TEXT;
      case 2:
        return line.same(this.from, this.to);
      case 3:
        this.prefix = this.readContext();
        return this.prefix >= 0;
      default:
        this.suffix = this.readContext();
        return this.suffix >= 0;
    }
  }

  private readContext(): number {
    const units = this.line.text(this.words, this.size);
    this.size = this.line.end;
    return units <= MAX_CONTEXT ? units : -1;
  }

  private readPositions(): boolean {
    const { line, claims, stances } = this;
    if (!line.is(LIST)) return false;
    if (line.is(LIST_END)) return true;
    do {
      if (!line.is(OBJECT) || line.oneOf(OF_POSITION) !== 0 || !line.is(COLON)) return false;
      const claim = this.readId();
      if (claim === '' || claims.includes(claim) || claims.push(claim) > MAX_LIST) return false;
      if (!line.is(COMMA) || line.oneOf(OF_POSITION, 1) !== 1 || !line.is(COLON)) return false;
      const stance = line.oneOf(STANCES);
      if (stance < 0 || !line.is(OBJECT_END)) return false;
      stances.push(stance);
    } while (line.is(COMMA));
    return line.is(LIST_END);
  }
}
