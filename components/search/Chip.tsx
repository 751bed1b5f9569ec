/** A choice of a chip: what is written into the query, and what the reader sees. */
export interface Choice {
  value: string;
  label: string;
}

interface ChipProps {
  /** What it filters by, for those who do not see the row: `Speaker`. */
  label: string;
  /** What it says while it filters nothing: `Speaker`. */
  any: string;
  choices: Choice[];
  /** The value chosen, or null. */
  value: string | null;
  /** How a value reads that is not among the choices; as it is without this. */
  foreign?: (value: string) => string;
  onChange: (value: string | null) => void;
}

/**
 * A filter as a chip: the browser's own list behind it, so that keyboard, screen reader and touch
 * have what they are used to.
 */
export function Chip({ label, any, choices, value, foreign, onChange }: ChipProps) {
  const unlisted = value !== null && !choices.some((one) => one.value === value);
  return (
    <span class={value === null ? 'chip' : 'chip on'}>
      <select
        aria-label={label}
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      >
        <option value="">{any}</option>
        {unlisted && <option value={value}>{foreign?.(value) ?? value}</option>}
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
      <svg viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
        <path d="M1 2.5l3 3 3-3" fill="none" stroke="currentColor" stroke-width="1.3" />
      </svg>
    </span>
  );
}
