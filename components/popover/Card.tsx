import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useContext, useRef } from 'preact/hooks';
import { t } from '../../words';

interface CardProps {
  /** Id of the element that names the dialog. */
  labelledBy: string;
  header: ComponentChildren;
  children: ComponentChildren;
  footer?: ComponentChildren;
  busy: boolean;
  onClose: () => void;
}

/**
 * What a card is drawn into. `nothing`: the card is the dialog itself, named and focusable. `dialog`: an element that is
 * one already. `list`: a page of ours, among others of its like; then it is no dialog and has no way out of its own.
 */
export const Framed = createContext<'nothing' | 'dialog' | 'list'>('nothing');

/**
 * The frame of a popover: a head with the way out, a part that scrolls, a foot. Arrow keys step
 * from statement to statement; Escape belongs to the host. What scrolls (on a low screen the whole card) is no stop of its
 * own, as Firefox would make of it: the buttons inside are, and lead through all of it.
 */
export function Card({ labelledBy, header, children, footer, busy, onClose }: CardProps) {
  const framed = useContext(Framed);
  const scroller = useRef<HTMLDivElement>(null);
  const step = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!by || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const items = [...(scroller.current?.querySelectorAll('.item') ?? [])];
    const root = scroller.current?.getRootNode() as Document | ShadowRoot | undefined;
    const at = items.findIndex((item) => item.contains(root?.activeElement ?? null));
    const next = items[at < 0 ? (by > 0 ? 0 : items.length - 1) : at + by];
    if (!next) return;
    event.preventDefault();
    (next.querySelector<HTMLElement>('.read') ?? next.querySelector('button'))?.focus({
      preventScroll: true,
    });
    next.scrollIntoView({ block: 'nearest' });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys between the buttons inside, nothing of its own
    <div
      class="card"
      {...(framed === 'nothing' && { role: 'dialog', 'aria-labelledby': labelledBy })}
      {...(framed !== 'list' && { tabIndex: -1 })}
      aria-busy={busy}
      onKeyDown={step}
    >
      <header class="head">
        <div class="title">{header}</div>
        {framed !== 'list' && (
          <button
            type="button"
            class="close"
            aria-label={t('common.close')}
            title={t('popover.closeTitle')}
            onClick={onClose}
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" stroke-width="1.5" />
            </svg>
          </button>
        )}
      </header>
      <div class="scroll" ref={scroller} tabIndex={framed === 'list' ? undefined : -1}>
        {children}
      </div>
      {footer && <footer class="foot">{footer}</footer>}
    </div>
  );
}
