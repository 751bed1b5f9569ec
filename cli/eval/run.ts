/** What `npm run eval -- COMMAND …` can do, and how it ends. */
import { InputError } from '../claims/json-lines';
import { CLAIMS_USAGE, evaluateClaims } from './claims';
import { evaluateShown, SHOWN_USAGE } from './claims-shown';
import { evaluatePages, PAGES_USAGE } from './gold-pages';
import { evaluatePronouns, PRONOUNS_USAGE } from './pronouns';
import { evaluateQuotations, QUOTATIONS_USAGE } from './quotations';
import { evaluateTokens, TOKENS_USAGE } from './tokens';

const commands = new Map<string, (args: string[]) => void | Promise<void>>([
  ['pages', evaluatePages],
  ['quotations', evaluateQuotations],
  ['quotations-tokens', evaluateTokens],
  ['pronouns', evaluatePronouns],
  ['claims', evaluateClaims],
  ['claims-shown', evaluateShown],
]);

/**
 * Runs a command with its arguments and prints its figures.
 * @returns the code to end with: 2 for no such command, 1 for input that is wrong, which is said in a line.
 */
export async function evaluate([what = '', ...args]: string[]): Promise<0 | 1 | 2> {
  const command = commands.get(what);
  if (!command) {
    const usages = [
      PAGES_USAGE,
      QUOTATIONS_USAGE,
      TOKENS_USAGE,
      PRONOUNS_USAGE,
      CLAIMS_USAGE,
      SHOWN_USAGE,
    ];
    console.error(`Usage: ${usages.join('\n       ')}`);
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
