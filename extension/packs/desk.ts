import type { Archive, PackInfo } from '../../archive/archive';
import { isBusy, type PackWork } from '../../components/packs/work';
import { ask } from '../../messages';
import { CalledOff, type Refusal, type Running, refusalOf, sendOut } from './errand';
import { importNote, noteImport } from './note';

/** Held by the page whose worker takes a pack in or out; the browser frees it when the page ends. */
const LOCK = 'on-record packs';

/** Between our own tabs: what is under way, a question for it, and a word to stop it. */
type Word = { work: PackWork } | 'what-is-under-way' | 'stop' | 'packs-changed';

/** What the desk tells whoever shows it. */
export interface DeskView {
  /** Null until they were read. */
  packs: PackInfo[] | null;
  work: PackWork;
}

/**
 * Where packs come in and go out, one at a time over all tabs: looks at a file, sends a worker to
 * import it or to remove a pack, and tells the other tabs how it goes. An import that ended with
 * its tab is noticed when a page is opened next.
 */
export class PackDesk {
  private view: DeskView = { packs: null, work: { at: 'idle' } };
  private chosen: File | undefined;
  private running: Running | undefined;
  private switched: Promise<void> = Promise.resolve();
  private switching = 0;
  private channel = new BroadcastChannel(LOCK);

  constructor(
    private readonly archive: Promise<Archive>,
    private readonly show: (view: DeskView) => void,
  ) {
    this.channel.addEventListener(
      'message',
      ({ data }: MessageEvent<Word>) => void this.hear(data),
    );
  }

  /** Reads what is on record, and finds out what is under way in other tabs or was broken off. */
  async open(): Promise<void> {
    await this.readPacks();
    const { held = [] } = await navigator.locks.query();
    if (held.some(({ name, mode }) => name === LOCK && mode === 'exclusive')) return this.follow();
    const note = await importNote();
    if (!note) return;
    const whole = this.view.packs?.some(({ id, added }) => id === note.id && added >= note.started);
    if (whole) await noteImport(null);
    else this.change({ work: { at: 'interrupted', title: note.title } });
  }

  /** Looks at a file that the reader chose or dropped; while a pack is being taken in, it is left. */
  async choose(file: File): Promise<void> {
    if (isBusy(this.view.work)) return;
    this.running?.stop();
    this.chosen = file;
    this.change({ work: { at: 'looking', file: file.name } });
    try {
      const { preview } = await this.send({ errand: 'look', file });
      if (this.chosen !== file || !preview) return;
      const replaces = this.view.packs?.find(({ id }) => id === preview.header.id) ?? null;
      const { name, size } = file;
      this.change({ work: { at: 'preview', file: name, size, preview, replaces } });
    } catch (error) {
      if (error instanceof CalledOff) return;
      if (this.chosen === file) this.change({ work: refused(file.name, error) });
    }
  }

  /** Imports the file that is being looked at. */
  async importChosen(): Promise<void> {
    const { work } = this.view;
    const file = this.chosen;
    if (work.at !== 'preview' || !file) return;
    const { id, title } = work.preview.header;
    await this.alone(async () => {
      const began = Date.now();
      await noteImport({ id, title, started: new Date(began).toISOString() });
      this.tell({ at: 'importing', title, progress: null, elsewhere: false });
      let end: PackWork;
      try {
        const { pack } = await this.send({ errand: 'import', file }, (report) => {
          if (report.report !== 'progress') return;
          const { progress } = report;
          this.tell({ at: 'importing', title, progress, elsewhere: false });
        });
        const seconds = (Date.now() - began) / 1_000;
        end = pack
          ? { at: 'imported', pack, replaced: work.replaces, seconds }
          : { at: 'cancelled', title };
      } catch (error) {
        end = error instanceof CalledOff ? { at: 'cancelled', title } : refused(title, error);
      }
      await noteImport(null);
      await this.readPacks();
      this.tell(end);
      if (end.at === 'imported') this.changed();
    });
    if (this.view.work.at === 'cancelled') await (await this.archive).sweep();
  }

  /** Calls off the import that is under way, here or in another tab, at once. */
  cancel(): void {
    const { work } = this.view;
    if (work.at !== 'importing') return;
    if (work.elsewhere) this.say('stop');
    else this.running?.stop();
  }

