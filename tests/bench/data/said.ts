/** A statement before it has a place in a pack. */
export interface Said {
  text: string;
  /** Name of who said it. */
  speaker: string;
  /** A day, `2019-10-22`. */
  said: string | null;
  venue: string | null;
}
