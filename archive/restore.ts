/**
 * Puts a backup back (`backup.ts`): all of it is built beside what is on record, and joins it in one step. Killed, called
 * off or refused at any moment before, the archive is as it was; after it, as it shall be.
 */
import type { Dismissal } from '../model';
import { Already } from './already';
import { type BackupPart, readBackup } from './backup-reader';
import { idsOf, withHidden } from './edition';
import { buildSegment, type ImportOptions, type ImportProgress } from './import-pack';
import { ownPack, ownRecords } from './own';
import { type PackData, PackError, readPack } from './pack-reader';
import type { PackRecord } from './pack-schema';
import { Segment } from './segment';
import { isReadable, type KeptSettings, type PackRow, type Store } from './store';
import { whoIsIn } from './who-is-who';

/** `replace`: as it was when the backup was made, and nothing else. `add`: what is on record stays, what is missing comes. */
export type RestoreHow = 'replace' | 'add';

/** What a restore did, by the titles of packs. */
export interface Restored {
  restored: string[];
  /** On record already, and left as they are. */
  kept: string[];
  removed: string[];
  dismissals: number;
}

/**
 * Restores a backup. The caller holds the lock for writing. Throws PackError with the line for a backup that is damaged,
 * and what the store throws; nothing has then happened.
 */
export async function restoreBackup(
  data: PackData,
  how: RestoreHow,
  store: Store,
  options: ImportOptions = {},
): Promise<Restored> {
  const before = (await store.rows()).filter(({ ready }) => ready);
  const restoring = new Restoring(store, how, before, options);
  try {
    for await (const part of readBackup(data)) {
      options.signal?.throwIfAborted();
      if ('pack' in part) await restoring.take(part).catch((error) => inFile(error, part.at));
      else if ('hidden' in part) restoring.hide(part.hidden);
      else if ('dismissals' in part) restoring.dismissals.push(...part.dismissals);
      else if ('settings' in part) restoring.settings = { how, values: part.settings };
    }
    return await restoring.join();
  } catch (error) {
    await restoring.undo();
    throw error;
  }
}

/** Throws what is wrong with a line of a pack with the line of the file, in which the pack begins at `at`. */
function inFile(error: unknown, at: number): never {
  if (!(error instanceof PackError) || error.line === null) throw error;
  throw new PackError(error.line + at - 1, error.problem, { cause: error });
}

/** A pack that came, or stands, with what is to be done to its row when all are there. */
interface Coming {
  row: PackRow;
  hidden: string[];
  isNew: boolean;
}

class Restoring {
  readonly dismissals: Dismissal[] = [];
  settings: KeptSettings | undefined;
  private readonly coming: Coming[] = [];
  private readonly kept: string[] = [];
  private done = { records: 0, statements: 0, bytes: 0 };

  constructor(
    private readonly store: Store,
    private readonly how: RestoreHow,
    private readonly before: readonly PackRow[],
    private readonly options: ImportOptions,
  ) {}

  /** Takes the next pack in, or leaves it where it stands already. */
  async take({ pack, lines }: Extract<BackupPart, { lines: unknown }>): Promise<void> {
    const { bundled, own, off, header } = pack;
    const stands = this.before.find((row) => (bundled ? row.bundled : row.id === header.id));
    const isAdding = this.how === 'add';
    if (bundled || (stands && isAdding && !own && isReadable(stands))) {
      // The bundled one is in the extension, perhaps in a newer edition.
      if (!stands) return;
      if (!bundled) this.kept.push(stands.title);
      const { off: isOff, hidden, ...rest } = stands;
      const row = isAdding ? stands : { ...rest, ...(off ? { off } : {}), ...emptied(hidden) };
      this.coming.push({ row, hidden: [], isNew: false });
      return;
    }
    const built = own ? await this.buildOwn(lines) : await this.build(lines, {});
    const row = { ...built, added: pack.added, ...(off && !own ? { off } : {}) };
    this.coming.push({ row, hidden: [], isNew: true });
  }

  /** Statements of the last pack that were taken away. */
  hide(ids: readonly string[]): void {
    this.coming.at(-1)?.hidden.push(...ids);
  }

