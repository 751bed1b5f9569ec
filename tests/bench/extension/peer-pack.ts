/** A pack as the peers read it: as a stream, without a check, statements with their speaker's name. */

import { stopWords } from '../../../text/stop-words';

/** What every peer indexes and shows. */
export interface PeerDocument {
  id: string;
  text: string;
  speaker: string;
  said: string | null;
  venue: string;
}

interface Line {
  type?: string;
  id: string;
  name: string;
  speaker: string;
  text: string;
  said: string | null;
  venue?: string;
}

/** Statements of a pack, in order. Stops with the signal's reason. */
export async function* documents(
  pack: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<PeerDocument> {
  const text = pack
    .pipeThrough(new DecompressionStream('gzip') as TransformStream<Uint8Array, Uint8Array>)
    .pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>);
  const speakers = new Map<string, string>();
  const reader = text.getReader();
  let rest = '';
  for (let it = await reader.read(); !it.done; it = await reader.read()) {
    signal.throwIfAborted();
    const lines = (rest + it.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const record = JSON.parse(line) as Line;
      if (record.type === 'speaker') speakers.set(record.id, record.name);
      if (record.type !== 'statement') continue;
      const { id, said, venue = '' } = record;
      const speaker = speakers.get(record.speaker) ?? '';
      yield { id, text: record.text, speaker, said, venue };
    }
  }
}

/** Words of a text, for peers that have no tokenizer of their own. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of a sentence without function words, each once: what all peers are asked, as we ask ourselves. */
export function contentWords(sentence: string): string[] {
  return [...new Set(wordsOf(sentence))].filter((word) => !stopWords.has(word));
}
