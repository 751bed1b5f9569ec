import type { PackInfo } from '../../archive/archive';
import type { BackupHead } from '../../archive/backup';
import type { Changes } from '../../archive/changes';
import type { ExportFormat } from '../../archive/formats/out/export-as';
import type {
  ConvertOptions,
  Doubt,
  Report as FileReport,
  Preview,
  Readable,
} from '../../archive/formats/types';
import type { Selection } from '../../archive/records';
import type { Restored, RestoreHow } from '../../archive/restore';
import type { Progress } from '../../components/packs/work';
import { wordsOf } from '../../messages';
import { t } from '../../words';
import { hold } from './held';

/** A file and how it is read. */
export interface Chosen {
  file: File;
  how: Readable;
  options: ConvertOptions;
}

/** Where what leaves is written: a file that the reader named, or null for one that the page hands over. */
type To = FileSystemFileHandle | null;

/** What the page sends its worker for; each worker does one errand and is ended. */
export type Errand =
  | { errand: 'look'; file: File; options: Partial<ConvertOptions> }
  | ({ errand: 'compare'; id: string } & Chosen)
  | ({ errand: 'names' } & Chosen)
  | ({ errand: 'import' } & Chosen)
  | { errand: 'remove'; id: string }
  | { errand: 'switch'; id: string; isOn: boolean }
  | { errand: 'export'; selection: Selection; title: string; format: ExportFormat; to: To }
  | { errand: 'backup'; settings: Record<string, unknown>; to: To }
  | { errand: 'restore'; file: File; how: RestoreHow };

/** What the worker tells of it. `done` and `failed` are its last words. */
export type Report =
  | { report: 'progress'; progress: Progress }
  | { report: 'share'; share: number }
  | { report: 'count'; records: number }
  | Done
  | ({ report: 'failed' } & Refusal);

export interface Done {
  report: 'done';
  /** What a file is. */
  look?: { how: Readable; preview: Preview } | { backup: BackupHead } | { expected: string };
  changes?: Changes;
  doubts?: Doubt[];
  pack?: PackInfo;
  /** What became of a file's lines; not of a pack that was taken in as it is. */
  file?: FileReport;
  restored?: Restored;
  /** What was written, where the page hands it over. */
  blob?: Blob;
  records?: number;
  bytes?: number;
}

/** What is wrong, and with which line, from 1; null when it is not a line that is wrong. */
export interface Refusal {
  line: number | null;
  problem: string;
}

/** The end of an errand that was stopped. */
export class CalledOff extends Error {
  override name = 'CalledOff';
}

/** The end of an errand that the worker could not do. */
class Refused extends Error {
  override name = 'Refused';
  constructor(readonly refusal: Refusal) {
    super(refusal.problem);
  }
}

export interface Running {
  end: Promise<Done>;
  /** Ends the worker at once, whatever it is at; `end` then rejects with CalledOff. */
  stop(): void;
}

/** Sends a worker out. Its end rejects with what `refusalOf` reads. */
export function sendOut(errand: Errand, listen: (report: Report) => void = () => {}): Running {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const letGo = hold(worker);
  let stop = () => {};
  const end = new Promise<Done>((done, fail) => {
    stop = () => fail(new CalledOff('Called off.'));
    worker.addEventListener('message', ({ data }: MessageEvent<Report>) => {
      if (data.report === 'done') done(data);
      else if (data.report === 'failed') fail(refused(data));
      else listen(data);
    });
    worker.addEventListener('error', ({ message }) => {
      fail(refused({ line: null, problem: message }));
    });
    worker.postMessage(errand);
  }).finally(letGo);
  return { end, stop };
}

/** A worker that the browser ended for want of memory gives no reason. */
function refused(refusal: Refusal): Refused {
  return new Refused({ ...refusal, problem: refusal.problem || t('packs.stopped') });
}

/** What went wrong with an errand, for the reader. */
export function refusalOf(error: unknown): Refusal {
  return error instanceof Refused ? error.refusal : { line: null, problem: wordsOf(error) };
}
