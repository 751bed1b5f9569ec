import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { results, search, shows } from './harness/own-page';
import { openSession, type Session } from './harness/session';

// Firefox lets no script of the driver's run before those of our own pages.
describe('where IndexedDB is refused, in chrome', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession('chrome');
  });
  afterAll(() => session?.close());

  it('search works from memory, and the popup says that nothing is kept', async () => {
    const popup = await session.browser.newPage();
    await popup.evaluateOnNewDocument(
      "IDBFactory.prototype.open = () => { throw new DOMException('Refused.', 'SecurityError'); }",
    );
    await popup.goto(`${session.origin}/popup.html`);
    await shows(popup, /refuses to store/);
    await search(popup, '"road to nowhere"');
    expect((await results(popup))[0]).toMatch(/road to nowhere/);
    await popup.close();
  });
});
