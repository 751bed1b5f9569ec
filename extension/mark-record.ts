/** What is on record behind a mark, and what a reader can do with it: the same in a popover and in the panel. */
import { copyText } from '../components/copy';
import type { PopoverProps } from '../components/popover/MarkRecord';
import { type Ask, ask, type SaveWhat, wordsOf } from '../messages';
import type { Edtf, Link, Mention } from '../model';
import { fromPageDate } from '../text/edtf';
import { t } from '../words';
import { notRelatedLabel, notThisPersonLabel } from './dismissal-label';
import { dismissingOn } from './dismissing';

/** What a record is asked for: a mark, wherever it is painted. */
export type RecordOf = { exact: string } & (
  | { kind: 'claim'; link: Link }
  | { kind: 'speaker'; mention: Mention }
);

export interface RecordOptions {
  /** The text of the block that the mark is in: what “nearest to this passage” goes by. */
  near: string;
  /** Address of the page that the mark is on. */
  url: string;
  /** The article's day, as the page states it. */
  published: string | null;
  /** The tab that the mark is in, where it is not the one that asks. */
  tab?: number;
  /** What shows the record is left: something else opens, or the extension is gone. */
  close(): void;
  /** Something is hidden, deleted, or taken back. */
  changing(): void;
}

export interface MarkRecord {
  /** To be shown at once: what the engine said. */
  props: PopoverProps;
  /** What the background adds, or the plain words of why it did not come; never rejects. */
  load(): Promise<PopoverProps>;
  /** All that was hidden or taken back so far has been kept. */
  settled(): Promise<unknown>;
}

export function markRecord(mark: RecordOf, options: RecordOptions): MarkRecord {
  const { near, close, changing, tab } = options;
  const published = options.published === null ? null : fromPageDate(options.published);
  // One after the other: of two quick clicks, hide and undo, the last must hold.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<unknown>): Promise<unknown> => {
    changing();
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const dismissing = dismissingOn(options.url);
  const { scopes } = dismissing;
  const restore = (target: string) => inTurn(() => dismissing.restore(target));
  // Where the extension was updated under the page, nothing can be opened from here any more.
  const open = (place: Ask<'open'>) => void ask('open', place).catch(close);
  const seen = published === null ? {} : { on: published };
  const openForm = (what: SaveWhat) => {
    close();
    // A deletion that is being undone must be undone before the statement is looked for.
    const where = tab === undefined ? { what } : { what, tab };
    void last.then(() => ask('save', where)).catch(() => undefined);
  };
  const dropped = new Map<string, Ask<'undo'>>();
  const common = {
    own: {
      onEdit: (id: string) => openForm({ from: 'statement', id }),
      onDelete: (id: string) =>
        inTurn(async () => {
          dropped.set(id, (await ask('drop', { id })).undo);
        }),
      onUndoDelete: (id: string) =>
        inTurn(async () => {
          const change = dropped.get(id);
          if (change) await ask('undo', change);
        }),
    },
    published,
    scopes,
    onClose: close,
    onRead: (statement: string) => open({ statement }),
    onCopy: copyText,
  };

  let props: PopoverProps;
  if (mark.kind === 'claim') {
    const { link } = mark;
    const claim = link.claim?.id;
    props = {
      ...common,
      kind: 'claim',
      link,
      statements: 'loading',
      onNotRelated: (id, scope) => {
        const related = link.related.find(({ statement }) => statement === id);
        const label = (of: string | null) =>
          related ? notRelatedLabel(related, of ?? link.exact, of !== null) : id;
        const what = { target: id, words: mark.exact, claim: link.claim, label };
        return inTurn(() => dismissing.dismiss({ kind: 'not-related', ...what }, scope));
      },
      onUndoNotRelated: restore,
      onSave: () => openForm({ from: 'mark', words: mark.exact, near }),
      ...(claim && { onAll: () => open({ claim, ...seen }) }),
    };
  } else {
    const { mention } = mark;
    const { id, name } = mention.speaker;
    props = {
      ...common,
      kind: 'speaker',
      mention,
      record: 'loading',
      onAll: () => open({ speaker: id, ...seen }),
      onNotThisPerson: (scope) => {
        const label = () => notThisPersonLabel(mention.exact, name);
        const what = { target: id, words: mark.exact, label };
        return inTurn(() => dismissing.dismiss({ kind: 'not-this-person', ...what }, scope));
      },
      onUndoNotThisPerson: () => restore(id),
    };
  }
  return {
    props,
    load: async () => ({ ...props, ...(await load(mark, near, published)) }) as PopoverProps,
    settled: () => last,
  };
}

async function load(mark: RecordOf, near: string, on: Edtf | null) {
  try {
    if (mark.kind === 'claim') {
      const ids = mark.link.related.map(({ statement }) => statement);
      return { statements: await ask('statements', { ids }) };
    }
    const record = await ask('speaker', { id: mark.mention.speaker.id, near, on });
    return { record: record ?? { error: t('extension.speakerGone') } };
  } catch (error) {
    const problem = { error: wordsOf(error) };
    return mark.kind === 'claim' ? { statements: problem } : { record: problem };
  }
}
