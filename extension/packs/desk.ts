import type { Archive } from '../../archive/archive';
import type { PackWork } from '../../components/packs/work';
import { Counter, type DeskView, refused } from './counter';
import { sendOut } from './errand';
import { Intake } from './intake';
import { importNote, isOfBackup, noteImport } from './note';
import { Outlet } from './outlet';
import { settle } from './settings';

/**
 * Where packs come in and go out, one at a time over all tabs, and where they are switched off and removed. An import that
 * ended with its tab is noticed when a page is opened next.
 */
export class PackDesk {
  private readonly counter: Counter;
  readonly intake: Intake;
  readonly outlet: Outlet;
  private switched: Promise<void> = Promise.resolve();
  private switching = 0;

  constructor(archive: Promise<Archive>, show: (view: DeskView) => void) {
    this.counter = new Counter(archive, show);
    this.counter.onAbandoned = () => this.open();
    this.intake = new Intake(this.counter);
    this.outlet = new Outlet(this.counter);
  }

  /** Reads what is on record, and finds out what is under way in other tabs or was broken off. */
  async open(): Promise<void> {
    const { counter } = this;
    await counter.readPacks();
    if (await counter.followsAnother()) return;
    // A restoring that ended with its tab may have left its settings to be put in their place.
    await settle(await counter.archive);
    const note = await importNote();
    if (!note) return;
    const whole = counter.view.packs?.some(
      ({ id, added }) => id === note.id && added >= note.started,
    );
    if (whole) await noteImport(null);
    else {
      const { title } = note;
      counter.change({ work: { at: 'interrupted', title, isBackup: isOfBackup(note) } });
    }
  }

  cancel(): void {
    this.counter.cancel();
  }

  /** Removes a pack. It is out of the archive at once; freeing its room takes the time that is told. */
  async remove(id: string): Promise<void> {
    const { counter } = this;
    const pack = counter.view.packs?.find((one) => one.id === id);
    if (!pack || counter.isBusy) return;
    const { title } = pack;
    await counter.alone(async () => {
      counter.tell({ at: 'removing', title, share: 0, elsewhere: false });
      let end: PackWork = { at: 'removed', title };
      try {
        await counter.send({ errand: 'remove', id }, (report) => {
          if (report.report !== 'share') return;
          counter.tell({ at: 'removing', title, share: report.share, elsewhere: false });
        });
      } catch (error) {
        end = refused('remove', title, error);
      }
      await counter.readPacks();
      counter.tell(end);
      counter.changed();
    });
  }

  /** Switches a pack off or on: shown at once, done in the order asked, and shown as it is again where it could not be done. */
  switch(id: string, isOn: boolean): void {
    const { counter } = this;
    const { packs } = counter.view;
    if (!packs || counter.isBusy) return;
    counter.change({ packs: packs.map((one) => (one.id === id ? { ...one, off: !isOn } : one)) });
    this.switching++;
    this.switched = this.switched.then(async () => {
      try {
        await sendOut({ errand: 'switch', id, isOn }).end;
        counter.changed();
      } catch (error) {
        const { title = '' } = packs.find((one) => one.id === id) ?? {};
        counter.tell(refused(isOn ? 'switch-on' : 'switch-off', title, error));
      }
      if (--this.switching === 0) await counter.readPacks();
    });
  }

  /** Puts away what the last work ended with, or the file that is being looked at; the next file comes. */
  async dismiss(): Promise<void> {
    const { counter } = this;
    if (counter.isBusy) return;
    if (counter.view.work.at === 'interrupted') await noteImport(null);
    if (!(await this.intake.leave())) counter.change({ work: { at: 'idle' } });
  }
}
