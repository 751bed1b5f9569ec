/** Firefox lets the driver into the browser's own window, where preferences and extensions are kept. */
import type { Browser } from 'puppeteer-core';

/** The part of puppeteer that speaks WebDriver BiDi, for what it has no method of its own. */
interface Bidi {
  connection: {
    send(method: string, params: object): Promise<{ result: unknown }>;
  };
}

/**
 * Runs the body of an async function in Firefox's own window and gives the string that it returns.
 * Needs a Firefox started with `--remote-allow-system-access`; throws with what Firefox said.
 */
export async function inFirefoxWindow(browser: Browser, body: string): Promise<string> {
  const { connection } = browser as unknown as Bidi;
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { contexts: { context: string }[] };
  const { result } = await connection.send('script.evaluate', {
    target: { context: contexts[0]?.context },
    awaitPromise: true,
    expression: `(async () => { ${body} })()`,
  });
  const { type, result: value } = result as { type: string; result?: { value: string } };
  if (type !== 'success') throw new Error(`Firefox refused: ${JSON.stringify(result)}`);
  return value?.value ?? '';
}
