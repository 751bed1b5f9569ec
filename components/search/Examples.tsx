/** What a search may be, each with what it shows. They find something in the bundled record. */
import { t } from '../../words';

const EXAMPLES = [
  ['indivisible security', 'words'],
  ['"root causes"', 'together'],
  ['Науседа', 'script'],
  ['speaker:lavrov after:2024', 'speaker'],
] as const;

/** For one who has not searched yet: what can be asked, to be tried with a click. */
export function Examples({ onAsk }: { onAsk: (text: string) => void }) {
  return (
    <section class="block">
      <header>
        <h2>{t('search.examples.title')}</h2>
      </header>
      <ul>
        {EXAMPLES.map(([text, what]) => (
          <li key={text}>
            <button type="button" class="line" data-step onClick={() => onAsk(text)}>
              <span dir="auto">{text}</span>
              <span class="aside">{t(`search.examples.${what}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
