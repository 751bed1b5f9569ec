import type { Annotation, Claim, Edtf } from '../model';
import { sentences } from '../text/sentences';
import { attribute } from './attribution';
import { ClaimMatcher } from './claims';
import { Lexicon } from './lexicon';
import { LinkFinder } from './link-finder';
import { findMentions } from './mentions';
import { Names } from './names/names';
import { quotationsOf } from './quotations';
import type { Article, OnRecord } from './record';
import type { WordVectors } from './vectors';

/** Says what a text means to an archive. */
export interface Engine {
  annotate(article: Article): Promise<Annotation>;
}

/**
 * Makes the engine ready for an archive: names and claims are read once and kept. Make a new one when
 * they change.
 *
 * `annotate` says what a text means to the archive: mentions, quotations, and links to statements,
 * each in reading order. Of the mentions only those are told that lead somewhere: speakers known by
 * name alone help to read the text, but a mark on them would be empty.
 */
export async function createEngine(onRecord: OnRecord, vectors: WordVectors): Promise<Engine> {
  const names = new Names(await onRecord.names());
  const lexicon = new Lexicon(vectors, onRecord, names);
  const claims = await onRecord.claims();
  await lexicon.learn(claims.flatMap(wordsOf));
  const finder = new LinkFinder(onRecord, lexicon, names, new ClaimMatcher(claims, lexicon));
  /** Articles under way. */
  let reading = 0;
  return {
    async annotate({ text, published }) {
      if (reading === 0) lexicon.prune();
      reading++;
      try {
        return await read(text, published);
      } finally {
        reading--;
      }
    },
  };

  async function read(text: string, published: Edtf | null): Promise<Annotation> {
    const mentions = findMentions(text, names);
    const attributed = attribute(text, sentences(text), mentions, names, published);
    await lexicon.learn([text]);
    const links = await finder.find(text, attributed, published);
    const named = mentions.filter(({ speaker }) => names.get(speaker.id)?.isSpoken);
    return { mentions: named, quotations: quotationsOf(text, attributed), links };
  }
}

function wordsOf({ proposition, wordings }: Claim): string[] {
  return [proposition, ...wordings.for, ...wordings.against];
}
