import { useEffect, useId, useRef, useState } from 'preact/hooks';

/** Something that can be chosen. */
export interface Option {
  key: string;
  name: string;
  /** Beside the name: a role, a subject. */
  aside?: string | null;
}

interface ComboProps {
  label: string;
  value: string;
  placeholder?: string;
  /** What fits the typed words; a rejection leaves the list empty. */
  find: (typed: string) => Promise<Option[]>;
  onType: (typed: string) => void;
  onPick: (key: string, name: string) => void;
  /** Where what is wrong, or why, is told. */
  describedBy?: string;
  first?: boolean;
}

/** How long typing must rest before it is looked up, in ms. */
const REST_MS = 90;

/** A field that offers what is on record as one types (ARIA combobox with a list). */
export function Combo(props: ComboProps) {
  const { label, value, find, onType, onPick } = props;
  const id = useId();
  const [options, setOptions] = useState<Option[]>([]);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const turn = useRef(0);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => () => void turn.current++, []);

  const look = (typed: string, wait: number) => {
    const mine = ++turn.current;
    setTimeout(async () => {
      const found = mine === turn.current ? await find(typed).catch(() => []) : [];
      if (mine !== turn.current) return;
      setOptions(found);
      setActive(-1);
      setOpen(found.length > 0);
    }, wait);
  };
  const close = () => {
    turn.current++;
    setOpen(false);
  };
  const pick = (option: Option) => {
    close();
    onPick(option.key, option.name);
    input.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) {
      event.preventDefault();
      if (!open) look(value, 0);
      else setActive((active + by + options.length + 1) % (options.length + 1));
    } else if (event.key === 'Enter' && open && options[active]) {
      event.preventDefault();
      event.stopPropagation();
      pick(options[active]);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      close();
    }
  };
  const shown = open && options.length > 0;
  return (
    <div class="field combo">
      <label for={id}>{label}</label>
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(shown && options[active] && { 'aria-activedescendant': `${id}-${active}` })}
        {...(props.describedBy && { 'aria-describedby': props.describedBy })}
        {...(props.placeholder && { placeholder: props.placeholder })}
        {...(props.first && { 'data-first': true })}
        value={value}
        onInput={({ currentTarget }) => {
          onType(currentTarget.value);
          look(currentTarget.value, REST_MS);
        }}
        onKeyDown={onKey}
        onBlur={close}
      />
      <div id={`${id}-list`} class="list" role="listbox" aria-label={label} hidden={!shown}>
        {options.map((option, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys, as of a combobox
          <div
            key={option.key}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === active}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(option)}
          >
            <span dir="auto">{option.name}</span>
            {option.aside && <span class="aside">{option.aside}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}
