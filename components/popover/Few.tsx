import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../words';

/** Statements of a group that are shown before the reader asks for more. */
const FIRST = 3;

/** A list that shows its first few, and the rest on demand, with the focus on the first new one. */
export function Few({ children }: { children: ComponentChildren[] }) {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  // One more than a few is shown at once: a button would take its place.
  const few = all || children.length <= FIRST + 1 ? children : children.slice(0, FIRST);
  const rest = children.length - few.length;
  const more = () => {
    setAll(true);
    requestAnimationFrame(() =>
      list.current?.children[FIRST]?.querySelector<HTMLElement>('.read')?.focus(),
    );
  };
  return (
    <>
      <ul class="items" ref={list}>
        {few}
      </ul>
      {rest > 0 && (
        <button type="button" class="act more" onClick={more}>
          {t('common.showMore', rest)}
        </button>
      )}
    </>
  );
}
