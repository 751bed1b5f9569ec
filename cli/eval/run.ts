/** What `npm run eval -- COMMAND …` can do, and how it ends. */
import { InputError } from '../claims/json-lines';
import { asksForHelp } from '../help';
import { CLAIMS_USAGE, evaluateClaims } from './claims';
import { evaluateShown, SHOWN_USAGE } from './claims-shown';
import { evaluatePages, PAGES_USAGE } from './gold-pages';
import { evaluatePronouns, PRONOUNS_USAGE } from './pronouns';
import { evaluateQuotations, QUOTATIONS_USAGE } from './quotations';
import { evaluateSides, SIDES_USAGE } from './sides';
import { evaluateTokens, TOKENS_USAGE } from './tokens';
import { evaluateTurned, TURNED_USAGE } from './turned-wordings';
import { evaluateWhoSays, WHO_SAYS_USAGE } from './who-says';

type Command = (args: string[]) => void | Promise<void>;

const commands = new Map<string, readonly [Command, usage: string]>([
  ['pages', [evaluatePages, PAGES_USAGE]],
  ['quotations', [evaluateQuotations, QUOTATIONS_USAGE]],
  ['quotations-tokens', [evaluateTokens, TOKENS_USAGE]],
  ['who-says', [evaluateWhoSays, WHO_SAYS_USAGE]],
  ['sides', [evaluateSides, SIDES_USAGE]],
  ['turned-wordings', [evaluateTurned, TURNED_USAGE]],
  ['pronouns', [evaluatePronouns, PRONOUNS_USAGE]],
  ['claims', [evaluateClaims, CLAIMS_USAGE]],
  ['claims-shown', [evaluateShown, SHOWN_USAGE]],
]);

/**
 * Runs a command with its arguments and prints its figures, or its usage when that is asked for.
 * @returns the code to end with: 2 for no such command, 1 for input that is wrong, which is said in a line.
 */
export async function evaluate([what = '', ...args]: string[]): Promise<0 | 1 | 2> {
  const [command, ownUsage] = commands.get(what) ?? [];
  const usages = ownUsage ? [ownUsage] : [...commands.values()].map(([, usage]) => usage);
  const usage = `Usage: ${usages.join('\n       ')}`;
  if (asksForHelp([what, ...args])) {
    console.log(usage);
    return 0;
  }
  if (!command) {
    console.error(usage);
    return 2;
  }
  try {
    await command(args);
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.error(error.message);
    return 1;
  }
}
