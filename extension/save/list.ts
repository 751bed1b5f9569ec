/** Statements on this page: what the engine takes for somebody's words, each kept with one key or corrected in the form. */
import { type MountedSave, mountSave, saveCss } from '../../components/save';
import type { Found, PageListProps } from '../../components/save/PageList';
import { ask, type Changed, type Proposals, type ProposedWords } from '../../messages';
import { openSaveHost } from '../../page/save-host';
import type { PageText } from '../../page/save-words';
import { t } from '../../words';
import { draftFrom } from './draft';
import { openForm, sentence } from './session';
import { paint, type Subject, statementSubject, unpaint, wordsSubject } from './subject';

type View = Window & typeof globalThis;

interface Row {
  words: ProposedWords;
  subject: Subject;
  found: Found;
  changed: Changed | null;
}

/** What stands over the list: what is to be said first, and the draft that was left on the page. */
interface Above {
  note: string | null;
  left: { words: string; goOn(): void } | null;
}

/** Opens the list for a page. Gives what closes it. */
export function openList(
  window: View,
  page: PageText,
  { note, left }: Above,
  onClose: () => void,
): () => void {
  let rows: Row[] = [];
  let found: PageListProps['found'] = 'loading';
  let trouble: string | null = null;
  let gone = false;
  let closeForm: (() => void) | null = null;

  const shut = () => {
    host.close();
    mounted.destroy();
    unpaint(window);
  };
  const close = () => {
    if (gone) return;
    gone = true;
    if (closeForm) closeForm();
    else shut();
    onClose();
  };
  const set = (row: Row, its: Partial<Found>) => {
    row.found = { ...row.found, ...its };
    draw();
  };
  const rowOf = (key: string) => rows.find((row) => row.found.key === key);

  const keep = async (row: Row) => {
    if (row.found.state !== 'new') return;
    set(row, { state: 'saving', problem: null });
    const { subject } = row;
    try {
      const { fields } = subject;
      row.changed = await ask(
        'keep',
        draftFrom(fields, {
          id: subject.id,
          selector: subject.selector(fields.words),
          source: subject.source(),
        }),
      );
      set(row, { state: 'kept' });
    } catch (error) {
      set(row, { state: 'new', problem: sentence(error) });
    }
    // The button that was pressed is another now.
    mounted.focusItem(rows.indexOf(row));
  };
  const undo = async (row: Row) => {
    if (!row.changed) return;
    try {
      await ask('undo', row.changed.undo);
      row.changed = null;
      set(row, { state: 'new', problem: null });
    } catch (error) {
      set(row, { problem: sentence(error) });
    }
    mounted.focusItem(rows.indexOf(row));
  };
  /** The form takes the list's place, and gives it back with the focus on the same statement. */
  const correct = async (row: Row) => {
    const { state } = row.found;
    const id = state === 'kept' ? row.subject.id : (row.words.known?.id ?? '');
    const isThere = state === 'kept' || state === 'mine';
    const subject = isThere ? await statementSubject(window, id) : row.subject;
    shut();
    closeForm = openForm(window, subject, {
      onKept: (changed) => {
        row.changed ??= changed;
        const { statement } = changed;
        row.found = {
          ...row.found,
          words: statement?.text ?? row.found.words,
          speaker: statement?.speaker.name ?? row.found.speaker,
          said: statement?.said ?? null,
          reason: null,
          state: isThere ? state : 'kept',
          problem: null,
        };
      },
      onClose: () => {
        closeForm = null;
        if (!gone) begin(rows.indexOf(row));
      },
    });
  };

  const view = (): { kind: 'list' } & PageListProps => ({
    kind: 'list',
    found: rows.length > 0 ? rows.map((row) => row.found) : found,
    trouble,
    note,
    left: left?.words ?? null,
    onGoOn: () => left?.goOn(),
    onKeep: (key) => {
      const row = rowOf(key);
      if (row) void keep(row);
    },
    onCorrect: (key) => {
      const row = rowOf(key);
      if (row) correct(row).catch((error) => set(row, { problem: sentence(error) }));
    },
    onUndo: (key) => {
      const row = rowOf(key);
      if (row) void undo(row);
    },
    onShow: (key) => {
      const row = rowOf(key);
      const box = row && paint(window, page, row.words.span);
      if (!row || !box || (box.top >= 0 && box.bottom <= window.innerHeight)) return;
      (row.subject.at.parentElement ?? null)?.scrollIntoView({ block: 'center' });
    },
    onClose: close,
  });
  const draw = () => {
    if (!gone && !closeForm) mounted.update(view());
  };

  const mount = () => {
    const host = openSaveHost({
      window,
      styles: saveCss,
      label: t('common.statementsOnThisPage'),
      at: window.document.body,
      beside: null,
      left: close,
      away: () => {},
    });
    return { host, mounted: mountSave(host.frame, view()) };
  };
  let { host, mounted }: { host: ReturnType<typeof openSaveHost>; mounted: MountedSave } = mount();
  const begin = (at: number) => {
    ({ host, mounted } = mount());
    mounted.focusItem(at);
  };
  mounted.begin();

  void ask('propose', { article: page.article, span: null }).then(
    (all) => {
      trouble = all.trouble;
      rows = all.words.map((words, i) => rowFor(window, page, words, all, String(i)));
      unpaint(window);
      found = [];
      draw();
      if (rows.length > 0 && !gone) mounted.focusItem(0);
    },
    (error) => {
      found = { error: sentence(error) };
      draw();
    },
  );
  return close;
}

function rowFor(
  window: View,
  page: PageText,
  words: ProposedWords,
  all: Proposals,
  key: string,
): Row {
  const subject = wordsSubject(window, page, words.span, { words, all });
  const { known, speaker, speakerReason, form, said } = words;
  return {
    words,
    subject,
    changed: null,
    found: {
      key,
      words: subject.fields.words,
      form,
      speaker: speaker?.name ?? null,
      reason: speakerReason,
      said,
      state: known === null ? 'new' : known.own ? 'mine' : 'known',
      problem: null,
    },
  };
}
