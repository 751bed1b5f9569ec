import type { Stance } from '../../model';
import { t } from '../../words';
import { Chip, type Choice } from './Chip';
import { facetOf, filtered, unfiltered } from './chosen';
import type { Facet, Facets, Filters } from './types';
import { useCalled } from './useCalled';

interface FilterBarProps<Q extends Filters> {
  query: Q;
  facets: Facets;
  onChange: (query: Q) => void;
}

/** A list longer than this is no help; the field takes any name. */
const MOST_CHOICES = 200;

const choices = (facets: Facet[]): Choice[] =>
  facets
    .slice(0, MOST_CHOICES)
    .map(({ id, name, count }) => ({ value: id, label: `${name} (${count})` }));

type Several = 'speakers' | 'publishers' | 'claims';

/** What a list of filter texts shows: the one facet it means, its text, or how many there are. */
function shown(texts: string[], facets: Facet[], several: Several): string | null {
  const [text] = texts;
  if (text === undefined) return null;
  return texts.length > 1
    ? t(`unit.${several}`, texts.length)
    : (facetOf(facets, text)?.id ?? text);
}

/** How a facet reads that is too far down to stand among the choices. */
const nameIn = (facets: Facet[]) => (id: string) => facets.find((one) => one.id === id)?.name ?? id;

/** The filters of a query as chips; what is chosen is written into the query's text by the door. */
export function FilterBar<Q extends Filters>({ query, facets, onChange }: FilterBarProps<Q>) {
  const set = (change: Partial<Filters>) => onChange({ ...query, ...change });
  const one = (value: string | null) => (value === null ? [] : [value]);
  const [first, last] = facets.years ?? [1, 0];
  const years = Array.from(
    { length: Math.min(MOST_CHOICES, last - first + 1) },
    (_, n) => `${last - n}`,
  );
  const called = useCalled(query.speakers, facets);
  const claims = facets.claims.map((claim) => ({ ...claim, name: claim.proposition }));
  return (
    <fieldset class="chips">
      <legend class="unseen">{t('search.filters')}</legend>
      <Chip
        label={t('common.speaker')}
        any={t('common.speaker')}
        choices={choices(facets.speakers)}
        value={shown(query.speakers, facets.speakers, 'speakers')}
        foreign={(text) => called ?? nameIn(facets.speakers)(text)}
        onChange={(value) => set({ speakers: one(value) })}
      />
      <Chip
        label={t('search.saidFrom')}
        any={t('search.from')}
        choices={years.map((year) => ({
          value: year,
          label: t('search.fromDate', { date: year }),
        }))}
        value={query.after}
        foreign={(date) => t('search.fromDate', { date })}
        onChange={(value) => set({ after: value })}
      />
      <Chip
        label={t('search.saidUpTo')}
        any={t('search.to')}
        // `before:` leaves its own date out, as a query's text means it.
        choices={years.map((year) => ({
          value: `${Number(year) + 1}`,
          label: t('search.toDate', { date: year }),
        }))}
        value={query.before}
        foreign={(date) => t('search.beforeDate', { date })}
        onChange={(value) => set({ before: value })}
      />
      <Chip
        label={t('common.publisher')}
        any={t('common.publisher')}
        choices={choices(facets.publishers)}
        value={shown(query.publishers, facets.publishers, 'publishers')}
        foreign={nameIn(facets.publishers)}
        onChange={(value) => set({ publishers: one(value) })}
      />
      <Chip
        label={t('common.claim')}
        any={t('common.claim')}
        choices={choices(claims)}
        value={shown(query.claims, claims, 'claims')}
        foreign={nameIn(claims)}
        onChange={(value) => set(value ? { claims: [value] } : { claims: [], stance: null })}
      />
      {(query.claims.length > 0 || query.stance) && (
        <Chip
          label={t('search.stance')}
          any={t('search.eitherSide')}
          choices={[
            { value: 'asserts', label: t('search.asserts') },
            { value: 'rejects', label: t('search.rejects') },
          ]}
          value={query.stance}
          onChange={(value) => set({ stance: value as Stance | null })}
        />
      )}
      {filtered(query) && (
        <button type="button" class="act" onClick={() => onChange(unfiltered(query))}>
          {t('search.clearFilters')}
        </button>
      )}
    </fieldset>
  );
}
