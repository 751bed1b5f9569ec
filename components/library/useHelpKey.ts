import { useEffect } from 'preact/hooks';
import { writeRoute } from './routes';

const WRITTEN_IN = 'input, textarea, select, [contenteditable]';

/** F1, and `?` where `isOn` and one is not typing, lead to the help from anywhere in the library. */
export function useHelpKey(isOn: boolean): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isTyped = event.target instanceof Element && event.target.closest(WRITTEN_IN);
      const isAsked = event.key === 'F1' || (event.key === '?' && isOn && !isTyped);
      if (!isAsked || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      location.assign(writeRoute({ at: 'help' }));
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [isOn]);
}
