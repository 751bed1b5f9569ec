import type { ComponentChildren } from 'preact';
import { t } from '../../../words';
import { formatNumber } from '../../../words/language';

interface PartProps {
  heading: string;
  /** What the figures below are counted from. */
  about?: string;
  /** How many there are, and how many are shown. */
  total: number;
  shown: number;
  onMore?: () => void;
  children: ComponentChildren;
}

/** A part of a page with its heading; nothing where there is nothing, and a button where there is more. */
export function Part({ heading, about, total, shown, onMore, children }: PartProps) {
  if (total === 0) return null;
  return (
    <section class="standing">
      <h2>{heading}</h2>
      {about && <p class="quiet">{about}</p>}
      {children}
      {shown < total && onMore && (
        <button type="button" class="act key" onClick={onMore}>
          {t('standing.more', { shown: formatNumber(shown), total: formatNumber(total) })}
        </button>
      )}
    </section>
  );
}
