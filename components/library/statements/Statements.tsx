import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Order } from '../../../archive/listing';
import type { Selection as Leave } from '../../../archive/records';
import { pieces, t } from '../../../words';
import { commandKey } from '../../keys';
import type { PacksProps } from '../../packs/Packs';
import { isBusy } from '../../packs/work';
import { Announce } from '../../search/Announce';
import type { Filters as Filtered } from '../../search/types';
import { ExportButton } from '../../transfer/ExportButton';
import type { Chosen, Desk } from '../desk';
import { changedAsk, narrows } from './asked';
import { EditDialog } from './EditDialog';
import { Filters, type FiltersProps } from './Filters';
import { Grid } from './Grid';
import { Leaving } from './Leaving';
import { leave, leftAt } from './left';
import { ALL, countOf, NONE, type Selection } from './selection';
import { MOST_ON_PAPER } from './usePaper';

export interface StatementsProps<Q extends Filtered> extends FiltersProps<Q> {
  /** Another whenever anything on record may have changed. */
  edition: string;
  desk: Desk;
  onOpen: (id: string) => void;
  /** What is said where nothing is on record. */
  nothing: ComponentChildren;
  /** Where exports are made, one at a time over all tabs. */
  outlet: Pick<PacksProps, 'work' | 'onExport' | 'onCancel' | 'onDismiss'>;
}

/** All that is on record as a table: found, sorted, chosen, changed. */
export function Statements<Q extends Filtered>(props: StatementsProps<Q>) {
  const { ask, edition, desk, outlet, onAsk, onOpen } = props;
  const [edited, setEdited] = useState<Chosen | null>(null);
  const narrowed = JSON.stringify(changedAsk(ask, { order: null, isReversed: null }));
  const [selection, setSelection] = useState<Selection>(() => leftAt(narrowed).selection);
  const [drawn, setDrawn] = useState({ first: 0, end: 0 });
  const [{ total, isMore, error }, setRead] = useState<{
    total: number | null;
    isMore: boolean;
    error: string | null;
  }>({ total: null, isMore: false, error: null });
  // What was chosen of one list says nothing of another.
  const asked = useRef(narrowed);
  if (asked.current !== narrowed) {
    asked.current = narrowed;
    if (selection !== NONE) setSelection(NONE);
  }
  useLayoutEffect(() => leave(narrowed, { selection }), [narrowed, selection]);
  const count = countOf(selection, total ?? 0);
  const chosen = (): Chosen =>
    selection.all ? { ask, except: [...selection.ids], count } : { ids: [...selection.ids] };
  const orThose = (ids: string[]): Chosen => (count > 0 ? chosen() : { ids });
  const remove = async (what: Chosen) => {
    if (await desk.remove(what)) setSelection(NONE);
  };
  /** What leaves: what is chosen; where nothing is, all that is listed. */
  const leaving = (): Leave => {
    if (selection.ids.size === 0)
      return narrows(ask) ? { of: 'list', listing: ask } : { of: 'all' };
    const ids = [...selection.ids];
    return selection.all ? { of: 'list', listing: ask, except: ids } : { of: 'statements', ids };
  };
  const sort = (order: Order) => {
    const again = order === (ask.order ?? 'said');
    onAsk(changedAsk(ask, { order, isReversed: again && !ask.isReversed ? true : null }));
  };
  const found = total === null ? '' : t(isMore ? 'table.orMore' : 'unit.statements', total);
  return (
    <section class="table-page" aria-labelledby="statements-title">
      <div class="top">
        <h1 id="statements-title">{t('common.statements')}</h1>
        <p class="quiet">{found}</p>
      </div>
      <Announce text={count > 0 ? t('table.chosen', count) : found} />
      <Filters {...props} />
      <div class="doing" role="toolbar" aria-label={t('table.withChosen')}>
        <span class="quiet">{count > 0 ? t('table.chosen', count) : t('table.nothingChosen')}</span>
        <button
          type="button"
          class="act"
          disabled={!total || count === total}
          onClick={() => setSelection(ALL)}
        >
          {total ? t('table.chooseAllOf', total) : t('table.chooseAll')}
        </button>
        <button type="button" class="act" disabled={count === 0} onClick={() => setSelection(NONE)}>
          {t('table.chooseNone')}
        </button>
        <button
          type="button"
          class="act key"
          disabled={count === 0}
          onClick={() => setEdited(chosen())}
        >
          {t('common.edit3')}
        </button>
        <button
          type="button"
          class="act key"
          disabled={count === 0}
          onClick={() => void remove(chosen())}
        >
          {t('common.delete')}
        </button>
        <ExportButton
          class="act key"
          what={t(count > 0 ? 'table.theChosen' : 'table.allListed')}
          count={isMore ? null : count || total}
          disabled={!total || isBusy(outlet.work)}
          onExport={(format) =>
            outlet.onExport(leaving(), ask.query.trim() || t('common.statements'), format)
          }
        />
        <span class="keys" aria-hidden="true">
          {pieces('table.keys', {
            space: <kbd key="space">{t('key.space')}</kbd>,
            enter: <kbd key="enter">↵</kbd>,
            e: <kbd key="e">E</kbd>,
            del: <kbd key="del">{t('key.delete')}</kbd>,
            undo: <kbd key="undo">{t('key.undo')}</kbd>,
          })}
        </span>
      </div>
      <Leaving {...outlet} />
      {error && (
        <p class="note" role="alert">
          {t('speakers.statementsUnread', { reason: error })}
        </p>
      )}
      {total === 0 && (narrows(ask) ? <p class="note">{t('table.nothingFits')}</p> : props.nothing)}
      <Grid
        ask={ask}
        edition={edition}
        read={(stretch) => desk.list(ask, stretch)}
        selection={selection}
        onSelect={setSelection}
        onSort={sort}
        onOpen={onOpen}
        onDelete={(ids) => void remove(orThose(ids))}
        onEdit={(ids) => setEdited(orThose(ids))}
        onRead={setRead}
        onDrawn={setDrawn}
      />
      {total !== null && drawn.end - drawn.first < total && (
        <p class="on-paper">
          {t('table.onPaper', {
            from: drawn.first + 1,
            to: drawn.end,
            total,
            keys: `${commandKey}+P`,
            most: MOST_ON_PAPER,
            button: t('export.button'),
          })}
        </p>
      )}
      {edited && <EditDialog desk={desk} chosen={edited} onClose={() => setEdited(null)} />}
    </section>
  );
}
