import { Recent } from '../../text/recent';
import { cueVerb } from '../cues';
import { isInflected } from '../inflection';
import { type Attribution, attributions } from './attributions';
import { maySay } from './kind';
import type { Tagged } from './labels';
import { paragraphs } from './paragraphs';
import type { TaggedParagraph, Tagger } from './tagger';

/** So many words are read at a stretch, some 4 ms; then whoever else waits has a turn. */
const STRETCH = 400;
/** Paragraphs kept, so that of a page that changed only what changed is read; twice as many at most. */
const KEPT = 500;
/** Words of which it is kept whether they may say something. */
const WORDS = 2000;

/**
 * Reads texts by the tagger, which it loads when a text first needs it. Only English text in which
 * something may be said (a quotation mark, a cue) needs it.
 */
export class QuotationReader {
  #loading: Promise<Tagger> | null = null;
  readonly #read = new Recent<Tagged[]>(KEPT);
  readonly #saying = new Recent<boolean>(WORDS);
  /** Whether the tagger was wanted last and did not come. */
  failed = false;

  /** Without `load`, or where it fails, everything is left to the rules; after a failure it is asked anew. */
  constructor(readonly load?: () => Promise<Tagger>) {}

  /** The attributions of a text in reading order; none where the tagger is not needed, or not to be had. */
  async read(text: string): Promise<Attribution[]> {
    if (!this.load || !needsTagger(text)) return [];
    const tagger = await this.#loaded();
    if (!tagger) return [];
    const found: TaggedParagraph[] = [];
    let done = 0;
    for (const words of paragraphs(text)) {
      // Without a mark or a word of saying nothing is said there, as far as `isSaying` goes.
      if (!words.some((word) => this.#maySay(word.text))) {
        found.push({ words, spans: [] });
        continue;
      }
      const key = words.map((word) => word.text).join(' ');
      let spans = this.#read.get(key);
      if (!spans) {
        done += words.length;
        if (done > STRETCH) {
          done = words.length;
          await giveWay();
        }
        spans = tagger.label(words.map((word) => word.text));
        this.#read.set(key, spans);
      }
      found.push({ words, spans });
    }
    return attributions(found, tagger.pairing);
  }

  #maySay(word: string): boolean {
    let may = this.#saying.get(word);
    if (may === undefined) {
      may = maySay(word);
      this.#saying.set(word, may);
    }
    return may;
  }

  async #loaded(): Promise<Tagger | null> {
    this.#loading ??= this.load?.() ?? null;
    try {
      const tagger = await this.#loading;
      this.failed = false;
      return tagger;
    } catch {
      // Marks without the tagger are better than none.
      this.#loading = null;
      this.failed = true;
      return null;
    }
  }
}

/** Whether something may be said in a text, in the language that the tagger knows. */
export function needsTagger(text: string): boolean {
  if (isInflected(text)) return false;
  if (/[“”„«»"]|\baccording to\b/iu.test(text)) return true;
  for (const [word] of text.matchAll(/\p{L}+/gu)) if (cueVerb(word) !== null) return true;
  return false;
}

/** Lets other messages have their turn: a task behind those that wait. */
function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
