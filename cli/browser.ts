/**
 * Opens Chromium or Firefox with a build of ours in it, through the local proxy alone.
 *
 * What a browser does on its own account (updates, safe browsing, suggestions, captive portals) is
 * off, so that whatever reaches the proxy was asked for by a page or by us.
 */
import { randomUUID } from 'node:crypto';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { type BrowserKind, findBrowser, variables } from './find-browser.mjs';
import { firefoxPreferences } from './firefox-preferences';

export type { BrowserKind };

export interface LaunchSettings {
  /** Folder of a built extension; none when null. */
  extension: string | null;
  proxy?: { port: number; fingerprint: string };
  /** True unless told. */
  headless?: boolean;
  width?: number;
  height?: number;
  /** Folder of Firefox's profile; whoever names one removes it. One of its own, gone with it, when there is none. */
  profile?: string;
}

export interface Launched {
  browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end; '' without ours. */
  origin: string;
}

/** The last three load two pages behind the address bar of each window: two thirds of what a window costs. */
const withoutFeatures = [
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'NetworkTimeServiceQuerying',
  'AutofillServerCommunication',
  'OptimizationGuideModelDownloading',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
];

/** The id in the manifest; Firefox gives the extension the address that a preference ties to it. */
const firefoxId = 'on-record@on-record.example';

/** Starts a browser. Throws with a sentence that says what to install when there is none. */
export async function launch(kind: BrowserKind, settings: LaunchSettings): Promise<Launched> {
  const executablePath = findBrowser(kind);
  if (!executablePath) {
    const name = kind === 'chrome' ? 'Chromium, Chrome or Edge' : 'Firefox';
    throw new Error(`${name} was not found: install it, or name it in ${variables[kind]}.`);
  }
  return kind === 'chrome'
    ? launchChrome(executablePath, settings)
    : launchFirefox(executablePath, settings);
}

function common(executablePath: string, settings: LaunchSettings): LaunchOptions {
  const headless = settings.headless ?? true;
  return {
    executablePath,
    headless,
    defaultViewport: headless
      ? { width: settings.width ?? 1280, height: settings.height ?? 900 }
      : null,
    // Two busy cores: a browser may take its time to start.
    timeout: 90_000,
    protocolTimeout: 120_000,
  };
}

async function launchChrome(executablePath: string, settings: LaunchSettings): Promise<Launched> {
  const { extension, proxy } = settings;
  const isRoot = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    ...common(executablePath, settings),
    // Loads through the debugging pipe: branded Chrome 137 and later ignores --load-extension.
    pipe: true,
    enableExtensions: true,
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      ...(settings.headless === false ? [] : ['--disable-gpu']),
      ...(proxy
        ? [
            `--proxy-server=http://127.0.0.1:${proxy.port}`,
            // Requests to this machine would go round the proxy, and be missed in its log.
            '--proxy-bypass-list=<-loopback>',
            `--ignore-certificate-errors-spki-list=${proxy.fingerprint}`,
          ]
        : []),
      '--lang=en-GB',
      '--no-default-browser-check',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--no-pings',
      '--test-type',
      `--disable-features=${withoutFeatures.join(',')}`,
    ],
  });
  if (!extension) return { browser, origin: '' };
  const id = await browser.installExtension(extension);
  return { browser, origin: `chrome-extension://${id}` };
}

async function launchFirefox(executablePath: string, settings: LaunchSettings): Promise<Launched> {
  const { extension, proxy, profile } = settings;
  const uuid = randomUUID();
  const browser = await puppeteer.launch({
    ...common(executablePath, settings),
    browser: 'firefox',
    ...(profile === undefined ? {} : { userDataDir: profile }),
    acceptInsecureCerts: true,
    // Without it the driver may not go to moz-extension:// addresses, our own pages.
    args: ['--remote-allow-system-access'],
    // Lets the preference for the address of Firefox's own settings service count in a release.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: firefoxPreferences({
      proxyPort: proxy?.port ?? null,
      uuids: { [firefoxId]: uuid },
    }),
  });
  if (!extension) return { browser, origin: '' };
  await browser.installExtension(extension);
  return { browser, origin: `moz-extension://${uuid}` };
}
