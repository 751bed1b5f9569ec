import type { Archive, PackInfo } from '../../archive/archive';
import { isBusy, type PackWork, type Undone } from '../../components/packs/work';
import { tellChanged } from '../changes';
import { type Errand, type Refusal, type Report, type Running, refusalOf, sendOut } from './errand';
import { importNote, isOfBackup } from './note';

/** Held by the page whose worker takes a pack in or out; the browser frees it when the page ends. */
const LOCK = 'on-record packs';

/** Between our own tabs: what is under way, a question for it, a word to stop it, and that packs are other than before. */
type Word = { work: PackWork } | 'what-is-under-way' | 'stop' | 'packs-changed';

/** What is told to whoever shows it. */
export interface DeskView {
  /** Null until they were read. */
  packs: PackInfo[] | null;
  work: PackWork;
}

/** The one work with packs that all tabs share: done in one of them, shown in all, stopped from any. */
export class Counter {
  view: DeskView = { packs: null, work: { at: 'idle' } };
  private running: Running | undefined;
  private channel = new BroadcastChannel(LOCK);

  constructor(
    readonly archive: Promise<Archive>,
    private readonly show: (view: DeskView) => void,
  ) {
    this.channel.addEventListener(
      'message',
      ({ data }: MessageEvent<Word>) => void this.hear(data),
    );
  }

  get isBusy(): boolean {
    return isBusy(this.view.work);
  }

  /** Whether another tab is at work; it is shown here then. */
  async followsAnother(): Promise<boolean> {
    const { held = [] } = await navigator.locks.query();
    const isHeld = held.some(({ name, mode }) => name === LOCK && mode === 'exclusive');
    if (isHeld) await this.follow();
    return isHeld;
  }

  /** Sends a worker out; `stop` ends it. */
  async send(errand: Errand, listen?: (report: Report) => void) {
    this.running?.stop();
    const running = sendOut(errand, listen);
    this.running = running;
    return running.end.finally(() => {
      if (this.running === running) this.running = undefined;
    });
  }

  /** Ends the worker that is out. */
  stop(): void {
    this.running?.stop();
  }

  /** Calls off the work that is under way, here or in another tab, at once. */
  cancel(): void {
    const { work } = this.view;
    if ('elsewhere' in work && work.elsewhere) this.say('stop');
    else this.stop();
  }

  /** Does a work that no two tabs may do at once; shows the other tab's, if there is one. */
  async alone(work: () => Promise<void>): Promise<void> {
    const mine = await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
      if (!lock) return false;
      addEventListener('beforeunload', askBeforeLeaving);
      await work().finally(() => removeEventListener('beforeunload', askBeforeLeaving));
      return true;
    });
    if (!mine) await this.follow();
  }

  /**
   * Shows the packs as they are on record now. Where they cannot be read, what is shown stays: how a work ended must be told
   * all the same, and on a full disk Chromium closes the database under it.
   */
  async readPacks(): Promise<void> {
    try {
      this.change({ packs: await (await this.archive).packs() });
    } catch (error) {
      console.warn('On Record could not read its packs.', error);
    }
  }

  /** Shows a work of our own, here and in the other tabs. */
  tell(work: PackWork): void {
    this.change({ work });
    this.say({ work });
  }

  /** What is on record is another: all tabs show it, and open pages are marked anew. */
  changed(): void {
    this.say('packs-changed');
    tellChanged();
  }

  change(change: Partial<DeskView>): void {
    this.view = { ...this.view, ...change };
    this.show(this.view);
  }

  /** Finds out what stands after the work of a tab that ended without a word. Set by whoever knows. */
  onAbandoned: () => Promise<void> = async () => {};

  private async follow(): Promise<void> {
    const note = await importNote();
    const { title = 'a pack' } = note ?? {};
    const isBackup = note ? isOfBackup(note) : false;
    // A word of that tab may have come first, and tells more.
    if (!this.isBusy) {
      this.change({ work: { at: 'importing', title, progress: null, elsewhere: true, isBackup } });
    }
    this.say('what-is-under-way');
    void this.outlive();
  }

  /** Waits for the tab that is at work. */
  private async outlive(): Promise<void> {
    await navigator.locks.request(LOCK, { mode: 'shared' }, () => {});
    const { work } = this.view;
    if (!isBusy(work) || !('elsewhere' in work) || !work.elsewhere) return;
    this.change({ work: { at: 'idle' } });
    await this.onAbandoned();
  }

  private async hear(word: Word): Promise<void> {
    const { work } = this.view;
    const mine = isBusy(work) && 'elsewhere' in work && !work.elsewhere;
    if (word === 'packs-changed') await this.readPacks();
    else if (word === 'what-is-under-way') {
      if (mine) this.say({ work });
    } else if (word === 'stop') {
      if (mine) this.stop();
    } else if (!mine) {
      const wasBusy = isBusy(work);
      this.change({
        work: 'elsewhere' in word.work ? { ...word.work, elsewhere: true } : word.work,
      });
      if (isBusy(word.work) && !wasBusy) void this.outlive();
      if (!isBusy(word.work)) await this.readPacks();
    }
  }

  private say(word: Word): void {
    this.channel.postMessage(word);
  }
}

/** A work that could not be done. */
export function refused(what: Undone['what'], title: string, error: unknown): PackWork {
  const { line, problem }: Refusal = refusalOf(error);
  return { at: 'refused', what, title, line, problem };
}

/** The browser then asks the reader whether he means it. */
function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
