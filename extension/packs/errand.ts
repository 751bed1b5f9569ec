import type { PackInfo } from '../../archive/archive';
import type { PackPreview } from '../../archive/preview-pack';
import type { Progress } from '../../components/packs/work';
import { wordsOf } from '../../messages';

/** What the page sends its worker for; each worker does one errand and is ended. */
export type Errand =
  | { errand: 'look'; file: File }
  | { errand: 'import'; file: File }
  | { errand: 'remove'; id: string }
  | { errand: 'switch'; id: string; isOn: boolean };

/** What the worker tells of it. `done` and `failed` are its last words. */
export type Report =
  | { report: 'progress'; progress: Progress }
  | { report: 'share'; share: number }
  | Done
  | ({ report: 'failed' } & Refusal);

interface Done {
  report: 'done';
  preview?: PackPreview;
  pack?: PackInfo;
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
  let stop = () => {};
  const end = new Promise<Done>((done, fail) => {
    stop = () => fail(new CalledOff('Called off.'));
    worker.addEventListener('message', ({ data }: MessageEvent<Report>) => {
      if (data.report === 'done') done(data);
      else if (data.report === 'failed') fail(new Refused(data));
      else listen(data);
    });
    worker.addEventListener('error', ({ message }) => {
      const problem =
        message || 'The import stopped by itself: the browser may lack memory for it.';
      fail(new Refused({ line: null, problem }));
    });
    worker.postMessage(errand);
  }).finally(() => worker.terminate());
  return { end, stop };
}

/** What went wrong with an errand, for the reader. */
export function refusalOf(error: unknown): Refusal {
  return error instanceof Refused ? error.refusal : { line: null, problem: wordsOf(error) };
}
