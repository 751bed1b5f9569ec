/**
 * What a row shows of whom and what its ids stand for, as a block of statements keeps it beside them: to show a row takes
 * no other record. Whoever wants more of a speaker reads its own record (`table-blocks.ts`).
 */
import type { Speaker } from '../model';
import { Growing } from './growing';

/** A speaker as a row shows it: its name, and the role held when it was said. */
export type ShownSpeaker = Pick<Speaker, 'id' | 'name' | 'kind' | 'roles'>;

/**
 * Letters of a card at most: some twice of an honest one with several roles. A longer one is left out, and its record
 * read: else a pack could have its longest entry written into every block.
 */
const MOST_LETTERS = 512;

/** Bytes of cards held in one piece. */
const PIECE = 256 * 1024;

/** The card of a speaker. */
export function speakerCard({ name, kind, roles }: Speaker): string {
  return JSON.stringify([name, kind, ...roles]);
}

/** A speaker from its card. */
export function shownSpeaker(id: string, card: string): ShownSpeaker {
  const [name, kind, ...roles] = JSON.parse(card);
  return { id, name, kind, roles };
}

/** The cards of a pack by number, while it comes in: as bytes, for a million statements have some hundred thousand. */
export class Cards {
  private readonly pieces: Uint8Array[] = [];
  /** Of each card its piece, where it begins there, and its bytes. */
  private readonly places = new Growing();
  /** Where the next card goes in the last piece; past all of them while there is none. */
  private room = Number.POSITIVE_INFINITY;
  private readonly encoder = new TextEncoder();

  /** Takes in the next card. */
  add(card: string): void {
    const text = card.length > MOST_LETTERS ? '' : card;
    // A letter is three bytes at most.
    if (this.room + text.length * 3 > PIECE) {
      this.pieces.push(new Uint8Array(PIECE));
      this.room = 0;
    }
    const piece = this.pieces.at(-1) as Uint8Array;
    const { written } = this.encoder.encodeInto(text, piece.subarray(this.room));
    for (const number of [this.pieces.length - 1, this.room, written]) this.places.push(number);
    this.room += written;
  }

  /** A card that was added, in UTF-8; empty where it was too long. */
  get(number: number): Uint8Array {
    const { places } = this;
    const place = number * 3;
    const from = places.get(place + 1);
    const piece = this.pieces[places.get(place)] as Uint8Array;
    return piece.subarray(from, from + places.get(place + 2));
  }
}
