import type { Undo } from '../archive/undo';

/** Changes that can be taken back in a tab, the last first: more than anybody remembers. */
const DEPTH = 20;

/** A change that was done, in words, and what takes it back. */
export interface Step {
  text: string;
  undo: Undo;
}

/**
 * The last changes of a tab, to be taken back one behind the other. It ends with the tab: what is hidden or corrected can be
 * taken back under Hidden at any time, and a change of months ago is no slip.
 */
export class UndoStack {
  private readonly steps: Step[] = [];

  push(step: Step): void {
    this.steps.push(step);
    if (this.steps.length > DEPTH) this.steps.shift();
  }

  get last(): Step | null {
    return this.steps.at(-1) ?? null;
  }

  get size(): number {
    return this.steps.length;
  }

  /** The last was taken back, or cannot be any more. */
  drop(): void {
    this.steps.pop();
  }
}
