import type { ConvertOptions } from '../../archive/formats/types';
import type { RestoreHow } from '../../archive/restore';
import type { Incoming, PackWork, SpeakerChoices } from '../../components/packs/work';
import { type Counter, refused } from './counter';
import { CalledOff, type Report } from './errand';
import { keepMapping, keptMapping } from './mappings';
import { packOf } from './naming';
import { noteImport } from './note';
import { settle } from './settings';

/** How a file comes in: looked at, its columns and names made clear, taken in; then the next that was chosen with it. */
export class Intake {
  private waiting: File[] = [];
  private chosen: File | undefined;

  constructor(private readonly counter: Counter) {}

  /**
   * Takes files that the reader chose or dropped, one after the other, before those that wait already; while something is
   * written, they are left.
   */
  async choose(files: readonly File[]): Promise<void> {
    const [file, ...rest] = files;
    if (!file || this.counter.isBusy) return;
    this.waiting = [...rest, ...this.waiting];
    await this.lookAt(file);
  }

  /** Reads the file otherwise, as the reader says: its columns, its dates, its letters, its name. */
  async adjust(change: Partial<ConvertOptions>): Promise<void> {
    const { work } = this.counter.view;
    const file = this.chosen;
    if (work.at !== 'preview' || !file) return;
    const options = { ...work.incoming.options, ...change };
    this.show({ ...work.incoming, options, isStale: true });
    await this.read(file, options);
  }

  /** Imports the file that is being looked at; asks first who is meant where that is not certain. */
  async importChosen(): Promise<void> {
    const { work } = this.counter.view;
    const file = this.chosen;
    if (work.at !== 'preview' || !file) return;
    const { how, options, preview } = work.incoming;
    if (preview.table) await keepMapping(options.table);
    if (how.format === 'pack') return this.takeIn(work.incoming);
    const { title } = options.pack;
    this.counter.change({ work: { at: 'naming', title, share: 0 } });
    const listen = (report: Report) => {
      if (report.report !== 'share' || this.counter.view.work.at !== 'naming') return;
      this.counter.change({ work: { at: 'naming', title, share: report.share } });
    };
    try {
      const { doubts = [] } = await this.counter.send(
        { errand: 'names', file, how, options },
        listen,
      );
      this.asked = work.incoming;
      if (doubts.length === 0) await this.takeIn(work.incoming);
      else this.counter.change({ work: { at: 'people', title, doubts } });
    } catch (error) {
      if (this.chosen !== file) return;
      this.counter.change({
        work: error instanceof CalledOff ? work : this.withNext(refused('import', title, error)),
      });
    }
  }

  /** The reader has said who is meant. */
  async importWith(speakers: SpeakerChoices): Promise<void> {
    const incoming = this.asked;
    if (!incoming || this.counter.view.work.at !== 'people') return;
    await this.takeIn({ ...incoming, options: { ...incoming.options, speakers } });
  }

  /** Back from the names to the file. */
  back(): void {
    this.counter.stop();
    if (this.asked) this.show(this.asked);
  }

  /** Restores the backup that is being looked at. */
  async restore(how: RestoreHow): Promise<void> {
    const file = this.chosen;
    const { counter } = this;
    if (counter.view.work.at !== 'backup' || !file) return;
    const title = 'the backup';
    await counter.alone(async () => {
      await noteImport({ id: '', title, started: new Date().toISOString() });
      counter.tell({ at: 'importing', title, progress: null, elsewhere: false, isBackup: true });
      const calledOff: PackWork = { at: 'cancelled', title, isBackup: true };
      let end: PackWork;
      try {
        const { restored } = await counter.send(
          { errand: 'restore', file, how },
          this.listen(title, true),
        );
        end = restored ? { at: 'restored', how, done: restored } : calledOff;
        await settle(await counter.archive);
      } catch (error) {
        end = error instanceof CalledOff ? calledOff : refused('restore', title, error);
      }
      await this.ended(end);
    });
  }

  /** Puts the file away, and goes on to the next that was chosen with it. */
  async leave(): Promise<boolean> {
    this.counter.stop();
    this.chosen = undefined;
    const next = this.waiting.shift();
    if (next) await this.lookAt(next);
    return next !== undefined;
  }

  private asked: Incoming | undefined;

  private async lookAt(file: File): Promise<void> {
    this.chosen = file;
    this.counter.change({ work: { at: 'looking', file: file.name } });
    await this.read(file, null);
  }

