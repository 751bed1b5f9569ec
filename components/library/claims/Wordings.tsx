import { t } from '../../../words';

/** So many take a line or two; a curator writes dozens, which would stand before all that was said. */
const FEW = 3;

/** How people put one side of a claim; unfolded by the reader where it is many. */
export function Wordings({ its }: { its: readonly string[] }) {
  if (its.length === 0) return null;
  const all = <p class="quiet">{its.join(' · ')}</p>;
  if (its.length <= FEW) return all;
  return (
    <details class="wordings">
      <summary class="quiet">{t('claims.howPut', its.length)}</summary>
      {all}
    </details>
  );
}