  /** Makes all of it the archive, in one step. */
  async join(): Promise<Restored> {
    const { store, before, coming, settings } = this;
    const came = new Set(coming.map(({ row }) => row.segment));
    // A pack that cannot be read stands only where the backup has it not.
    const comes = (row: PackRow) =>
      row.own ? coming.some((it) => it.row.own) : coming.some((it) => it.row.id === row.id);
    const isReplaced = (row: PackRow) =>
      this.how === 'replace' ? !row.bundled : comes(row) && (row.own || !isReadable(row));
    const others = before.filter(({ segment }) => !came.has(segment));
    const gone = others.filter(isReplaced);
    const stay = others.filter((row) => !isReplaced(row));
    const own = [...coming.map(({ row }) => row), ...stay].find((row) => row.own);
    // The reader's own words stand in the place of a pack's with the same id.
    const corrected = own ? await idsOf(own, store) : [];
    const after: PackRow[] = [];
    for (const { row, hidden } of [...coming, ...stay.map((row) => ({ row, hidden: [] }))]) {
      after.push(await withHidden(row, row.own ? hidden : [...hidden, ...corrected], store));
    }
    const who = await whoIsIn(after, store);
    const dismissals = await this.dismissed();
    this.options.signal?.throwIfAborted();
    const put = after.filter((row) => !before.includes(row));
    const out = gone.map(({ segment }) => segment);
    await store.commit({ put, out, who, dismissals, ...(settings ? { settings } : {}) });
    for (const segment of out) await store.erase(segment).catch(() => undefined);
    return {
      restored: coming.filter(({ isNew }) => isNew).map(({ row }) => row.title),
      kept: this.kept,
      removed: gone.filter(({ id }) => !after.some((row) => row.id === id)).map((row) => row.title),
      dismissals: dismissals.length,
    };
  }

  /** Removes what was built. */
  async undo(): Promise<void> {
    for (const { row, isNew } of this.coming) {
      if (isNew) await this.store.erase(row.segment).catch(() => undefined);
    }
  }

  /** The reader's own record: adding, what he has now stands, and what is missing comes. */
  private async buildOwn(lines: AsyncIterable<Uint8Array>): Promise<PackRow> {
    const records: PackRecord[] = [];
    for await (const item of readPack(lines)) if ('record' in item) records.push(item.record);
    const now = this.how === 'add' ? await ownRecords(this.store) : [];
    const { data, own } = ownPack([...records, ...now]);
    return this.build(data, { own });
  }

  private async build(data: PackData, { own }: { own?: string }): Promise<PackRow> {
    const { records, statements, bytes } = this.done;
    const onProgress = (it: ImportProgress) => {
      this.done = {
        records: records + it.records,
        statements: statements + it.statements,
        bytes: bytes + it.bytes,
      };
      this.options.onProgress?.({ ...it, ...this.done });
    };
    const { signal } = this.options;
    return buildSegment(
      data,
      { store: this.store, own, already: () => this.already(own !== undefined) },
      { onProgress, ...(signal ? { signal } : {}) },
    );
  }

  /** What a pack that comes must go together with. The bundled one, of perhaps another edition, is asked only when adding. */
  private async already(isOwn: boolean): Promise<Already> {
    const came = await Promise.all(
      this.coming.map(({ row, hidden }) => withHidden(row, hidden, this.store)),
    );
    const stay = this.before.filter(
      (row) => !row.own && isReadable(row) && !came.some(({ segment }) => segment === row.segment),
    );
    const rows = this.how === 'add' ? [...stay, ...came] : came.filter((row) => !row.bundled);
    const segments = await Promise.all(rows.map((row) => Segment.open(row, this.store)));
    return new Already(segments, { statements: !isOwn });
  }

  private async dismissed(): Promise<Dismissal[]> {
    const now = this.how === 'add' ? await this.store.dismissals() : [];
    return [...new Map([...this.dismissals, ...now].map((one) => [one.id, one])).values()];
  }
}

/** Nothing is hidden any more, and readers that are open see it. */
function emptied(hidden: PackRow['hidden']): Pick<PackRow, 'hidden'> {
  return hidden ? { hidden: { edition: hidden.edition + 1, docs: new Uint32Array() } } : {};
}
