import { useId } from 'preact/hooks';
import type { Level } from '../../messages';

/** The levels in a reader's words: short, for a row of four, and what each of them does. */
export const LEVEL_WORDS: readonly { level: Level; name: string; does: string }[] = [
  { level: 'full', name: 'Full', does: 'Names get dots, sentences a line and a wash.' },
  { level: 'underline', name: 'Lines', does: 'Names and sentences get thin lines, nothing else.' },
  {
    level: 'badge',
    name: 'Count',
    does: 'Nothing on the page. The toolbar counts what is on record; this list and the keys lead to it.',
  },
  { level: 'off', name: 'Off', does: 'Pages are not read.' },
];

interface LevelChoiceProps {
  /** What is chosen for, for who cannot see where it stands. */
  label: string;
  level: Level;
  onLevel: (level: Level) => void;
}

/** How loud marks are: four choices in a row, and under them what the chosen one does. */
export function LevelChoice({ label, level, onLevel }: LevelChoiceProps) {
  const name = useId();
  const chosen = LEVEL_WORDS.find((each) => each.level === level);
  return (
    <fieldset class="levels">
      <legend class="unseen">{label}</legend>
      <div class="segments">
        {LEVEL_WORDS.map((each) => (
          <label key={each.level} class={each.level === level ? 'chosen' : ''}>
            <input
              type="radio"
              name={name}
              checked={each.level === level}
              onChange={() => onLevel(each.level)}
            />
            {each.name}
          </label>
        ))}
      </div>
      <p class="quiet" aria-live="polite">
        {chosen?.does}
      </p>
    </fieldset>
  );
}
