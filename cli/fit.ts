/** `npm run fit -- claims DIR… | pages DIR… | spoken-of DIR… | bar DIR… | record-odds DIR… | side-odds DIR… | pronouns FILE`: fits what the engine's models weigh by, see `cli/train/`. */
import { asksForHelp } from './help';
import { fitBar } from './train/bar';
import { fitClaims } from './train/claims';
import { fitPages } from './train/pages';
import { fitPronouns } from './train/pronouns';
import { fitRecordOdds } from './train/record-odds';
import { fitSideOdds } from './train/side-odds';
import { fitSpokenOf } from './train/spoken-of';

const USAGE =
  'Usage: npm run fit -- claims DIR… | pages DIR… | spoken-of DIR… | bar DIR… | record-odds DIR… | side-odds DIR… | pronouns FILE';

const words = process.argv.slice(2);
const [what, ...rest] = words;
if (asksForHelp(words)) console.log(USAGE);
else if (what === 'claims') fitClaims(rest);
else if (what === 'pages') await fitPages(rest);
else if (what === 'bar') await fitBar(rest);
else if (what === 'record-odds') await fitRecordOdds(rest);
else if (what === 'side-odds') await fitSideOdds(rest);
else if (what === 'spoken-of') await fitSpokenOf(rest);
else if (what === 'pronouns') fitPronouns(rest);
else {
  console.error(USAGE);
  process.exit(2);
}
