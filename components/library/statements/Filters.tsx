import type { Order } from '../../../archive/listing';
import type { Form } from '../../../model';
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

const FORMS = [
  { value: 'direct', label: 'Quoted' },
  { value: 'mixed', label: 'Partly quoted' },
  { value: 'indirect', label: 'In the words of the report' },
];
const SORTS = [
  { value: 'said', label: 'Newest first' },
  { value: 'said turned', label: 'Oldest first' },
  { value: 'speaker', label: 'By speaker' },
  { value: 'source', label: 'By source' },
  { value: 'pack', label: 'Latest added first' },
];

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
          aria-label="Words, or filters such as speaker:lavrov"
          placeholder="Words, or filters such as speaker:lavrov after:2024"
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
            <legend class="unseen">More filters</legend>
            <Chip
              label="Pack"
              any="Pack"
              choices={packs.map(({ id, title }) => ({ value: id, label: title }))}
              value={ask.pack ?? null}
              onChange={(pack) => set({ pack })}
            />
            <Chip
              label="Whose record"
              any="Mine and others’"
              choices={[
                { value: 'yes', label: 'My record' },
                { value: 'no', label: 'From packs' },
              ]}
              value={own}
              onChange={(value) => set({ own: value === null ? null : value === 'yes' })}
            />
            <Chip
              label="How it is given"
              any="Form"
              choices={FORMS}
              value={ask.form ?? null}
              onChange={(form) => set({ form: form as Form | null })}
            />
            {(tags.length > 0 || ask.tag) && (
              <Chip
                label="Tag"
                any="Tag"
                choices={tags.map(({ tag, count }) => ({ value: tag, label: `${tag} (${count})` }))}
                value={ask.tag ?? null}
                onChange={(tag) => set({ tag })}
              />
            )}
            <span class="sort-chip">
              <Chip
                label="Sorted"
                any="Newest first"
                choices={SORTS.slice(1)}
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
                Clear all
              </button>
            )}
          </fieldset>
        </div>
      )}
    </search>
  );
}
