import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../words';
import { CopyAs } from '../statement/CopyAs';
import { Result } from './Result';
import type { Hit } from './types';

interface ResultsProps {
  /** Id of the list, and the stem of its options' ids. */
  id: string;
  hits: Hit[];
  /** The statement under the cursor, as an index into `hits`; -1 for none yet. */
  current: number;
  /** Whether the cursor was moved by key, so that it is to be brought into view. */
  follow: boolean;
  onPoint: (index: number) => void;
  onRead: (statement: string) => void;
  onCopy: (text: string) => unknown;
}

export const optionId = (list: string, index: number) => `${list}-${index}`;

/**
 * The statements found. An option may hold no button, so those that copy stand beside the list and
 * follow the cursor.
 */
export function Results({ id, hits, current, follow, onPoint, onRead, onCopy }: ResultsProps) {
  const box = useRef<HTMLDivElement>(null);
  const copy = useRef<HTMLDivElement>(null);
  const first = Math.max(0, current);
  const at = hits[first];
  useLayoutEffect(() => {
    const option = box.current?.querySelectorAll<HTMLElement>('[role=option]')[first];
    if (!option || !copy.current) return;
    copy.current.style.top = `${option.offsetTop + option.offsetHeight}px`;
  }, [first, hits]);
  useEffect(() => {
    if (!follow) return;
    box.current
      ?.querySelectorAll('[role=option]')
      [current]?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [current, follow]);
  return (
    <div class="results" ref={box}>
      <div role="listbox" id={id} aria-label={t('search.results')}>
        {hits.map((hit, i) => (
          <Result
            key={hit.view.id}
            id={optionId(id, i)}
            hit={hit}
            current={i === current}
            onRead={() => onRead(hit.view.id)}
            onPoint={() => i !== current && onPoint(i)}
          />
        ))}
      </div>
      {at && (
        <div class={current < 0 ? 'copy idle' : 'copy'} ref={copy}>
          <CopyAs key={at.view.id} view={at.view} whose={at.view.speaker.name} onCopy={onCopy} />
        </div>
      )}
    </div>
  );
}
