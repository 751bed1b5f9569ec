import type { Role, Speaker, SpeakerKind } from '../../model';
import { Column, packColumn } from './column';
import { Numbering } from './numbering';
import type { SectionReader } from './sections';
import { packTexts, Texts } from './strings';

/** What the packed names know of one speaker, but for the id. */
export interface Person {
  name: string;
  kind: SpeakerKind;
  roles: Role[];
  isSpoken: boolean;
}

const KINDS: readonly SpeakerKind[] = ['person', 'organisation', 'government', 'unnamed'];
/** One byte a speaker: his kind below, then whether a statement is on record, and whether more is told of him. */
const KIND = 7;
const SPOKEN = 8;
const TOLD = 16;
/** Stands for the words before the last one in a name of one word. */
const NO_HEAD = 0;

/** Of whom more is to be told than two pieces of a name hold. */
type Told = [roles: Role[], name?: string];

/** Speakers by number. A name is two pieces, parted at its last blank, for many people share a given name or a surname. */
export class People {
  private readonly kinds: Uint8Array;
  private readonly heads: Column;
  private readonly lasts: Column;
  private readonly pieces: Texts;
  /** Numbers of those of whom more is told, rising, and what. */
  private readonly told: Column;
  private readonly texts: Texts;

  constructor(sections: SectionReader) {
    this.kinds = sections.bytes();
    this.heads = new Column(sections);
    this.lasts = new Column(sections);
    this.pieces = new Texts(sections);
    this.told = new Column(sections);
    this.texts = new Texts(sections);
  }

  at(number: number): Person {
    const bits = this.kinds[number] as number;
    const [roles, name = this.nameOf(number)] = (bits & TOLD) === 0 ? [[]] : this.toldOf(number);
    const kind = KINDS[bits & KIND] as SpeakerKind;
    return { name, kind, roles, isSpoken: (bits & SPOKEN) !== 0 };
  }

  private nameOf(number: number): string {
    const head = this.heads.at(number);
    const last = this.pieces.at(this.lasts.at(number));
    return head === NO_HEAD ? last : `${this.pieces.at(head)} ${last}`;
  }

  private toldOf(number: number): Told {
    let from = 0;
    let to = this.told.size - 1;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.told.at(middle) < number) from = middle + 1;
      else to = middle;
    }
    return JSON.parse(this.texts.at(from)) as Told;
  }
}

/** The sections of `People`. */
export function packPeople(
  speakers: readonly Speaker[],
  spoken: ReadonlySet<string>,
): Uint8Array[] {
  const pieces = new Numbering();
  // No piece of a name has a line break: this one is nobody's, and its number stands for none.
  pieces.of('\n');
  const [heads, lasts, told]: [number[], number[], number[]] = [[], [], []];
  const texts: string[] = [];
  const kinds = Uint8Array.from(speakers, ({ id, name, kind, roles }, number) => {
    const cut = name.lastIndexOf(' ');
    // Bytes cannot say half a character; JSON can.
    const isBroken = /\p{Cs}/u.test(name);
    heads.push(cut < 0 || isBroken ? NO_HEAD : pieces.of(name.slice(0, cut)));
    lasts.push(isBroken ? NO_HEAD : pieces.of(name.slice(cut + 1)));
    const isTold = isBroken || roles.length > 0;
    if (isTold) {
      told.push(number);
      texts.push(JSON.stringify(isBroken ? [roles, name] : [roles]));
    }
    return KINDS.indexOf(kind) | (spoken.has(id) ? SPOKEN : 0) | (isTold ? TOLD : 0);
  });
  const columns = [heads, lasts].map(packColumn);
  return [kinds, ...columns, ...packTexts(pieces.all), packColumn(told), ...packTexts(texts)];
}
