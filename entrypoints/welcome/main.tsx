import { render } from 'preact';
import { Welcome, type Where } from '../../components/welcome/Welcome';
import { openHelp, openHome, openPacks, openSettings } from '../../extension/library';
import { changeSettings, readSettings } from '../../extension/settings';
import { shortcuts } from '../../extension/shortcuts';
import { allowListed, readEverySite, whatMayBeRead } from '../../extension/sites';
import { type PageState, wordsOf } from '../../messages';
import { t } from '../../words';
import { dressPage } from '../../words/page';
import { startExample } from './example';

const app = document.querySelector<HTMLElement>('#app') as HTMLElement;
dressPage(t('welcome.pageTitle'));
let refused: string | null = null;
let example: PageState = 'reading';
/** As it was shown last: within a click there is no time to ask. */
let allowed = { listed: 0, withdrawn: 0, everySite: false };

async function show(): Promise<void> {
  const [{ level }, sites, keys] = await Promise.all([
    readSettings(),
    whatMayBeRead(),
    shortcuts(),
  ]);
  allowed = sites;
  const { listed, withdrawn, everySite } = sites;
  const where = level === 'off' ? 'asked' : everySite ? 'everywhere' : withdrawn ? null : 'listed';
  render(
    <Welcome
      where={where}
      listed={listed}
      nextKey={keys.find(({ command }) => command === 'next-mark')?.keys ?? ''}
      example={example}
      refused={refused}
      onPacks={() => void openPacks()}
      onWhere={(wanted) => void choose(wanted)}
      onSettings={() => void openSettings()}
      onHelp={() => void openHelp()}
      onLibrary={() => void openHome()}
    />,
    app,
  );
}

/** Asked within the click: browsers grant a permission only then. */
async function choose(where: Where): Promise<void> {
  try {
    if (where === 'everywhere') await readEverySite(true);
    if (where === 'listed') {
      if (allowed.withdrawn > 0) await allowListed();
      if (allowed.everySite) await readEverySite(false);
    }
    const level = where === 'asked' ? 'off' : 'full';
    await changeSettings((now) =>
      (now.level === 'off') === (level === 'off') ? now : { ...now, level },
    );
    refused = null;
  } catch (error) {
    refused = wordsOf(error);
  }
  await show();
}

await show();
startExample((state) => {
  if (state === example) return;
  example = state;
  void show();
});
