import { useRef } from 'preact/hooks';

/** Opens the browser's file chooser. */
export function Chooser({
  disabled = false,
  label = 'Add a pack…',
  onFile,
}: {
  disabled?: boolean;
  label?: string;
  onFile: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const chosen = () => {
    const [file] = input.current?.files ?? [];
    if (file) onFile(file);
    // The same file may be chosen again, after it was mended.
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <button
        type="button"
        class="button"
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
      <input ref={input} type="file" accept=".jsonl,.gz" hidden onChange={chosen} />
    </>
  );
}
