import { useRef } from 'preact/hooks';
import { t } from '../../words';

/** Opens the browser's file chooser; several files may be chosen. */
export function Chooser({
  disabled = false,
  label = t('packs.add'),
  onFiles,
}: {
  disabled?: boolean;
  label?: string;
  onFiles: (files: File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const chosen = () => {
    const files = [...(input.current?.files ?? [])];
    if (files.length > 0) onFiles(files);
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
      <input ref={input} type="file" multiple hidden onChange={chosen} />
    </>
  );
}
