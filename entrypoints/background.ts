import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { PlainStore } from '../archive/plain-store';
import { DATABASE } from '../archive/schema';
import { keepArchiveBy, openBundledArchive } from '../extension/archive';
import { followCommands } from '../extension/commands';
import { keepPartsForLater } from '../extension/later-parts';
import { openWelcome } from '../extension/library';
import { answerAddressBar } from '../extension/omnibox';
import { followPanelWays } from '../extension/panel/ways';
import { requests } from '../extension/requests';
import { followSaveWays } from '../extension/save/ways';
import { followSync } from '../extension/settings';
import { followPermissions } from '../extension/sites';
import { receive } from '../messages';

export default defineBackground(() => {
  // First of all: the database opens while the rest of this script runs.
  keepArchiveBy(PlainStore.early(DATABASE));
  keepPartsForLater();
  receive(requests);
  followCommands();
  followSaveWays();
  followPanelWays();
  answerAddressBar();
  followPermissions();
  followSync();
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void openBundledArchive();
    if (reason === 'install') void openWelcome();
  });
});
