/**
 * Statements as they are kept, in blocks of sixteen, with the ids of their speakers and sources and their dates, and what is
 * shown of these: whoever asks reads a block and nothing else. (The columns have the same by number, for filters.) A block
 * is numbers, then texts as codes of symbols (`symbols/`): one of each row, one of all letters of ids and dates, and a card
 * (`cards.ts`) of each speaker and source:
 *
 *     count, then of each row: two bytes of what it has and what it shares with the row before; letters its id
 *     shares with the last that was written out, and letters of the rest; letters of its text, and of what it has;
 *     numbers of speaker, source and date among the names;
 *     numbers of speaker and source in the segment, and of who relates it |
 *     count, then of each name, in order: letters it shares with the one before, letters of the rest |
 *     count of cards | texts of the rows, then the letters of ids and names, then cards
 */
import type { DateBasis, Form, Statement } from '../model';
import type { ByteReader } from './index/bytes';
import {
  BASES,
  CardPlaces,
  COUNTS_UP,
  counted,
  type Extras,
  FORMS,
  HAS_EXTRAS,
  HAS_REPORTER,
  HAS_SELECTOR,
  HAS_VENUE,
  type NumberedRow,
  type RowNumbers,
  SAME_SAID,
  SAME_SOURCE,
  SAME_SPEAKER,
  type StatementRow,
  USUAL,
  USUAL_CONTEXT,
  unzigzag,
} from './statement-form';
import { CodedTexts, unsealed } from './symbols/coded';
import { DamagedBlock, type SymbolTable } from './symbols/table';

/** A row's numbers, as they stand side by side in `StatementBlock.heads`. */
const CODE = 0;
/** The row whose id is written out; where its letters begin, and how many it shares and has. */
const WRITTEN = 1;
const LETTERS = 2;
const SHARED = 3;
const REST = 4;
const TEXT = 5;
const VENUE = 6;
const START = 7;
const PREFIX = 8;
const SUFFIX = 9;
const EXTRAS = 10;
const SPEAKER = 11;
const SOURCE = 12;
const SAID = 13;
/** Numbers in the segment; of who relates it one more, 0 for nobody. */
const SPEAKER_NUMBER = 14;
const SOURCE_NUMBER = 15;
const REPORTER = 16;
const NUMBERS = 17;

/** A row with cards of whom and what it names: empty where there is none. */
export interface ShownRow extends NumberedRow {
  cards: { speaker: string; source: string; reporter: string };
}

/** A block, of which a row is made when it is asked for: of most, one of sixteen. Nothing else of it becomes a string. */
export class StatementBlock {
  /** `NUMBERS` of each row, then where its names' letters begin and how many they are: shared, rest. */
  private readonly heads: Uint32Array;
  private readonly names: Uint32Array;
  private readonly count: number;
  private readonly texts: CodedTexts;
  /** How many letters of ids and names there are, and they, once they were asked for. */
  private readonly size: number;
  private letters: string | undefined;
  private readonly cards: number;
  private places: CardPlaces | undefined;

  /** Throws DamagedBlock. */
  constructor(block: Uint8Array) {
    const numbers = unsealed(block);
    let at = 0;
    this.count = numbers.varint();
    this.heads = new Uint32Array(this.count * NUMBERS);
    for (let row = 0; row < this.count; row++) at = readHead(numbers, this.heads, row, at);
    this.names = new Uint32Array(numbers.varint() * 3);
    for (let i = 0; i < this.names.length; i += 3) {
      const shared = numbers.varint();
      const rest = numbers.varint();
      this.names[i] = at;
      this.names[i + 1] = shared;
      this.names[i + 2] = rest;
      at += rest;
    }
    this.size = at;
    this.cards = numbers.varint();
    this.texts = new CodedTexts(numbers, this.count + 1 + this.cards);
  }

  /** A row that is there, by its number in the block. Throws DamagedBlock. */
  row(number: number, symbols: SymbolTable): StatementRow {
    this.letters ??= this.read(this.count, symbols, this.size);
    const head = this.heads.subarray(number * NUMBERS, (number + 1) * NUMBERS);
    let size = head[TEXT] as number;
    for (const part of [VENUE, PREFIX, SUFFIX, EXTRAS]) size += head[part] as number;
    const text = this.read(number, symbols, size);
    let at = 0;
    const take = (length: number) => {
      at += length;
      return text.slice(at - length, at);
    };
    const name = (n: number) => this.name(head[n] as number);
    const who = { speaker: name(SPEAKER), source: name(SOURCE), said: name(SAID) || null };
    return rowFrom(this.id(number), who, head, take);
  }

  /** By whom and from where a row is that is there: its numbers in the segment. No text is read for it. */
  numbersOf(number: number): RowNumbers {
    const at = number * NUMBERS;
    return {
      speaker: this.heads[at + SPEAKER_NUMBER] as number,
      source: this.heads[at + SOURCE_NUMBER] as number,
      reporter: (this.heads[at + REPORTER] as number) - 1,
    };
  }

  /** The same with the numbers of whom and what its ids stand for. */
  numbered(number: number, symbols: SymbolTable): NumberedRow {
    return { row: this.row(number, symbols), numbers: this.numbersOf(number) };
  }

  /** The same with what is shown of these. */
  shown(number: number, symbols: SymbolTable): ShownRow {
    const its = this.numbered(number, symbols);
    const { speaker, source, reporter } = its.numbers;
    const { speakers, sources } = this.cardPlaces();
    const first = this.count + 1;
    const ofSpeaker = (its: number) => this.texts.text(first + speakers.indexOf(its), symbols);
    const cards = {
      speaker: ofSpeaker(speaker),
      source: this.texts.text(first + speakers.length + sources.indexOf(source), symbols),
      reporter: reporter < 0 ? '' : ofSpeaker(reporter),
    };
    return { ...its, cards };
  }