  /** Removes a pack. It is out of the archive at once; freeing its room takes the time that is told. */
  async remove(id: string): Promise<void> {
    const pack = this.view.packs?.find((one) => one.id === id);
    if (!pack || isBusy(this.view.work)) return;
    const { title } = pack;
    await this.alone(async () => {
      this.tell({ at: 'removing', title, share: 0, elsewhere: false });
      let end: PackWork = { at: 'removed', title };
      try {
        await this.send({ errand: 'remove', id }, (report) => {
          if (report.report !== 'share') return;
          this.tell({ at: 'removing', title, share: report.share, elsewhere: false });
        });
      } catch (error) {
        end = refused(title, error);
      }
      await this.readPacks();
      this.tell(end);
      this.changed();
    });
  }

  /**
   * Switches a pack off or on: shown at once, done in the order asked, and shown as it was again where it could not be done.
   */
  switch(id: string, isOn: boolean): void {
    const { packs, work } = this.view;
    if (!packs || isBusy(work)) return;
    this.change({ packs: packs.map((one) => (one.id === id ? { ...one, off: !isOn } : one)) });
    this.switched = this.switched.then(async () => {
      try {
        await sendOut({ errand: 'switch', id, isOn }).end;
        this.changed();
      } catch (error) {
        this.tell(refused(packs.find((one) => one.id === id)?.title ?? '', error));
      }
      if (--this.switching === 0) await this.readPacks();
    });
    this.switching++;
  }

  /** Puts away what the last work ended with, or the file that is being looked at. */
  async dismiss(): Promise<void> {
    if (isBusy(this.view.work)) return;
    this.chosen = undefined;
    this.running?.stop();
    if (this.view.work.at === 'interrupted') await noteImport(null);
    this.change({ work: { at: 'idle' } });
  }

  /** Does a work that no two tabs may do at once; shows the other tab's, if there is one. */
  private async alone(work: () => Promise<void>): Promise<void> {
    const mine = await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
      if (!lock) return false;
      addEventListener('beforeunload', askBeforeLeaving);
      await work().finally(() => removeEventListener('beforeunload', askBeforeLeaving));
      return true;
    });
    if (!mine) await this.follow();
  }

  /** Shows what another tab does, until it is done or that tab is gone. */
  private async follow(): Promise<void> {
    const title = (await importNote())?.title ?? 'a pack';
    this.change({ work: { at: 'importing', title, progress: null, elsewhere: true } });
    this.say('what-is-under-way');
    void this.outlive();
  }

  /** Waits for the tab that is at work; where it ended without a word, finds out what stands. */
  private async outlive(): Promise<void> {
    await navigator.locks.request(LOCK, { mode: 'shared' }, () => {});
    const { work } = this.view;
    if (!isBusy(work) || !('elsewhere' in work) || !work.elsewhere) return;
    this.change({ work: { at: 'idle' } });
    await this.open();
  }

  private async hear(word: Word): Promise<void> {
    const { work } = this.view;
    const mine = isBusy(work) && 'elsewhere' in work && !work.elsewhere;
    if (word === 'packs-changed') await this.readPacks();
    else if (word === 'what-is-under-way') {
      if (mine) this.say({ work });
    } else if (word === 'stop') {
      if (mine) this.cancel();
    } else if (!mine) {
      const wasBusy = isBusy(work);
      this.change({
        work: 'elsewhere' in word.work ? { ...word.work, elsewhere: true } : word.work,
      });
      if (isBusy(word.work) && !wasBusy) await this.follow();
      if (!isBusy(word.work)) await this.readPacks();
    }
  }

  private async send(...[errand, listen]: Parameters<typeof sendOut>) {
    const running = sendOut(errand, listen);
    this.running = running;
    return running.end.finally(() => {
      if (this.running === running) this.running = undefined;
    });
  }

  private async readPacks(): Promise<void> {
    this.change({ packs: await (await this.archive).packs() });
  }

  /** Shows a work of our own, here and in the other tabs. */
  private tell(work: PackWork): void {
    this.change({ work });
    this.say({ work });
  }

  /** Other tabs of ours show it, and pages that are open are marked anew. */
  private changed(): void {
    this.say('packs-changed');
    void ask('changed', null).catch(() => undefined);
  }

  private say(word: Word): void {
    this.channel.postMessage(word);
  }

  private change(change: Partial<DeskView>): void {
    this.view = { ...this.view, ...change };
    this.show(this.view);
  }
}

function refused(title: string, error: unknown): PackWork {
  const { line, problem }: Refusal = refusalOf(error);
  return { at: 'refused', title, line, problem };
}

/** The browser then asks the reader whether he means it. */
function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
