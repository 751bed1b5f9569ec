import { useEffect } from 'preact/hooks';
import { writeRoute } from './routes';

const WRITTEN_IN = 'input, textarea, select, [contenteditable]';

/** `?` and F1 lead to the help from anywhere in the library, but for where one types. */
export function useHelpKey(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isTyped = event.target instanceof Element && event.target.closest(WRITTEN_IN);
      const isAsked = event.key === 'F1' || (event.key === '?' && !isTyped);
      if (!isAsked || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      location.assign(writeRoute({ at: 'help' }));
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
