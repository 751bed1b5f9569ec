/** The package brings no types. */
declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(keywords: readonly string[]);
    /** Offset of the last character, and all keywords that end there. */
    search(text: string): [last: number, words: string[]][];
  }
}
