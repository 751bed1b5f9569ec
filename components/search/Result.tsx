import { Meta } from '../statement/Meta';
import { Words } from '../statement/Words';
import { excerpt } from './excerpt';
import type { Hit } from './types';

interface ResultProps {
  id: string;
  hit: Hit;
  /** Under the reader's cursor. */
  current: boolean;
  onRead: () => void;
  onPoint: () => void;
}

/** One statement found: an option of the list that the search field commands. */
export function Result({ id, hit, current, onRead, onPoint }: ResultProps) {
  const { text, ranges } = excerpt(hit.view.text, hit.ranges);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points here (aria-activedescendant)
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
    <div
      role="option"
      id={id}
      class="result"
      aria-selected={current}
      onClick={onRead}
      onPointerMove={onPoint}
    >
      <Words text={text} form={hit.view.form} ranges={ranges} />
      <Meta view={hit.view} published={null} />
    </div>
  );
}
