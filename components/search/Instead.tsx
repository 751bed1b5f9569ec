import { useEffect, useState } from 'preact/hooks';
import { t } from '../../words';
import type { Filters } from './types';

/** Who still types is not offered anything, in ms. */
const PAUSE = 300;

/** Gives queries that find something near to one that does not. */
export type AskInstead<Q extends Filters> = (query: Q) => Promise<{ query: Q; total: number }[]>;

interface InsteadProps<Q extends Filters> {
  query: Q;
  ask: AskInstead<Q>;
  /** The text of a query, for the field. */
  format: (query: Q) => string;
  onAsk: (text: string) => void;
}

/** Where nothing was found: what would be, to be asked with a click. Nothing, where there is none or it cannot be told. */
export function Instead<Q extends Filters>({ query, ask, format, onAsk }: InsteadProps<Q>) {
  const [found, setFound] = useState<{ text: string; total: number }[]>([]);
  const asked = format(query);
  useEffect(() => {
    let late = false;
    setFound([]);
    const timer = setTimeout(async () => {
      const near = await ask(query).catch(() => []);
      if (!late) setFound(near.map((one) => ({ text: format(one.query), total: one.total })));
    }, PAUSE);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [asked]);
  if (found.length === 0) return null;
  return (
    <section class="block">
      <header>
        <h2>{t('search.instead')}</h2>
      </header>
      <ul>
        {found.map(({ text, total }) => (
          <li key={text}>
            <button type="button" class="line" data-step onClick={() => onAsk(text)}>
              <span dir="auto">{text.trim()}</span>
              <span class="aside">{t('unit.statements', total)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
