/**
 * Browsers for tests. Firefox compiles its own scripts at the first start on a profile and keeps them there: two of the five
 * seconds of the processor that a start costs. It is started once before all tests (`started-firefox.ts`), and each of
 * theirs begins from what that one left.
 */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type BrowserKind, type Launched, type LaunchSettings, launch } from '../../cli/browser';

/** Nothing of a reader or of an extension is in these: compiled scripts, and of which build of Firefox they are. */
const kept = ['startupCache', 'compatibility.ini'];

/** Starts a browser on a profile of its own, which is gone when it has ended. Throws as `launch` does. */
export async function launchTested(kind: BrowserKind, settings: LaunchSettings): Promise<Launched> {
  if (kind === 'chrome') return launch(kind, settings);
  const profile = profileAfter(inject('startedFirefox'));
  const launched = await launch(kind, { ...settings, profile });
  launched.browser.process()?.once('exit', () => removed(profile));
  return launched;
}

/** A new profile with what a start left in `folder`; without it where there is none. */
function profileAfter(folder: string): string {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  for (const name of kept) {
    const from = join(folder, name);
    if (existsSync(from)) cpSync(from, join(profile, name), { recursive: true });
  }
  return profile;
}

/** What a browser's last processes still write is let be: the system clears its folder for such files. */
function removed(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {}
}
