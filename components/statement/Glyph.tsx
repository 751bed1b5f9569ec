import type { Stance } from '../../model';

const MEANING: Record<Stance | 'none', string> = {
  asserts: 'Asserts the claim.',
  rejects: 'Rejects the claim.',
  none: 'No position recorded.',
};

/** Filled for one who asserts the claim, hollow for one who rejects it, a dash for neither; and in words. */
export function Glyph({ stance }: { stance: Stance | null }) {
  const kind = stance ?? 'none';
  return (
    <span class={`glyph ${kind}`} title={MEANING[kind].slice(0, -1)}>
      <span class="unseen">{MEANING[kind]} </span>
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
          {stance ?? 'no position recorded'}
        </span>
      ))}
    </p>
  );
}
