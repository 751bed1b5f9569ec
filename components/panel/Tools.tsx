import { useId } from 'preact/hooks';
import { t } from '../../words';
import { Chip } from '../search/Chip';
import type { Filter, Kind, Order } from './arrange';

export interface ToolsProps {
  order: Order;
  onOrder: (order: Order) => void;
  filter: Filter;
  /** The kinds that there are on the page. */
  kinds: readonly Kind[];
  onFilter: (filter: Filter) => void;
  following: boolean;
  onFollow: (following: boolean) => void;
}

const ORDERS = ['text', 'speaker', 'claim'] as const;

/** How the list stands, what it shows, and whether it goes with the page. */
export function Tools(props: ToolsProps) {
  const { order, filter, kinds, following, onOrder, onFilter, onFollow } = props;
  const name = useId();
  return (
    <div class="tools">
      <fieldset class="levels">
        <legend class="unseen">{t('panel.orders')}</legend>
        <div class="segments">
          {ORDERS.map((each) => (
            <label key={each} class={each === order ? 'chosen' : ''}>
              <input
                type="radio"
                name={name}
                checked={each === order}
                onChange={() => onOrder(each)}
              />
              {t(`panel.order.${each}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <div class="chips">
        <Chip
          label={t('panel.which')}
          any={t('panel.both')}
          choices={[
            { value: 'claim', label: t('panel.sentences') },
            { value: 'speaker', label: t('panel.names') },
          ]}
          value={filter.marks}
          onChange={(marks) => onFilter({ ...filter, marks: marks as Filter['marks'] })}
        />
        <Chip
          label={t('panel.kinds')}
          any={t('panel.anyKind')}
          choices={kinds.map((kind) => ({ value: kind, label: kindWords(kind) }))}
          value={filter.kind}
          foreign={(kind) => kindWords(kind as Kind)}
          onChange={(kind) => onFilter({ ...filter, kind: kind as Filter['kind'] })}
        />
        <label class="follow">
          <input
            type="checkbox"
            checked={following}
            onChange={({ currentTarget }) => onFollow(currentTarget.checked)}
          />
          {t('panel.follow')}
        </label>
      </div>
    </div>
  );
}

/** A kind in the reader's words. */
function kindWords(kind: Kind): string {
  return {
    quotation: t('panel.kind.quotation'),
    'same-words': t('panel.kind.sameWords'),
    'said-before': t('panel.kind.saidBefore'),
    agrees: t('panel.kind.agrees'),
    disputes: t('panel.kind.disputes'),
    'same-subject': t('panel.kind.sameSubject'),
  }[kind];
}
