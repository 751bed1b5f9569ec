import { browser } from 'wxt/browser';
import type { SaveWhat } from '../../messages';
import { findWords, type PageText, readPage, selectedInField, spanOf } from '../../page/save-words';
import { t } from '../../words';
import type { SaveWorld } from './bring';
import { openList } from './list';
import { openForm } from './session';
import { statementSubject, wordsSubject } from './subject';

type View = Window & typeof globalThis;

/** Makes the form ready in a page, for as long as the extension lives; one is open at a time. */
export function startSaving(window: View): void {
  let shut: (() => void) | null = null;
  const opened = (close: () => void) => {
    shut = close;
  };
  const closed = () => {
    shut = null;
  };
  const list = (note: string | null = null) =>
    opened(openList(window, readPage(window, null), note, closed));

  const open = async (what: SaveWhat): Promise<void> => {
    // What is selected is looked at before a form that is open gives the selection back.
    const isHere = what.from === 'selection' && !what.elsewhere;
    const typed = isHere ? selectedInField(window.document) : '';
    const range = isHere && !typed ? selected(window) : null;
    shut?.();
    if (what.from === 'page') return list();
    if (what.from === 'statement') {
      const subject = await statementSubject(window, what.id);
      return opened(openForm(window, subject, { onClose: closed }));
    }
    let page = readPage(window, range);
    const wanted = what.words || typed;
    if (!wanted && what.from === 'selection' && what.elsewhere) {
      return list(t('save.otherFrame', { item: t('extension.saveTo') }));
    }
    let span = range && spanOf(page.blocks, range);
    span ??= wanted ? findWords(page.blocks, wanted, what.from === 'mark' ? what.near : '') : null;
    if (!span && wanted.trim()) {
      page = alone(page, wanted);
      span = { start: 0, end: page.text.length };
    }
    if (!span) return list();
    opened(openForm(window, wordsSubject(window, page, span), { onClose: closed }));
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

/** Words that are in no text of the page that we can read: in a field, or drawn. */
function alone(page: PageText, words: string): PageText {
  const text = words.replace(/\s+/g, ' ').trim();
  return { ...page, article: { ...page.article, blocks: [text] }, blocks: [], text };
}
