/** The styles of our own pages, each in the order of its door. */
import help from '../help/help.css?inline';
import library from '../library/library.css?inline';
import lists from '../library/lists.css?inline';
import standing from '../library/standing/standing.css?inline';
import table from '../library/statements/statements.css?inline';
import packs from '../packs/packs.css?inline';
import shared from '../page.css?inline';
import panel from '../panel/panel.css?inline';
import popover from '../popover/popover.css?inline';
import popup from '../search/popup.css?inline';
import search from '../search/search.css?inline';
import levels from '../settings/levels.css?inline';
import settings from '../settings/settings.css?inline';
import statement from '../statement/statement.css?inline';
import timeline from '../timeline/timeline.css?inline';
import tokens from '../tokens.css?inline';
import welcome from '../welcome/welcome.css?inline';

const every = [tokens, statement, shared];
export const pages = {
  library: [...every, search, library, packs, table, lists, standing, help, timeline],
  panel: [...every, search, levels, popover, panel],
  popup: [...every, search, levels, popup],
  settings: [...every, levels, settings],
  timeline: [...every, timeline],
  welcome: [...every, welcome],
};
