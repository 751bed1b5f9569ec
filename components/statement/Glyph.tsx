import type { Stance } from '../../model';
import { t } from '../../words';

const meaning = (kind: Stance | 'none') =>
  t(kind === 'none' ? 'statement.noPosition' : `statement.${kind}`);

/** Filled for one who asserts the claim, hollow for one who rejects it, a dash for neither; and in words. */
export function Glyph({ stance }: { stance: Stance | null }) {
  const kind = stance ?? 'none';
  return (
    <span class={`glyph ${kind}`} title={meaning(kind)}>
      <span class="unseen">{meaning(kind)}. </span>
    </span>
  );
}

/** What the glyphs on show mean, in one line that keeps its place while nothing is known. */
export function Legend({ stances }: { stances: (Stance | null)[] }) {
  const shown = (['asserts', 'rejects', null] as const).filter((one) => stances.includes(one));
  return (
    <p class="legend" aria-hidden="true">
      {shown.map((stance) => (
        <span key={stance}>
          <span class={`glyph ${stance ?? 'none'}`} />
          {t(`statement.legend.${stance ?? 'none'}`)}
        </span>
      ))}
    </p>
  );
}
