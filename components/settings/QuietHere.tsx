import { useState } from 'preact/hooks';
import type { Level } from '../../messages';
import { t } from '../../words';
import { LevelChoice } from './LevelChoice';

/** What a level is for: every site, this one, or this page until it is left. */
export type Scope = 'everywhere' | 'site' | 'page';

export interface QuietHereProps {
  /** Without `www.`. */
  host: string;
  /** For every site without a level of its own. */
  everywhere: Level;
  /** The site's own level, if it has one. */
  site: Level | null;
  /** The page's own, until it is left. */
  once: Level | null;
  /** A level for a scope; null gives the scope back to the wider one. */
  onLevel: (scope: Scope, level: Level | null) => void;
  /** Whether the choices are on show at first. */
  open?: boolean;
  /** Opens the page of all settings. */
  onSettings: () => void;
}

/** How much one wants to see here: one click turns a site down, or off. */
export function QuietHere(props: QuietHereProps) {
  const { host, everywhere, site, once, onLevel } = props;
  const [scope, setScope] = useState<Scope>(once === null ? 'site' : 'page');
  const own = scope === 'page' ? once : scope === 'site' ? site : null;
  const inForce: Record<Scope, Level> = {
    everywhere,
    site: site ?? everywhere,
    page: once ?? site ?? everywhere,
  };
  return (
    <details class="block quieten" open={props.open}>
      <summary data-step>
        {t('quiet.howMuch')} <span>{inForceNow(inForce.page, host, props)}</span>
      </summary>
      <p class="scope">
        <select
          aria-label={t('quiet.where')}
          value={scope}
          onChange={({ currentTarget }) => setScope(currentTarget.value as Scope)}
        >
          <option value="site">{t('quiet.onSite', { host })}</option>
          <option value="page">{t('quiet.onPage')}</option>
          <option value="everywhere">{t('quiet.everywhere')}</option>
        </select>
      </p>
      <LevelChoice
        label={t('quiet.howMuch')}
        level={inForce[scope]}
        onLevel={(level) => onLevel(scope, level)}
      />
      <p class="choices">
        {own !== null && (
          <button type="button" class="act key" data-step onClick={() => onLevel(scope, null)}>
            {scope === 'site' ? t('quiet.asEverywhere') : t('quiet.asOnSite', { host })}
          </button>
        )}
        <button type="button" class="act" data-step onClick={props.onSettings}>
          {t('quiet.allSettings')}
        </button>
      </p>
    </details>
  );
}

/** What holds on this page, and since when: by the page, the site, or as everywhere. */
function inForceNow(level: Level, host: string, { once, site }: QuietHereProps): string {
  const name = t(`level.${level}`);
  if (once !== null) return t('quiet.nowOnPage', { level: name });
  return site === null ? name : t('quiet.nowOnSite', { level: name, host });
}
