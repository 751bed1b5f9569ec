import { t } from '../../words';

interface LatestProps {
  searches: string[];
  onAsk: (text: string) => void;
  onClear: () => void;
}

/** The latest searches, kept on this device, to ask again or to forget. */
export function Latest({ searches, onAsk, onClear }: LatestProps) {
  return (
    <section class="block">
      <header>
        <h2>{t('search.latest')}</h2>
        <button type="button" class="act" aria-label={t('search.clearLatest')} onClick={onClear}>
          {t('search.clearShort')}
        </button>
      </header>
      <ul>
        {searches.map((text) => (
          <li key={text}>
            <button type="button" class="line" data-step onClick={() => onAsk(text)} dir="auto">
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
