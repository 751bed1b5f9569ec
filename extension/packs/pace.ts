/** Speed is told of so many of the last seconds: long enough to be steady, short enough to be true. */
const WINDOW_S = 10;

/** Before so many seconds nothing is said of what comes. */
const SILENT_S = 2;

/** How far the told end may be from the newest estimate before it is corrected, as a share of what is left. */
const TOLERANCE = 0.2;

interface Sample {
  seconds: number;
  read: number;
  statements: number;
}

/** Works out from what was done how fast it goes and when it ends, without jumping to and fro. */
export class Pace {
  private samples: Sample[] = [];
  private first: Sample | undefined;
  private end: number | null = null;

  /** @param size of all that there is to read, in the unit of `read`. */
  constructor(private readonly size: number) {}

  /** Takes in how far it is at a time, in seconds from any start; times rise. */
  at(
    seconds: number,
    read: number,
    statements: number,
  ): { share: number; perSecond: number | null; secondsLeft: number | null } {
    const now = { seconds, read, statements };
    this.first ??= now;
    this.samples.push(now);
    while ((this.samples[1]?.seconds ?? seconds) < seconds - WINDOW_S) this.samples.shift();
    const share = this.size > 0 ? Math.min(1, read / this.size) : 1;
    const since = this.samples[0] as Sample;
    const span = seconds - since.seconds;
    if (seconds - this.first.seconds < SILENT_S || span <= 0) {
      return { share, perSecond: null, secondsLeft: null };
    }
    const perSecond = (statements - since.statements) / span;
    return { share, perSecond, secondsLeft: this.left(seconds, read) };
  }

  /** Counts down to the end told before; tells another only when that has become wrong. */
  private left(seconds: number, read: number): number | null {
    const first = this.first as Sample;
    const speed = (read - first.read) / (seconds - first.seconds);
    if (speed <= 0) return null;
    const left = Math.max(0, this.size - read) / speed;
    const told = this.end === null ? null : this.end - seconds;
    if (told === null || Math.abs(told - left) > Math.max(2, left * TOLERANCE)) {
      this.end = seconds + left;
    }
    return Math.max(0, (this.end ?? seconds) - seconds);
  }
}
