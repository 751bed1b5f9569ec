import type { ImportProgress } from '../../archive/import-pack';
import type { CountedFile } from './counted-file';
import type { Report } from './errand';
import { Pace } from './pace';

/** Progress is told no oftener, in ms: as often as numbers can be read. */
const TELL_EVERY_MS = 250;

/** A word of the worker's to its page. */
export const tell = (report: Report): void => postMessage(report);

/** Tells how an import goes, seldom enough to be read; each new phase at once. */
export function followed(file: CountedFile): (progress: ImportProgress) => void {
  const reading = new Pace(file.size);
  let indexing = new Pace(1);
  const seldom = throttle();
  let before: string | undefined;
  return ({ phase, statements, indexed }) => {
    if (phase === 'done' || (!seldom() && phase === before)) return;
    // A backup has several packs: each has an index of its own.
    if (phase === 'indexing' && phase !== before) indexing = new Pace(1);
    before = phase;
    const seconds = performance.now() / 1_000;
    const going =
      phase === 'reading'
        ? reading.at(seconds, file.read, statements)
        : indexed === undefined
          ? { share: null, perSecond: null, secondsLeft: null }
          : { ...indexing.at(seconds, indexed, statements), perSecond: null };
    tell({ report: 'progress', progress: { phase, statements, ...going } });
  };
}

/** True no oftener than progress is told. */
export function throttle(): () => boolean {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    if (now - last < TELL_EVERY_MS) return false;
    last = now;
    return true;
  };
}
