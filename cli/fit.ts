/** `npm run fit -- claims DIR…`: fits what the engine's models weigh by, see `cli/train/`. */
import { fitClaims } from './train/claims';

const [what, ...rest] = process.argv.slice(2);
if (what !== 'claims') {
  console.error('Usage: npm run fit -- claims DIR…');
  process.exit(2);
}
fitClaims(rest);
