import type { Stance } from '../../model';
import { Chip, type Choice } from './Chip';
import { facetOf, filtered, unfiltered } from './chosen';
import type { Facet, Facets, Filters } from './types';

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

/** What a list of filter texts shows: the one facet it means, its text, or how many there are. */
function shown(texts: string[], facets: Facet[], several: string): string | null {
  const [text] = texts;
  if (text === undefined) return null;
  return texts.length > 1 ? `${texts.length} ${several}` : (facetOf(facets, text)?.id ?? text);
}

/** The filters of a query as chips; what is chosen is written into the query's text by the door. */
export function FilterBar<Q extends Filters>({ query, facets, onChange }: FilterBarProps<Q>) {
  const set = (change: Partial<Filters>) => onChange({ ...query, ...change });
  const one = (value: string | null) => (value === null ? [] : [value]);
  const [first, last] = facets.years ?? [1, 0];
  const years = Array.from(
    { length: Math.min(MOST_CHOICES, last - first + 1) },
    (_, n) => `${last - n}`,
  );
  const claims = facets.claims.map((claim) => ({ ...claim, name: claim.proposition }));
  return (
    <fieldset class="chips">
      <legend class="unseen">Filters</legend>
      <Chip
        label="Speaker"
        any="Speaker"
        choices={choices(facets.speakers)}
        value={shown(query.speakers, facets.speakers, 'speakers')}
        onChange={(value) => set({ speakers: one(value) })}
      />
      <Chip
        label="Said from"
        any="From"
        choices={years.map((year) => ({ value: year, label: `From ${year}` }))}
        value={query.after}
        foreign={(date) => `From ${date}`}
        onChange={(value) => set({ after: value })}
      />
      <Chip
        label="Said up to"
        any="To"
        // `before:` leaves its own date out, as a query's text means it.
        choices={years.map((year) => ({ value: `${Number(year) + 1}`, label: `To ${year}` }))}
        value={query.before}
        foreign={(date) => `Before ${date}`}
        onChange={(value) => set({ before: value })}
      />
      <Chip
        label="Publisher"
        any="Publisher"
        choices={choices(facets.publishers)}
        value={shown(query.publishers, facets.publishers, 'publishers')}
        onChange={(value) => set({ publishers: one(value) })}
      />
      <Chip
        label="Claim"
        any="Claim"
        choices={choices(claims)}
        value={shown(query.claims, claims, 'claims')}
        onChange={(value) => set(value ? { claims: [value] } : { claims: [], stance: null })}
      />
      {(query.claims.length > 0 || query.stance) && (
        <Chip
          label="Stance on the claim"
          any="Either side"
          choices={[
            { value: 'asserts', label: 'Asserts it' },
            { value: 'rejects', label: 'Rejects it' },
          ]}
          value={query.stance}
          onChange={(value) => set({ stance: value as Stance | null })}
        />
      )}
      {filtered(query) && (
        <button type="button" class="act" onClick={() => onChange(unfiltered(query))}>
          Clear filters
        </button>
      )}
    </fieldset>
  );
}