  /** Looks at a file; `options` are what was chosen for it before. */
  private async read(file: File, options: ConvertOptions | null): Promise<void> {
    const { counter } = this;
    try {
      const { look } = await counter.send({ errand: 'look', file, options: options ?? {} });
      if (this.chosen !== file || !look) return;
      if ('expected' in look) {
        const problem = look.expected;
        const { name: title } = file;
        counter.change({
          work: this.withNext({ at: 'refused', what: 'import', title, line: null, problem }),
        });
      } else if ('backup' in look) {
        const isEmpty = !(counter.view.packs ?? []).some(({ bundled }) => !bundled);
        counter.change({ work: { at: 'backup', file: file.name, head: look.backup, isEmpty } });
      } else {
        const { how, preview } = look;
        const remembered = options ? null : await keptMapping(preview.table);
        const now: ConvertOptions = options ?? {
          pack: packOf(file.name, preview, counter.view.packs ?? []),
          onBad: how.format === 'pack' ? 'refuse' : 'skip',
          ...(preview.table ? { table: preview.table.options } : {}),
        };
        if (remembered) return await this.read(file, { ...now, table: remembered });
        const replaces = this.replaced(now);
        const { name, size } = file;
        const waiting = this.waiting.length;
        const incoming = { file: name, size, how, preview, options: now, replaces, waiting };
        // What is kept in an older form cannot be read, so there is nothing to compare with.
        const isComparable = replaces !== null && !replaces.old;
        this.show({ ...incoming, changes: isComparable ? 0 : null, isStale: false });
        if (isComparable) await this.compare(file);
      }
    } catch (error) {
      if (error instanceof CalledOff || this.chosen !== file) return;
      counter.change({ work: this.withNext(refused('import', file.name, error)) });
    }
  }

  /** However a file ends: it says how many were chosen with it and come after it. */
  private withNext(end: PackWork): PackWork {
    return { ...end, waiting: this.waiting.length } as PackWork;
  }

  private replaced({ pack }: ConvertOptions): Incoming['replaces'] {
    const { packs } = this.counter.view;
    return packs?.find(({ id, bundled, own }) => id === pack.id && !bundled && !own) ?? null;
  }

  /** Finds out what would change if the file took the place of a pack. */
  private async compare(file: File): Promise<void> {
    const { counter } = this;
    const update = (changes: Incoming['changes']) => {
      const { work } = counter.view;
      if (work.at === 'preview' && this.chosen === file) this.show({ ...work.incoming, changes });
    };
    const { work } = counter.view;
    if (work.at !== 'preview') return;
    const { how, options } = work.incoming;
    const chosen = { errand: 'compare' as const, file, how, options, id: options.pack.id };
    const { changes } = await counter.send(chosen, (report) => {
      if (report.report === 'share') update(report.share);
    });
    if (!changes) return;
    update(changes);
    const isSame = changes.added + changes.gone + changes.changed + changes.others === 0;
    if (!isSame || counter.view.work.at !== 'preview') return;
    const title = work.incoming.replaces?.title ?? options.pack.title;
    const isNewer =
      how.format === 'pack' && options.pack.version !== work.incoming.replaces?.version;
    if (isNewer) return;
    const { same: statements } = changes;
    counter.change({ work: this.withNext({ at: 'unchanged', title, statements }) });
  }

  private async takeIn({ how, options, replaces }: Incoming): Promise<void> {
    const { counter } = this;
    const file = this.chosen;
    if (!file) return;
    const { id, title } = options.pack;
    await counter.alone(async () => {
      const began = Date.now();
      await noteImport({ id, title, started: new Date(began).toISOString() });
      counter.tell({ at: 'importing', title, progress: null, elsewhere: false });
      let end: PackWork;
      try {
        const done = await counter.send(
          { errand: 'import', file, how, options },
          this.listen(title),
        );
        const seconds = (Date.now() - began) / 1_000;
        const { pack, file: report = null } = done;
        end = pack
          ? { at: 'imported', pack, replaced: replaces, seconds, report }
          : { at: 'cancelled', title };
      } catch (error) {
        end =
          error instanceof CalledOff ? { at: 'cancelled', title } : refused('import', title, error);
      }
      await this.ended(end);
    });
  }

  private async ended(end: PackWork): Promise<void> {
    const { counter } = this;
    // Else it is told at the next start that it was broken off, which is near enough on a full disk.
    await noteImport(null).catch(() => undefined);
    await counter.readPacks();
    counter.tell(this.withNext(end));
    if (end.at === 'imported' || end.at === 'restored') counter.changed();
    else (await counter.archive).sweep().catch(() => undefined);
  }

  private listen(title: string, isBackup = false): (report: Report) => void {
    return (report) => {
      if (report.report !== 'progress') return;
      const { progress } = report;
      this.counter.tell({ at: 'importing', title, progress, elsewhere: false, isBackup });
    };
  }

  private show(incoming: Incoming): void {
    this.counter.change({ work: { at: 'preview', incoming } });
  }
}