  private cardPlaces(): CardPlaces {
    if (this.places) return this.places;
    const places = new CardPlaces();
    for (let row = 0; row < this.count; row++) places.add(this.numbersOf(row));
    if (places.speakers.length + places.sources.length !== this.cards) {
      throw new DamagedBlock('a block has other cards than its rows name');
    }
    this.places = places;
    return places;
  }

  /** A text of this many letters. */
  private read(number: number, symbols: SymbolTable, size: number): string {
    const text = this.texts.text(number, symbols);
    if (text.length !== size) throw new DamagedBlock('a text is not whole');
    return text;
  }

  private id(number: number): string {
    const written = this.heads[number * NUMBERS + WRITTEN] as number;
    const id = this.whole(this.heads, written * NUMBERS + LETTERS, (at) => {
      const row = (at - LETTERS) / NUMBERS;
      const before = row > 0 ? (this.heads[(row - 1) * NUMBERS + WRITTEN] as number) : -1;
      return before * NUMBERS + LETTERS;
    });
    return written === number ? id : counted(id, number - written);
  }

  private name(number: number): string {
    return this.whole(this.names, number * 3, (at) => at - 3);
  }

  /** A front-coded word: what it shares is looked up backwards, in as few words before it as have some of it. */
  private whole(places: Uint32Array, place: number, before: (place: number) => number): string {
    const letters = this.letters as string;
    const from = places[place] as number;
    let missing = places[place + 1] as number;
    let word = letters.slice(from, from + (places[place + 2] as number));
    for (let at = before(place); missing > 0 && at >= 0; at = before(at)) {
      const shared = places[at + 1] as number;
      if (shared >= missing) continue;
      const from = places[at] as number;
      word = letters.slice(from, from + missing - shared) + word;
      missing = shared;
    }
    return word;
  }
}

/** Reads a row's numbers, those of the row before it being there; gives where the letters of the next one begin. */
function readHead(numbers: ByteReader, to: Uint32Array, row: number, letters: number): number {
  const at = row * NUMBERS;
  const before = at - NUMBERS;
  const code = numbers.byte();
  const same = numbers.byte();
  if (row === 0 && (code & COUNTS_UP || same & (SAME_SPEAKER | SAME_SOURCE | SAME_SAID))) {
    throw new DamagedBlock('a block begins with what is not there');
  }
  to[at + CODE] = code;
  to[at + WRITTEN] = row;
  let next = letters;
  if (code & COUNTS_UP) {
    to[at + WRITTEN] = to[before + WRITTEN] as number;
  } else {
    to[at + LETTERS] = letters;
    to[at + SHARED] = numbers.varint();
    to[at + REST] = numbers.varint();
    next += to[at + REST] as number;
  }
  to[at + TEXT] = numbers.varint();
  if (code & HAS_VENUE) to[at + VENUE] = numbers.varint();
  if (code & HAS_SELECTOR) {
    const expected =
      same & SAME_SOURCE ? (to[before + START] as number) + (to[before + TEXT] as number) : 0;
    to[at + START] = expected + unzigzag(numbers.varint());
    const isUsual = same & USUAL_CONTEXT;
    to[at + PREFIX] = isUsual ? USUAL : numbers.varint();
    to[at + SUFFIX] = isUsual ? USUAL : numbers.varint();
  }
  if (code & HAS_EXTRAS) to[at + EXTRAS] = numbers.varint();
  to[at + SPEAKER] = same & SAME_SPEAKER ? (to[before + SPEAKER] as number) : numbers.varint();
  to[at + SOURCE] = same & SAME_SOURCE ? (to[before + SOURCE] as number) : numbers.varint();
  to[at + SAID] = same & SAME_SAID ? (to[before + SAID] as number) : numbers.varint();
  to[at + SPEAKER_NUMBER] =
    same & SAME_SPEAKER ? (to[before + SPEAKER_NUMBER] as number) : numbers.varint();
  const source = row > 0 ? (to[before + SOURCE_NUMBER] as number) : 0;
  to[at + SOURCE_NUMBER] = same & SAME_SOURCE ? source : source + unzigzag(numbers.varint());
  to[at + REPORTER] = same & HAS_REPORTER ? numbers.varint() + 1 : 0;
  return next;
}

function rowFrom(
  id: string,
  who: Pick<Statement, 'speaker' | 'source' | 'said'>,
  head: Uint32Array,
  take: (length: number) => string,
): StatementRow {
  const text = take(head[TEXT] as number);
  const venue = take(head[VENUE] as number);
  const prefix = take(head[PREFIX] as number);
  const suffix = take(head[SUFFIX] as number);
  const extras = head[EXTRAS] as number;
  const { n, e, b, p, r, t, o }: Extras = extras ? JSON.parse(take(extras)) : {};
  const start = head[START] as number;
  const [end, exact] = e ?? [start + text.length, text];
  const code = (head[CODE] as number) & (HAS_VENUE - 1);
  return {
    id,
    ...who,
    saidBasis: BASES[code % BASES.length] as DateBasis,
    ...(n === undefined ? {} : { saidNote: n }),
    ...(venue ? { venue } : {}),
    form: FORMS[Math.floor(code / BASES.length)] as Form,
    text,
    selector: { start, end, exact, prefix, suffix },
    ...(b ? { breaks: b.map(([start, end]) => ({ start, end })) } : {}),
    positions: (p ?? []).map(([claim, asserts]) => ({
      claim,
      stance: asserts ? 'asserts' : 'rejects',
    })),
    ...(r === undefined ? {} : { reportedBy: r }),
    ...(t ? { tags: t } : {}),
    ...(o === undefined ? {} : { note: o }),
  };
}
