import { copyText } from '../components/copy';
import { mountPopover, type PopoverProps } from '../components/popover';
import { dismissedWords } from '../context/dismissals';
import { ask } from '../messages';
import type { Dismissal } from '../model';
import type { Mark } from '../page/mark';
import type { PopoverControls } from '../page/session';
import { fromPageDate } from '../text/edtf';

/** Fills a page's popover: draws at once what the engine said, then what the background adds. */
export function renderPopover(
  root: HTMLElement,
  _shadow: ShadowRoot,
  mark: Mark,
  controls: PopoverControls,
): () => void {
  const { article, near, close, pin } = controls;
  const published = article.published === null ? null : fromPageDate(article.published);
  const dismissed = new Map<string, Promise<Dismissal>>();
  let changed = false;
  const dismiss = (kind: Dismissal['kind'], target: string, label: string) => {
    pin();
    changed = true;
    const words = dismissedWords(mark.exact);
    dismissed.set(target, ask('dismiss', { kind, target, words, label, host: null }));
  };
  const restore = async (target: string) => {
    const kept = await dismissed.get(target);
    if (kept) await ask('restore', { id: kept.id });
  };
  const common = {
    published,
    onClose: close,
    onRead: (statement: string) => void ask('open', { statement }),
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
      onNotRelated: (id) => dismiss('not-related', id, labelOf(link.exact)),
      onUndoNotRelated: (id) => void restore(id),
      ...(claim && { onAll: () => void ask('open', { query: `claim:${claim}` }) }),
    };
  } else {
    const { mention } = mark;
    const { id, name } = mention.speaker;
    props = {
      ...common,
      kind: 'speaker',
      mention,
      record: 'loading',
      onAll: () => void ask('open', { speaker: id }),
      onNotThisPerson: () => dismiss('not-this-person', id, `${mention.exact} is not ${name}`),
      onUndoNotThisPerson: () => void restore(id),
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
    if (changed) void Promise.allSettled(dismissed.values()).then(controls.refresh);
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
    return { record: record ?? { error: 'Nothing is on record for this speaker any more.' } };
  } catch (error) {
    const problem = { error: error instanceof Error ? error.message : String(error) };
    return mark.kind === 'claim' ? { statements: problem } : { record: problem };
  }
}

/** Words short enough for a list of what was dismissed. */
function labelOf(words: string): string {
  return words.length > 160 ? `${words.slice(0, 159).trimEnd()}…` : words;
}
