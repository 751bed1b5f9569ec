import { EXPORTS, type ExportFormat } from '../../archive/formats/out/export-as';
import type { Selection } from '../../archive/records';
import type { PackWork } from '../../components/packs/work';
import { type Counter, refused } from './counter';
import { CalledOff, type Errand } from './errand';
import { settingsNow } from './settings';

/** After so long, in ms, the browser has taken a file that it was handed: its room in memory is freed. */
const TAKEN_MS = 60_000;

/** How what is on record leaves: as a file in one of the formats, or everything as a backup. */
export class Outlet {
  constructor(private readonly counter: Counter) {}

  /** Writes a selection to a file that the reader names, or that the browser puts among its downloads. */
  async export(selection: Selection, title: string, format: ExportFormat): Promise<void> {
    await this.write({ title }, `${fileName(title)}${EXPORTS[format].extension}`, (to) => {
      return { errand: 'export', selection, title, format, to };
    });
  }

  /** Writes everything, settings too, to one file; without packs that cannot be read, which are named. */
  async backup(): Promise<void> {
    const day = new Date().toISOString().slice(0, 10);
    const settings = await settingsNow();
    const { packs } = this.counter.view;
    const without = (packs ?? []).flatMap(({ bundled, old, damaged, title }) =>
      !bundled && (old || damaged) ? [title] : [],
    );
    const what = { title: 'Everything', isBackup: true, without };
    await this.write(what, `on-record-${day}.backup.jsonl.gz`, (to) => {
      return { errand: 'backup', settings, to };
    });
  }

  private async write(
    what: { title: string; isBackup?: boolean; without?: string[] },
    name: string,
    errand: (to: FileSystemFileHandle | null) => Errand,
  ): Promise<void> {
    const { counter } = this;
    const { title, isBackup = false } = what;
    if (counter.isBusy) return;
    const to = await named(name);
    if (to === undefined) return;
    await counter.alone(async () => {
      const before = counter.view.work;
      counter.tell({ at: 'writing', title, records: 0, elsewhere: false, isBackup });
      let end: PackWork;
      try {
        const { blob, records = 0 } = await counter.send(errand(to), (report) => {
          if (report.report !== 'count') return;
          const { records } = report;
          counter.tell({ at: 'writing', title, records, elsewhere: false, isBackup });
        });
        if (blob) handOver(blob, name);
        end = { at: 'written', ...what, name: to?.name ?? name, records };
      } catch (error) {
        end =
          error instanceof CalledOff
            ? { at: 'idle' }
            : refused(isBackup ? 'backup' : 'export', title, error);
      }
      counter.tell(before.at === 'preview' ? before : end);
    });
  }
}

/** The file that the reader names; null where the browser cannot ask, undefined when he wants none. */
async function named(suggestedName: string): Promise<FileSystemFileHandle | null | undefined> {
  const ask = (
    globalThis as { showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle> }
  ).showSaveFilePicker;
  if (!ask) return null;
  try {
    return await ask({ suggestedName });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    return null;
  }
}

/** Has the browser save a file among its downloads. */
export function handOver(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), TAKEN_MS);
}

/** A title as the name of a file: what no file system minds. */
function fileName(title: string): string {
  const plain = title
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.slice(0, 80).replace(/^[.\s]+|[.\s]+$/g, '') || 'on-record';
}
