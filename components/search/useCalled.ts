import { useEffect, useState } from 'preact/hooks';
import { facetOf } from './chosen';
import type { Facets } from './types';

/** The name of the one speaker whom a filter's text means and whom no facet is; null while that is not known. */
export function useCalled(texts: readonly string[], facets: Facets): string | null {
  const [text] = texts;
  const asked = texts.length === 1 && text && !facetOf(facets.speakers, text) ? text : null;
  const [known, setKnown] = useState<{ asked: string; name: string | null } | null>(null);
  useEffect(() => {
    if (asked === null || !facets.called) return;
    let late = false;
    // Without an answer the chip says what was typed.
    facets.called(asked).then(
      (name) => late || setKnown({ asked, name }),
      () => undefined,
    );
    return () => {
      late = true;
    };
  }, [asked, facets]);
  return known && known.asked === asked ? known.name : null;
}
