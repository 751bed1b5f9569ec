interface ListFieldProps {
  label: string;
  text: string;
  onText: (text: string) => void;
}

/** A field that narrows a list as one types. */
export function ListField({ label, text, onText }: ListFieldProps) {
  return (
    <search class="ask">
      <div class="field">
        <input
          type="search"
          value={text}
          aria-label={label}
          placeholder={label}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => onText(currentTarget.value)}
        />
      </div>
    </search>
  );
}
