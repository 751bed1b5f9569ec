/** Transcripts: `WALLACE: Do you see those two as equivalent?` */
import type { TaggedParagraph } from './tagger';

/** Fewer turns than this are datelines and labels (`WASHINGTON:`, `UPDATE:`), no conversation. */
const CONVERSATION = 3;
/** Words of a name in capitals: `SEN. BERNIE SANDERS`. */
const LONGEST_NAME = 5;
const CAPITALS = /^\p{Lu}[\p{Lu}.'’-]+$/u;

/** The paragraphs; in a transcript each turn becomes source, colon and content. */
export function turnsOf(paragraphs: TaggedParagraph[]): TaggedParagraph[] {
  const colons = paragraphs.map(colonOf);
  if (colons.filter((colon) => colon !== null).length < CONVERSATION) return paragraphs;
  return paragraphs.map((paragraph, i) => {
    const colon = colons[i];
    if (colon === null || colon === undefined) return paragraph;
    const from = paragraph.words[0]?.text === '“' ? 1 : 0;
    return {
      words: paragraph.words,
      spans: [
        { role: 'source', from, to: colon },
        { role: 'cue', from: colon, to: colon + 1 },
        { role: 'content', from: colon + 1, to: paragraph.words.length },
      ],
    };
  });
}

/** Where the colon behind the speaker's name stands, or null. */
function colonOf({ words }: TaggedParagraph): number | null {
  const from = words[0]?.text === '“' ? 1 : 0;
  for (let i = from; i < words.length - 1 && i <= from + LONGEST_NAME; i++) {
    const { text } = words[i]!;
    if (text === ':') return i > from ? i : null;
    // Most words are small behind their first letter: that is told without the expression.
    if (/^.[a-z]/.test(text) || !CAPITALS.test(text)) return null;
  }
  return null;
}
