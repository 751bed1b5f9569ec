import { browser } from 'wxt/browser';
import type { SaveWhat } from '../../messages';
import type { Span } from '../../model';
import { findWords, type PageText, readPage, selectedInField, spanOf } from '../../page/save-words';
import { t } from '../../words';
import type { SaveWorld } from './bring';
import { draftsOn, readDrafts } from './drafts';
import { openList } from './list';
import { openForm } from './session';
import { statementSubject, wordsSubject } from './subject';

type View = Window & typeof globalThis;

/** Makes the form ready in a page, for as long as the extension lives; one is open at a time. */
export function startSaving(window: View): void {
  let shut: (() => void) | null = null;
  /** Opens one in place of what is open; what was left before is known by then. */
  const show = async (open: () => () => void): Promise<void> => {
    await readDrafts();
    shut?.();
    shut = open();
  };
  const closed = () => {
    shut = null;
  };
  const form = (page: PageText, span: Span) =>
    show(() => openForm(window, wordsSubject(window, page, span), { onClose: closed }));
  const list = (note: string | null = null) =>
    show(() => {
      const page = readPage(window, null);
      const [words] = draftsOn(page.article.url);
      const left = words ? { words, goOn: () => void form(...placed(page, words)) } : null;
      return openList(window, page, { note, left }, closed);
    });

  const open = async (what: SaveWhat): Promise<void> => {
    // What is selected is looked at before a form that is open gives the selection back.
    const isHere = what.from === 'selection' && !what.elsewhere;
    const typed = isHere ? selectedInField(window.document) : '';
    const range = isHere && !typed ? selected(window) : null;
    shut?.();
    if (what.from === 'page') return list();
    if (what.from === 'statement') {
      const subject = await statementSubject(window, what.id);
      return show(() => openForm(window, subject, { onClose: closed }));
    }
    const page = readPage(window, range);
    const wanted = what.words || typed;
    if (!wanted && what.from === 'selection' && what.elsewhere) {
      return list(t('save.otherFrame', { item: t('extension.saveTo') }));
    }
    const span = range && spanOf(page.blocks, range);
    if (span) return form(page, span);
    if (!wanted?.trim()) return list();
    return form(...placed(page, wanted, what.from === 'mark' ? what.near : ''));
  };

  (globalThis as SaveWorld).onRecordSave = {
    isAlive: () => Boolean(browser.runtime?.id),
    open: (what) => {
      open(what).catch((error) => console.warn('On Record could not open its form.', error));
    },
  };
}

/** What the reader has selected in the document; null for nothing. */
function selected(window: View): Range | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  return selection.getRangeAt(0);
}

/** A page and the place of words in it. In no text of it that we can read they stand by themselves: they are in a field, or drawn. */
function placed(page: PageText, words: string, near = ''): [PageText, Span] {
  const span = findWords(page.blocks, words, near);
  if (span) return [page, span];
  const text = words.replace(/\s+/g, ' ').trim();
  const alone = { ...page, article: { ...page.article, blocks: [text] }, blocks: [], text };
  return [alone, { start: 0, end: text.length }];
}
