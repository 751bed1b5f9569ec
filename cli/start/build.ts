/** Builds the extension as it would be published. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { BrowserKind } from '../find-browser.mjs';

const root = join(import.meta.dirname, '..', '..');

/** Folder of a browser's production build. */
export function builtExtension(kind: BrowserKind): string {
  return join(root, '.output', `${kind}-mv3`);
}

/** Runs WXT; throws with what it said when it fails. Returns the folder. */
export function build(kind: BrowserKind): string {
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '-b', kind], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build failed.\n${stdout}${stderr}`);
  return builtExtension(kind);
}
