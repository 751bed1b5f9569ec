/** `npm run train -- quotations DIR | claims`: trains what the package ships, see `cli/train/quotations.ts` and `cli/train/claims-read.ts`. */
import { asksForHelp } from './help';
import { trainClaims } from './train/claims-read';
import { trainQuotations } from './train/quotations';

const USAGE = `Usage: npm run train -- quotations DIR [--out FILE] [--epochs N]
       npm run train -- claims [--out FILE]`;

const words = process.argv.slice(2);
const [what, ...rest] = words;
const [first] = rest;
if (asksForHelp(words)) {
  console.log(USAGE);
} else if (what === 'quotations' && first !== undefined && !first.startsWith('-')) {
  trainQuotations(first, rest.slice(1));
} else if (what === 'claims' && (rest.length === 0 || (first === '--out' && rest.length === 2))) {
  trainClaims(rest[1]);
} else {
  console.error(USAGE);
  process.exitCode = 2;
}
