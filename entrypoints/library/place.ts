import type { Archive } from '../../archive/archive';
import type { Query } from '../../archive/query';
import type { HelpProps } from '../../components/help/Help';
import type { LibraryProps } from '../../components/library/Library';
import type { Route } from '../../components/library/routes';
import { openSettings } from '../../extension/library';
import { followSettings, readSettings, type Settings } from '../../extension/settings';
import { openShortcuts, shortcuts } from '../../extension/shortcuts';
import { ask, wordsOf } from '../../messages';

type Change = Partial<LibraryProps<Query>>;

/** What stands at a place of the library, or why it could not be read. Never throws. */
export async function placeAt(route: Route, archive: Promise<Archive>): Promise<Change> {
  if (route.at === 'help') return { route, help: await helpNow() };
  if (route.at !== 'hidden' && route.at !== 'statement') return { route };
  try {
    const opened = await archive;
    if (route.at === 'hidden') {
      return { route, refused: null, dismissals: await opened.dismissals() };
    }
    const [view] = await opened.statements([route.id]);
    return { route, reading: view ? await opened.source(view.source.id) : null };
  } catch (error) {
    return { route, reading: { error: wordsOf(error) } };
  }
}

/** The help, with the keys as the browser has them now. */
async function helpNow(): Promise<HelpProps> {
  return {
    shortcuts: await shortcuts().catch(() => null),
    onShortcuts: () => void openShortcuts(),
    onSettings: () => void openSettings(),
  };
}

/** Tells whether `?` leads to the help, now and whenever the reader changes it. */
export function followHelpKey(show: (change: Change) => void): void {
  const obey = ({ helpKey }: Settings) => show({ helpKey });
  followSettings(obey);
  // Where settings cannot be read, they are as at install.
  void readSettings().then(obey, () => {});
}

/**
 * Takes a dismissal back by the background, which tells the pages that show marks. Gives what is
 * hidden now, and why this one still is if it was refused.
 */
export async function takeBack(id: string, archive: Promise<Archive>): Promise<Change> {
  let refused: string | null = null;
  try {
    await ask('restore', { id });
  } catch (error) {
    refused = wordsOf(error);
  }
  return { refused, dismissals: await (await archive).dismissals() };
}
