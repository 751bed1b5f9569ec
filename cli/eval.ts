/** `npm run eval -- COMMAND …`: how often the engine is right, on any file of a known form. */
import { evaluate } from './eval/run';

process.exitCode = await evaluate(process.argv.slice(2));
