import { useId } from 'preact/hooks';
import { LEVELS, type Level } from '../../messages';
import { t } from '../../words';

interface LevelChoiceProps {
  /** What is chosen for, for who cannot see where it stands. */
  label: string;
  level: Level;
  onLevel: (level: Level) => void;
}

/** How loud marks are: four choices in a row, and under them what the chosen one does. */
export function LevelChoice({ label, level, onLevel }: LevelChoiceProps) {
  const name = useId();
  return (
    <fieldset class="levels">
      <legend class="unseen">{label}</legend>
      <div class="segments">
        {LEVELS.map((each) => (
          <label key={each} class={each === level ? 'chosen' : ''}>
            <input
              type="radio"
              name={name}
              checked={each === level}
              onChange={() => onLevel(each)}
            />
            {t(`level.${each}`)}
          </label>
        ))}
      </div>
      <p class="quiet" aria-live="polite">
        {t(`level.does.${level}`)}
      </p>
    </fieldset>
  );
}
