// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot draw a stretch out of a million rows
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and points to its row (aria-activedescendant)
import type { ListedStatement } from '../../../archive/listing';
import { t } from '../../../words';
import { saidText } from '../../dates';
import { PublisherName } from '../../statement/Publisher';
import { writeRoute } from '../routes';

interface RowProps {
  id: string;
  /** Its place in the list; the header is the table's first row. */
  at: number;
  /** In pixels of the element that scrolls. */
  top: number;
  height: number;
  /** Undefined while it is being read. */
  statement: ListedStatement | undefined;
  isCurrent: boolean;
  isChosen: boolean;
}

/** One statement of the table. The grid has the keys and the pointer; it finds the row by `data-at`. */
export function Row({ id, at, top, height, statement, isCurrent, isChosen }: RowProps) {
  const place = { insetBlockStart: `${top}px`, blockSize: `${height}px` };
  if (!statement) {
    return (
      <div class="row" role="row" id={id} aria-rowindex={at + 2} data-at={at} style={place}>
        <span role="gridcell" class="coming">
          <span class="unseen">{t('table.reading', { row: at + 1 })}</span>
        </span>
      </div>
    );
  }
  const { text, speaker, publisher, pack, own, tags, form } = statement;
  const said = saidText(statement, null);
  const words = form === 'direct' ? `“${text}”` : text;
  return (
    <div
      class={isCurrent ? 'row current' : 'row'}
      role="row"
      id={id}
      aria-rowindex={at + 2}
      aria-selected={isChosen}
      data-at={at}
      style={place}
    >
      <span role="gridcell" class="pick">
        <span class="box" aria-hidden="true" />
      </span>
      <span role="gridcell" class="said-words" dir="auto">
        {words}
      </span>
      <span role="gridcell" class="who">
        <a href={writeRoute({ at: 'speaker', id: speaker.id })} tabIndex={-1} dir="auto">
          {speaker.name}
        </a>
      </span>
      <span role="gridcell" class="when" title={said.reason}>
        {said.date}
        {said.hint && <span class="hint">{said.hint}</span>}
      </span>
      <span role="gridcell" class="from">
        <PublisherName publisher={publisher} />
      </span>
      <span role="gridcell" class="held-in">
        <span class={own ? 'mine' : ''}>{own ? t('common.myRecord') : pack.title}</span>
        {tags.length > 0 && <span class="tags">{tags.join(', ')}</span>}
      </span>
    </div>
  );
}
