import { copyText } from '../components/copy';
import { mountPopover, type PopoverProps } from '../components/popover';
import { type Ask, ask, type SaveWhat, wordsOf } from '../messages';
import type { Mark } from '../page/mark';
import type { PopoverControls } from '../page/popover-parts';
import { fromPageDate } from '../text/edtf';
import { t } from '../words';
import { notRelatedLabel, notThisPersonLabel } from './dismissal-label';
import { dismissingOn } from './dismissing';

/** Fills a page's popover: draws at once what the engine said, then what the background adds. */
export function renderPopover(
  root: HTMLElement,
  _shadow: ShadowRoot,
  mark: Mark,
  controls: PopoverControls,
): () => void {
  const { article, near, close, pin } = controls;
  const published = article.published === null ? null : fromPageDate(article.published);
  // One after the other: of two quick clicks, hide and undo, the last must hold.
  let last: Promise<unknown> = Promise.resolve();
  let changed = false;
  const inTurn = (work: () => Promise<unknown>): Promise<unknown> => {
    pin();
    changed = true;
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const dismissing = dismissingOn(article.url);
  const { scopes } = dismissing;
  const restore = (target: string) => inTurn(() => dismissing.restore(target));
  // Where the extension was updated under the page, nothing can be opened from here any more.
  const open = (place: Ask<'open'>) => void ask('open', place).catch(close);
  const openForm = (what: SaveWhat) => {
    close();
    // A deletion that is being undone must be undone before the statement is looked for.
    void last.then(() => ask('save', { what })).catch(() => undefined);
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
      ...(claim && { onAll: () => open({ query: `claim:${claim}` }) }),
    };
  } else {
    const { mention } = mark;
    const { id, name } = mention.speaker;
    props = {
      ...common,
      kind: 'speaker',
      mention,
      record: 'loading',
      onAll: () => open({ speaker: id }),
      onNotThisPerson: (scope) => {
        const label = () => notThisPersonLabel(mention.exact, name);
        const what = { target: id, words: mark.exact, label };
        return inTurn(() => dismissing.dismiss({ kind: 'not-this-person', ...what }, scope));
      },
      onUndoNotThisPerson: () => restore(id),
    };
  }

  const view = mountPopover(root, props);
  let gone = false;
  void load(mark, near, published).then((loaded) => {
    if (!gone) view.update({ ...props, ...loaded } as PopoverProps);
  });
  return () => {
    gone = true;
    view.destroy();
    // What was dismissed goes from the page only now: until the popover closes it can be undone.
    if (changed) void last.then(controls.refresh);
  };
}

/** The full record behind a mark, or the plain words of why it did not come. */
async function load(mark: Mark, near: string, on: string | null) {
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
