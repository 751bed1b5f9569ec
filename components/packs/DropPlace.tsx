import { useEffect, useRef, useState } from 'preact/hooks';

const bringsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;

/** Lets a file be dropped anywhere on the page, and says so while one is held over it. */
export function DropPlace({ onFile }: { onFile: (file: File) => void }) {
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
      const [file] = dataTransfer?.files ?? [];
      if (file) onFile(file);
    });
    return () => life.abort();
  }, [onFile]);
  return over ? (
    <div class="drop-place" aria-hidden="true">
      <p>Drop the pack here</p>
    </div>
  ) : null;
}
