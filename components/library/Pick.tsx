import { useId, useRef, useState } from 'preact/hooks';
import { t } from '../../words';

export interface Picked {
  id: string;
  name: string;
  /** What tells it from others of the name. */
  about: string;
}

interface PickProps {
  label: string;
  /** What stands in the field while nothing is chosen. */
  hint: string;
  find: (text: string) => Promise<Picked[]>;
  value: Picked | null;
  onPick: (picked: Picked | null) => void;
}

/** A field to find one of many by name: a combobox, its list asked for as one types. */
export function Pick({ label, hint, find, value, onPick }: PickProps) {
  const id = useId();
  const [text, setText] = useState(value?.name ?? '');
  const [found, setFound] = useState<Picked[] | null>(null);
  const [at, setAt] = useState(0);
  const asked = useRef('');
  /** What the list on show was asked for: of another text, nobody is taken by a key pressed too soon. */
  const answered = useRef('');
  const ask = async (typed: string) => {
    asked.current = typed;
    const answer = await find(typed).catch(() => []);
    if (asked.current !== typed) return;
    answered.current = typed;
    setFound(answer);
    setAt(0);
  };
  const take = (one: Picked) => {
    setText(one.name);
    setFound(null);
    asked.current = '';
    onPick(one);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && found) {
      setFound(null);
      event.stopPropagation();
    } else if (event.key === 'ArrowDown' && !found) void ask(text);
    else if (!found || found.length === 0) return;
    else if (event.key === 'ArrowDown') setAt((at + 1) % found.length);
    else if (event.key === 'ArrowUp') setAt((at + found.length - 1) % found.length);
    else if (event.key !== 'Enter') return;
    else if (answered.current === text) take(found[at] as Picked);
    event.preventDefault();
  };
  const isOpen = found !== null;
  return (
    <div class="pick-one">
      <label for={id}>{label}</label>
      <input
        id={id}
        role="combobox"
        value={text}
        placeholder={hint}
        autocomplete="off"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found.length > 0 ? `${id}-${at}` : undefined}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          if (value) onPick(null);
          void ask(currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          asked.current = '';
          setFound(null);
          setText(value?.name ?? '');
        }}
      />
      <div role="listbox" id={`${id}-list`} aria-label={label} hidden={!isOpen}>
        {found?.map((one, i) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points here
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          <div
            key={one.id}
            role="option"
            id={`${id}-${i}`}
            aria-selected={i === at}
            // Before the field loses the focus, which closes the list.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(one)}
          >
            <span dir="auto">{one.name}</span> <span class="quiet">{one.about}</span>
          </div>
        ))}
        {found?.length === 0 && <p class="quiet">{t('library.nobodyFound')}</p>}
      </div>
    </div>
  );
}
