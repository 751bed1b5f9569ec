/**
 * Starts Firefox once before all tests in browsers, for the profile that it leaves: every later start begins from there
 * (`cli/firefox-profile.ts`). A Firefox that leaves nothing, or cannot be started, is for the tests to tell.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launch } from '../../cli/browser';

declare module 'vitest' {
  interface ProvidedContext {
    /** The profile of a Firefox that was started and ended. */
    startedFirefox: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  // Each project of tests in browsers comes here; of one run they are the same process.
  const profile = join(tmpdir(), `firefox-started-${process.pid}`);
  project.provide('startedFirefox', profile);
  if (!existsSync(profile)) await start(profile);
  return () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

async function start(profile: string): Promise<void> {
  mkdirSync(profile);
  try {
    const { browser } = await launch('firefox', { extension: null, profile });
    const page = await browser.newPage({ type: 'window' });
    await page.close();
    await browser.close();
  } catch (error) {
    console.warn(`Firefox was not started beforehand: ${String(error)}`);
  }
}
