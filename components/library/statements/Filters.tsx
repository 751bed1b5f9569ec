import type { Order } from '../../../archive/listing';
import type { Form } from '../../../model';
import { t } from '../../../words';
import { Chip } from '../../search/Chip';
import { filtered, unfiltered } from '../../search/chosen';
import { FilterBar } from '../../search/FilterBar';
import type { Facets, Filters as Filtered } from '../../search/types';
import { changedAsk, type TableAsk } from './asked';

export interface FiltersProps<Q extends Filtered> {
  ask: TableAsk;
  parse: (text: string) => Q;
  format: (query: Q) => string;
  facets: Facets | null;
  packs: { id: string; title: string; own: boolean }[];
  tags: { tag: string; count: number }[];
  onAsk: (ask: TableAsk) => void;
}

const FORMS: readonly Form[] = ['direct', 'mixed', 'indirect'];
/** Orders besides the first, the newest on top. */
const SORTS = [
  { value: 'said turned', name: 'table.sort.oldest' },
  { value: 'speaker', name: 'table.sort.speaker' },
  { value: 'source', name: 'table.sort.source' },
  { value: 'pack', name: 'table.sort.pack' },
] as const;

/** What the table is narrowed to: words and filters as one types them, and chips for the rest. */
export function Filters<Q extends Filtered>(props: FiltersProps<Q>) {
  const { ask, parse, format, facets, packs, tags, onAsk } = props;
  const set = (change: Parameters<typeof changedAsk>[1]) => onAsk(changedAsk(ask, change));
  const query = parse(ask.query);
  const own = ask.own === undefined ? null : ask.own ? 'yes' : 'no';
  const narrowed = ask.pack || ask.tag || ask.form || ask.own !== undefined;
  return (
    <search class="ask">
      <div class="field">
        <input
          type="search"
          value={ask.query}
          aria-label={t('table.field')}
          placeholder={t('table.fieldHint')}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => set({ query: currentTarget.value })}
        />
      </div>
      {facets && (
        <div class="filters">
          <FilterBar
            query={query}
            facets={facets}
            onChange={(next) => set({ query: format(next) })}
          />
          <fieldset class="chips">
            <legend class="unseen">{t('table.moreFilters')}</legend>
            <Chip
              label={t('common.pack')}
              any={t('common.pack')}
              choices={packs.map(({ id, title }) => ({ value: id, label: title }))}
              value={ask.pack ?? null}
              onChange={(pack) => set({ pack })}
            />
            <Chip
              label={t('table.whose')}
              any={t('table.anyone')}
              choices={[
                { value: 'yes', label: t('common.myRecord') },
                { value: 'no', label: t('table.fromPacks') },
              ]}
              value={own}
              onChange={(value) => set({ own: value === null ? null : value === 'yes' })}
            />
            <Chip
              label={t('table.howGiven')}
              any={t('table.anyForm')}
              choices={FORMS.map((form) => ({ value: form, label: t(`table.form.${form}`) }))}
              value={ask.form ?? null}
              onChange={(form) => set({ form: form as Form | null })}
            />
            {(tags.length > 0 || ask.tag) && (
              <Chip
                label={t('table.tag')}
                any={t('table.tag')}
                choices={tags.map(({ tag, count }) => ({ value: tag, label: `${tag} (${count})` }))}
                value={ask.tag ?? null}
                onChange={(tag) => set({ tag })}
              />
            )}
            <span class="sort-chip">
              <Chip
                label={t('table.sorted')}
                any={t('table.sort.said')}
                choices={SORTS.map(({ value, name }) => ({ value, label: t(name) }))}
                value={
                  (ask.order ?? 'said') === 'said'
                    ? ask.isReversed
                      ? 'said turned'
                      : null
                    : (ask.order ?? null)
                }
                onChange={(value) =>
                  set({
                    order: (value?.split(' ')[0] ?? null) as Order | null,
                    isReversed: value?.includes(' ') || null,
                  })
                }
              />
            </span>
            {narrowed && (
              <button
                type="button"
                class="act"
                onClick={() =>
                  set({
                    pack: null,
                    own: null,
                    form: null,
                    tag: null,
                    ...(filtered(query) ? { query: format(unfiltered(query)) } : {}),
                  })
                }
              >
                {t('table.clearAll')}
              </button>
            )}
          </fieldset>
        </div>
      )}
    </search>
  );
}
