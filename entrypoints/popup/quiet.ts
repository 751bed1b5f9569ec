import type { QuietHereProps, Scope } from '../../components/settings/QuietHere';
import { changeSettings, readSettings, setSite } from '../../extension/settings';
import { askTab } from '../../messages';
import type { Level } from '../../model';

/** What the popup says and changes of how much is marked on a site, and on the page in a tab. */
export async function quietHere(
  tab: number,
  host: string,
  once: Level | null,
  show: (quiet: QuietHereProps) => void,
  onSettings: () => void,
): Promise<void> {
  let ofPage = once;
  const told = async () => {
    const { level, sites } = await readSettings();
    const site = sites[host] ?? null;
    show({ host, everywhere: level, site, once: ofPage, onLevel, onSettings });
  };
  const onLevel = async (scope: Scope, level: Level | null) => {
    if (scope === 'page') {
      ofPage = level;
      await askTab(tab, 'quieten', { once: level }).catch(() => undefined);
    } else if (scope === 'site') await changeSettings((now) => setSite(now, host, level));
    else if (level) await changeSettings((now) => ({ ...now, level }));
    await told();
  };
  await told();
}
