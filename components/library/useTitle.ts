import { useEffect } from 'preact/hooks';
import { t } from '../../words';

/** Calls the tab by the place that it shows; null leaves it to whoever knows the place's own name. */
export function useTitle(place: string | null): void {
  useEffect(() => {
    if (place) document.title = t('library.titleOf', { place });
  }, [place]);
}
