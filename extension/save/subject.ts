/** What the form is about: words of this page, or a statement of the reader's own. */
import { type Fields, noFields } from '../../components/save/fields';
import type { Place } from '../../components/save/SaveForm';
import type { ClaimChoice, ReadSource } from '../../context/saving';
import { ask, type Proposals, type ProposedWords } from '../../messages';
import type { Selector, Span, StatementView } from '../../model';
import { type PageText, rangesOf } from '../../page/save-words';
import { selectorOf } from '../../text/selector';
import { t } from '../../words';
import { fieldsFrom, fieldsOf } from './draft';
import { draftKey } from './drafts';
import { newId, placeOf, selectorFor, selectorWithin, sourceOf } from './reading';

type View = Window & typeof globalThis;

export interface Subject {
  /** By which a draft of it is found again. */
  key: string;
  /** The statement's. */
  id: string;
  isEdit: boolean;
  /** As the page alone fills them. */
  fields: Fields;
  /** Has the engine look; gives the fields that it fills. */
  look(): Promise<Partial<Fields>>;
  readonly isLooking: boolean;
  readonly speakerReason: string | null;
  readonly near: readonly ClaimChoice[];
  readonly known: ProposedWords['known'];
  readonly trouble: string | null;
  /** For words as they are now; null while they are not the text's. */
  place(words: string): Place | null;
  /** Throws with a sentence when the words are not the text's. */
  selector(words: string): Selector;
  source(): ReadSource | { id: string };
  /** A node of it, and where it is on the screen. */
  at: Node;
  beside: DOMRect | null;
  /** The subject for a statement on record. */
  ofStatement(id: string): Promise<Subject>;
  /** Takes the paint off its words. */
  forget(): void;
}

const HIGHLIGHT = 'onrecord-saving';

/** Paints words of the page while the form is about them; gives their box. */
export function paint(window: View, page: PageText, span: Span): DOMRect | null {
  const ranges = rangesOf(page, span, window);
  window.CSS.highlights.set(HIGHLIGHT, new window.Highlight(...ranges));
  const [first] = ranges;
  const last = ranges.at(-1);
  if (!first || !last) return null;
  const live = window.document.createRange();
  live.setStart(first.startContainer, first.startOffset);
  live.setEnd(last.endContainer, last.endOffset);
  return live.getBoundingClientRect();
}

export function unpaint(window: View): void {
  window.CSS.highlights.delete(HIGHLIGHT);
}

/** Words of this page. `proposed` is what the engine has said of them already, if it has. */
export function wordsSubject(
  window: View,
  page: PageText,
  chosen: Span,
  before?: { words: ProposedWords; all: Proposals },
): Subject {
  let proposed: ProposedWords | null = before?.words ?? null;
  let all: Proposals | null = before?.all ?? null;
  let isLooking = !before;
  let span = proposed?.span ?? chosen;
  const words = () => page.text.slice(span.start, span.end);
  const fill = (): Fields =>
    proposed
      ? fieldsFrom(words(), proposed, sourceOf(page, all?.publisher ?? null).publisher.name)
      : {
          ...noFields,
          words: words(),
          said: sourceOf(page, null).published ?? '',
          saidBasis: page.article.published ? 'inferred' : 'unknown',
        };
  const beside = paint(window, page, span);
  return {
    key: draftKey(page.article.url, page.text.slice(chosen.start, chosen.end)),
    id: newId(),
    isEdit: false,
    fields: fill(),
    async look() {
      if (before) return {};
      try {
        all = await ask('propose', { article: page.article, span: chosen });
        proposed = all.words[0] ?? null;
        if (!proposed) return {};
        span = proposed.span;
        paint(window, page, span);
        return fill();
      } finally {
        isLooking = false;
      }
    },
    get isLooking() {
      return isLooking;
    },
    get speakerReason() {
      return proposed?.speakerReason ?? null;
    },
    get near() {
      return proposed?.claims ?? [];
    },
    get known() {
      return proposed?.known ?? null;
    },
    get trouble() {
      return all?.trouble ?? null;
    },
    place(typed) {
      try {
        return placeOf(sourceOf(page, all?.publisher ?? null), selectorFor(page.text, span, typed));
      } catch {
        return placeOf(sourceOf(page, all?.publisher ?? null), selectorOf(page.text, span));
      }
    },
    selector: (typed) => selectorFor(page.text, span, typed),
    source: () => sourceOf(page, all?.publisher ?? null),
    at: rangesOf(page, span, window)[0]?.startContainer ?? window.document.body,
    beside,
    ofStatement: (id) => statementSubject(window, id),
    forget: () => unpaint(window),
  };
}

/** A statement of the reader's own, to be edited wherever the reader is. */
export async function statementSubject(window: View, id: string): Promise<Subject> {
  const [view] = await ask('statements', { ids: [id] });
  if (!view?.own) throw new Error(t('save.problem.gone'));
  return viewSubject(window, view);
}

function viewSubject(window: View, view: StatementView): Subject {
  return {
    key: view.id,
    id: view.id,
    isEdit: true,
    fields: fieldsOf(view),
    look: async () => ({}),
    isLooking: false,
    speakerReason: null,
    near: [],
    known: null,
    trouble: null,
    place: () => null,
    selector: (typed) =>
      typed.trim() === view.text ? view.selector : selectorWithin(view.selector, typed),
    source: () => ({ id: view.source.id }),
    at: window.document.body,
    beside: null,
    ofStatement: (other) => statementSubject(window, other),
    forget: () => {},
  };
}
