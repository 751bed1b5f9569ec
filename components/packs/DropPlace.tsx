import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../words';

const bringsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;

/** Lets files be dropped anywhere on the page, and says so while some are held over it; takes what is pasted, too. */
export function DropPlace({ onFiles }: { onFiles: (files: File[]) => void }) {
  const [over, setOver] = useState(false);
  // Entering a child comes before leaving its parent.
  const depth = useRef(0);
  useEffect(() => {
    const life = new AbortController();
    const on = (type: string, listen: (event: DragEvent) => void) =>
      window.addEventListener(
        type,
        (event) => {
          if (!bringsFiles(event as DragEvent)) return;
          event.preventDefault();
          listen(event as DragEvent);
        },
        { signal: life.signal },
      );
    const count = (by: number) => {
      depth.current = Math.max(0, depth.current + by);
      setOver(depth.current > 0);
    };
    on('dragenter', () => count(1));
    on('dragleave', () => count(-1));
    on('dragover', () => {});
    on('drop', ({ dataTransfer }) => {
      count(-depth.current);
      const files = [...(dataTransfer?.files ?? [])];
      if (files.length > 0) onFiles(files);
    });
    window.addEventListener('paste', (event) => pasted(event, onFiles), { signal: life.signal });
    return () => life.abort();
  }, [onFiles]);
  return over ? (
    <div class="drop-place" aria-hidden="true">
      <p>{t('packs.drop')}</p>
    </div>
  ) : null;
}

/** Text this short, in characters, is no table and no pack: it was pasted by mistake. */
const SHORTEST = 20;

/** Files that are pasted, or a text as a file; what is pasted into a field stays there. */
function pasted(event: ClipboardEvent, onFiles: (files: File[]) => void): void {
  const { target, clipboardData } = event;
  if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]'))
    return;
  const files = [...(clipboardData?.files ?? [])];
  const text = clipboardData?.getData('text/plain') ?? '';
  if (files.length > 0) onFiles(files);
  else if (text.length >= SHORTEST) onFiles([new File([text], t('packs.pasted'))]);
}
