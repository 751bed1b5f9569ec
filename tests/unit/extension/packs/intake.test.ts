import { expect, it } from 'vitest';
import type { Counter, DeskView } from '../../../../extension/packs/counter';
import { Intake } from '../../../../extension/packs/intake';

/** A counter whose worker can make nothing of any file. */
function counting() {
  const view: DeskView = { packs: [], work: { at: 'idle' } };
  return {
    view,
    isBusy: false,
    stop: () => undefined,
    send: async () => ({ look: { expected: 'A pack was expected.' } }),
    change: (change: Partial<DeskView>) => void Object.assign(view, change),
  };
}
const files = (...names: string[]) => names.map((name) => new File(['?'], name));

it('a refused file says how many come after it, and they come though another is chosen in its place', async () => {
  const counter = counting();
  const intake = new Intake(counter as unknown as Counter);
  const refused = (title: string, waiting: number) =>
    expect(counter.view.work).toMatchObject({ at: 'refused', title, waiting });

  await intake.choose(files('a.csv', 'b.csv', 'c.csv'));
  refused('a.csv', 2);
  await intake.choose(files('a-mended.csv'));
  refused('a-mended.csv', 2);
  expect(await intake.leave()).toBe(true);
  refused('b.csv', 1);
  expect(await intake.leave()).toBe(true);
  refused('c.csv', 0);
  expect(await intake.leave()).toBe(false);
});
