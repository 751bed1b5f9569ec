import type { QuietHereProps, Scope } from '../components/settings/QuietHere';
import { askTab, type Level } from '../messages';
import { changeSettings, readSettings, setSite } from './settings';

interface Place {
  tab: number;
  /** Without `www.`. */
  host: string;
  /** The page's own level, as it says. */
  once: Level | null;
  /** Another level holds: the page is other than it was. */
  onChanged: () => void;
  onSettings: () => void;
}

/** What is said and changed, in the popup and the panel, of how much is marked on a site, and on the page in a tab. */
export async function quietHere(place: Place): Promise<QuietHereProps> {
  const { tab, host, once, onSettings } = place;
  const { level: everywhere, sites } = await readSettings();
  const change = (scope: Scope, level: Level | null): Promise<unknown> => {
    if (scope === 'page') return askTab(tab, 'quieten', { once: level });
    return changeSettings((now) =>
      scope === 'site' ? setSite(now, host, level) : { ...now, level: level ?? now.level },
    );
  };
  const onLevel = (scope: Scope, level: Level | null) =>
    void change(scope, level).then(place.onChanged, place.onChanged);
  return { host, everywhere, site: sites[host] ?? null, once, onLevel, onSettings };
}
