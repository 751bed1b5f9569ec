import type { ComponentChildren } from 'preact';
import { t } from '../../words';
import type { Hiding } from './useHiding';

/** How far a dismissal reaches: this page, this site, or everywhere. */
export type DismissalScope = 'here' | 'site' | 'always';

/** All, the narrowest first, as they are offered one after the other. */
export const SCOPES: readonly DismissalScope[] = ['here', 'site', 'always'];

interface HiddenLineProps {
  hiding: Pick<Hiding<DismissalScope>, 'hidden' | 'set'>;
  /** Those that there are on this page. */
  scopes: readonly DismissalScope[];
  /** What is no longer shown, by how far that reaches. */
  said: Record<DismissalScope, ComponentChildren>;
}

/** What stands in the place of what was dismissed: how far that reaches, the wider ways, and the way back. */
export function HiddenLine({ hiding: { hidden, set }, scopes, said }: HiddenLineProps) {
  if (hidden === null) return null;
  const wider = scopes.slice(scopes.indexOf(hidden) + 1);
  return (
    <>
      <span role="status">{said[hidden]}</span>{' '}
      <span class="ways">
        {wider.map((scope) => (
          <button type="button" class="act" key={scope} onClick={() => set(scope)}>
            {t(`popover.wider.${scope}`)}
          </button>
        ))}
        <button type="button" class="act undo" onClick={() => set(null)}>
          {t('common.undo')}
        </button>
      </span>
    </>
  );
}
