/** `npm run --silent pack -- check | convert | build`: packs at a terminal, for who publishes them. */
import { asksForHelp } from './help';
import { PackArguments, USAGE } from './pack/arguments';
import { buildPack } from './pack/build';
import { checkPack } from './pack/check';
import { convertFile } from './pack/convert';

/** Exit codes: something is wrong with a file; a command was not understood. */
const WRONG = 1;
const MISUSED = 2;

async function main([command, ...rest]: string[]): Promise<number> {
  const words = command === undefined ? [] : [command, ...rest];
  if (asksForHelp(words)) {
    process.stdout.write(USAGE);
    return 0;
  }
  try {
    const { files, options } = new PackArguments(rest);
    const [file] = files;
    if (file !== undefined && files.length === 1) {
      if (command === 'check') return await checkPack(file);
      if (command === 'convert') return await convertFile(file, options);
      if (command === 'build') return await buildPack(file, options);
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return WRONG;
  }
  process.stderr.write(command ? `Not understood: ${words.join(' ')}\n\n${USAGE}` : USAGE);
  return MISUSED;
}

// A reader that has seen enough (`| head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv.slice(2));
