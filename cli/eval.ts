/** `npm run eval -- COMMAND …`: how often the engine is right, on any file of a known form. */
import { InputError } from './claims/json-lines';
import { CLAIMS_USAGE, evaluateClaims } from './eval/claims';
import { evaluateShown } from './eval/claims-shown';
import { evaluatePages, PAGES_USAGE } from './eval/gold-pages';
import { evaluatePronouns, PRONOUNS_USAGE } from './eval/pronouns';
import { evaluateQuotations, QUOTATIONS_USAGE } from './eval/quotations';
import { evaluateTokens, TOKENS_USAGE } from './eval/tokens';

const commands = new Map<string, (args: string[]) => void | Promise<void>>([
  ['pages', evaluatePages],
  ['quotations', evaluateQuotations],
  ['quotations-tokens', evaluateTokens],
  ['pronouns', evaluatePronouns],
  ['claims', evaluateClaims],
  ['claims-shown', evaluateShown],
]);

const [what = '', ...args] = process.argv.slice(2);
const command = commands.get(what);
if (!command) {
  const usages = [PAGES_USAGE, QUOTATIONS_USAGE, TOKENS_USAGE, PRONOUNS_USAGE];
  console.error(`Usage: ${[...usages, CLAIMS_USAGE.replace('Usage: ', '')].join('\n       ')}`);
  process.exit(2);
}
try {
  await command(args);
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
