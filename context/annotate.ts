import type { Annotation } from '../model';
import { Recent } from '../text/recent';
import { attribute } from './attribution';
import { ClaimMatcher } from './claims';
import { withoutUnrelated } from './dismissals';
import type { ClaimReader } from './learnt/claim-reader';
import { Lexicon } from './lexicon';
import { Lines } from './lines';
import { type Compared, LinkFinder } from './link-finder';
import { findMentions } from './mentions';
import { Names } from './names/names';
import type { Article, OnRecord } from './record';
import { taggedQuotations } from './tagged-quotations';
import { QuotationReader } from './tagger/reader';
import type { Tagger } from './tagger/tagger';
import type { WordVectors } from './vectors';

/** Twice as many articles are remembered at most: one that is loaded again, or asked for anew after a choice of the reader. */
const ARTICLES = 3;

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
 * name alone help to read the text, but a mark on them would be empty. The tagger of quotations is loaded
 * by `loadTagger` when a text first needs it; without one, rules find them alone.
 */
export async function createEngine(
  onRecord: OnRecord,
  vectors: WordVectors,
  loadTagger?: () => Promise<Tagger>,
  reader: ClaimReader | null = null,
): Promise<Engine> {
  const { names, lexicon, finder, quotations, attributed } = await createFinder(
    onRecord,
    vectors,
    loadTagger,
    reader,
  );
  const lately = new Recent<Annotation>(ARTICLES);
  /** Articles under way. */
  let reading = 0;
  return {
    async annotate(article) {
      const key = JSON.stringify([article.text, article.published, article.dismissed?.key]);
      const known = lately.get(key);
      if (known) return known;
      if (reading === 0) lexicon.prune();
      reading++;
      try {
        const annotation = await read(article);
        // What was read without the tagger is read anew, when it comes.
        if (!quotations.failed) lately.set(key, annotation);
        return annotation;
      } finally {
        reading--;
      }
    },
  };

  async function read(article: Article): Promise<Annotation> {
    const { text, published, dismissed } = article;
    const { mentions, tagged, said } = await attributed(article);
    const found = await finder.find(text, said.sentences, mentions, published);
    const links = dismissed ? withoutUnrelated(found, dismissed) : found;
    const known = mentions.filter(({ speaker }) => names.get(speaker.id)?.isSpoken);
    return { mentions: known, quotations: taggedQuotations(text, tagged, said), links };
  }
}

/** What finds links, made ready for an archive; `compare` tells what it weighed, linked or not. */
export async function createFinder(
  onRecord: OnRecord,
  vectors: WordVectors,
  loadTagger?: () => Promise<Tagger>,
  reader: ClaimReader | null = null,
) {
  const [packed, claims, wordings] = await Promise.all([
    onRecord.names(),
    onRecord.claims(),
    onRecord.wordings(),
  ]);
  const names = new Names(packed);
  const lexicon = new Lexicon(vectors, onRecord, names);
  const matcher = new ClaimMatcher(claims, wordings, lexicon, reader);
  const finder = new LinkFinder(onRecord, lexicon, names, matcher);
  const quotations = new QuotationReader(loadTagger);
  const lines = new Lines();

  /** Who is named in an article, and who says what. */
  async function attributed({ text, published, dismissed }: Article) {
    const mentions = findMentions(text, names, published).filter(
      ({ exact, speaker }) => !dismissed?.isOther(exact, speaker.id),
    );
    const tagged = await quotations.read(text);
    const said = attribute(lines.read(text), mentions, names, published, tagged);
    return { mentions, tagged, said };
  }

  async function compare(article: Article, least?: number): Promise<Compared[]> {
    const { mentions, said } = await attributed(article);
    return finder.compare(article.text, said.sentences, mentions, article.published, least);
  }

  return { names, lexicon, finder, quotations, attributed, compare };
}
