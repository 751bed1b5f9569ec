import { mountPopover } from '../components/popover';
import type { Mark } from '../page/mark';
import type { PopoverControls } from '../page/popover-parts';
import { markRecord } from './mark-record';

/** Fills a page's popover: draws at once what the engine said, then what the background adds. */
export function renderPopover(
  root: HTMLElement,
  _shadow: ShadowRoot,
  mark: Mark,
  controls: PopoverControls,
): () => void {
  const { article, near, close, pin, refresh } = controls;
  let changed = false;
  const record = markRecord(mark, {
    near,
    url: article.url,
    published: article.published,
    close,
    changing: () => {
      pin();
      changed = true;
    },
  });
  const view = mountPopover(root, record.props);
  let gone = false;
  void record.load().then((loaded) => {
    if (!gone) view.update(loaded);
  });
  return () => {
    gone = true;
    view.destroy();
    // What was dismissed goes from the page only now: until the popover closes it can be undone.
    if (changed) void record.settled().then(refresh);
  };
}
