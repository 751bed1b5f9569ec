/**
 * What the tests use inside a page, bundled as `window.rooms`. The engine is played by a list of
 * words: names are speakers, sentences are claims.
 */

import '../unit/in-english';
import type { Quiet } from '../../messages';
import type { Annotation, Related } from '../../model';
import { readArticle, textOf, toMessage } from '../../page/article';
import { readBlocks } from '../../page/blocks';
import { createHitTest } from '../../page/hit-test';
import { shown } from '../../page/layout';
import { marksOf } from '../../page/mark';
import { createPainter } from '../../page/marks';
import { createPopoverHost } from '../../page/popover-host';
import type { PopoverParts } from '../../page/popover-parts';
import { type Session, startSession } from '../../page/session';
import { stretches } from '../../page/text-map';
import { toneOf } from '../../page/tone';

export interface Words {
  speakers: string[];
  claims: string[];
}

const related: Related = {
  statement: 's1',
  speaker: 'Anna Berg',
  quote: 'The bridge will stand.',
  said: '2022-01-13',
  relation: 'same-words',
  score: 0.9,
  why: ['same phrase: “the bridge will stand”'],
};

/** Every place of the words in the text, as an annotation. */
export function annotate(text: string, { speakers, claims }: Words): Annotation {
  const places = (words: string): { start: number; end: number; exact: string }[] => {
    const found = [];
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      found.push({ start: at, end: at + words.length, exact: words });
    }
    return found;
  };
  return {
    mentions: speakers.flatMap((name) =>
      places(name).map((span) => ({ ...span, speaker: { id: `sp-${name}`, name } })),
    ),
    quotations: [],
    links: claims.flatMap((words) =>
      places(words).map((span) => ({ ...span, speaker: null, claim: null, related: [related] })),
    ),
  };
}

interface Played {
  session: Session;
  end(): void;
  /** How often the engine was asked, and the last text. */
  asked: { times: number; text: string };
  badges: { speakers: number; claims: number }[];
  /** The frames of popovers drawn so far; the last may be open. */
  frames: HTMLElement[];
  /** When each was drawn: `performance.now()`. */
  drawn: number[];
  disposed: number;
  /** How often the popover's parts were brought. */
  brought: number;
  /** What the reader wants, and the way to change it. */
  quiet: Quiet;
  quieten(quiet: Partial<Quiet>): void;
}

/** A session as the content script starts it, with a popover of two buttons. */
export function play(words: Words, always = false): Played {
  const life = new AbortController();
  const played: Omit<Played, 'session'> = {
    end: () => life.abort(),
    asked: { times: 0, text: '' },
    badges: [],
    frames: [],
    drawn: [],
    disposed: 0,
    brought: 0,
    quiet: { level: 'full', speakers: true, claims: true },
    quieten: () => {},
  };
  const styles = '.frame{background:#fff;color:#111;border:1px solid #999;border-radius:10px}';
  const render: PopoverParts['render'] = (root, _shadow, mark, controls) => {
    const text = document.createElement('p');
    text.textContent = `${mark.kind}: ${mark.exact}`;
    const close = document.createElement('button');
    close.textContent = 'Close';
    close.addEventListener('click', controls.close);
    const other = document.createElement('button');
    other.textContent = 'Other';
    root.append(text, other, close);
    root.style.width = '380px';
    root.style.height = '240px';
    played.frames.push(root);
    played.drawn.push(performance.now());
    return () => {
      played.disposed += 1;
    };
  };
  const session = startSession({
    window,
    signal: life.signal,
    always,
    ask: {
      annotate: async (article) => {
        played.asked.times += 1;
        played.asked.text = article.blocks.join('\n\n');
        return { annotation: annotate(played.asked.text, words), inMemory: false };
      },
      badge: (counts) => played.badges.push(counts),
      popover: async () => {
        played.brought += 1;
        return { createHost: createPopoverHost, render, styles };
      },
    },
    quiet: {
      now: async () => played.quiet,
      follow: (changed) => {
        played.quieten = (quiet) => changed(Object.assign(played.quiet, quiet));
      },
    },
    isEnd: () => false,
  });
  return Object.assign(played, { session });
}

const rooms = {
  annotate,
  createHitTest,
  createPainter,
  createPopoverHost,
  marksOf,
  play,
  readArticle,
  readBlocks,
  shown,
  stretches,
  textOf,
  toMessage,
  toneOf,
};

declare global {
  interface Window {
    rooms: typeof rooms;
    /** The session that a test plays. */
    played: Played;
  }
}

window.rooms = rooms;
