import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openBundledArchive } from '../extension/archive';
import { followCommands } from '../extension/commands';
import { answerAddressBar } from '../extension/omnibox';
import { requests } from '../extension/requests';
import { followPermissions } from '../extension/sites';
import { receive } from '../messages';

export default defineBackground(() => {
  receive(requests);
  followCommands();
  answerAddressBar();
  followPermissions();
  browser.runtime.onInstalled.addListener(() => void openBundledArchive());
});
