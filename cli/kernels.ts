/**
 * `npx tsx cli/kernels.ts`: assembles the kernels that the tagger reads by into `context/tagger/kernel-code.ts`. A
 * worker that just woke would take 11 ms to assemble them itself.
 */
import { writeFileSync } from 'node:fs';
import { SOURCE } from './kernels/source';
import { assemble } from './kernels/wat';

/** The module `kernel-code.ts`. */
export function kernelCode(): string {
  const code = Buffer.from(assemble(SOURCE)).toString('base64');
  const lines = code.match(/.{1,90}/g) ?? [];
  const text = lines.map((line) => `  '${line}'`).join(' +\n');
  return `/** \`cli/kernels/source.ts\`, assembled by \`npx tsx cli/kernels.ts\`, in base64. */\nexport const KERNELS =\n${text};\n`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(new URL('../context/tagger/kernel-code.ts', import.meta.url), kernelCode());
}
