/** Places for texts, by their hash. */
const PLACES = 1 << 12;

/** Makes strings of short runs of ASCII, and remembers the latest: a pack repeats its speakers, sources and dates. */
export class ShortTexts {
  private readonly known: string[] = new Array(PLACES).fill('');

  /** @param to not included; some hundred bytes from `from` at most */
  of(bytes: Uint8Array, from: number, to: number): string {
    let hash = to - from;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
    const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    const known = this.known[place] as string;
    if (isAt(bytes, from, to, known)) return known;
    let text = '';
    for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] as number);
    this.known[place] = text;
    return text;
  }
}

function isAt(bytes: Uint8Array, from: number, to: number, text: string): boolean {
  if (text.length !== to - from) return false;
  for (let i = 0; i < text.length; i++) if (bytes[from + i] !== text.charCodeAt(i)) return false;
  return true;
}
