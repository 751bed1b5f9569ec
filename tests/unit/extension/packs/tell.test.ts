import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ImportProgress } from '../../../../archive/import-pack';
import type { Progress } from '../../../../components/packs/work';
import type { CountedFile } from '../../../../extension/packs/counted-file';
import { followed } from '../../../../extension/packs/tell';

let told: Progress[] = [];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  told = [];
  vi.stubGlobal('postMessage', ({ progress }: { progress: Progress }) => told.push(progress));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const at = (phase: ImportProgress['phase'], indexed?: number): ImportProgress => ({
  phase,
  records: 9,
  statements: 8,
  bytes: 7,
  ...(indexed !== undefined && { indexed }),
});

it('tells of the file while it is read, then of the index, each with its own time left', () => {
  const file = { size: 1_000, read: 0 };
  const tell = followed(file as CountedFile);
  for (file.read = 0; file.read < 1_000; file.read += 100) {
    tell(at('reading'));
    vi.advanceTimersByTime(1_000);
  }
  expect(told.at(-1)).toMatchObject({ phase: 'reading', share: 0.9, secondsLeft: 1 });
  tell(at('indexing'));
  expect(told.at(-1)).toMatchObject({ phase: 'indexing', share: null, secondsLeft: null });
  for (let share = 0; share <= 0.5; share += 0.1) {
    vi.advanceTimersByTime(1_000);
    tell(at('indexing', share));
  }
  const last = told.at(-1) as Progress;
  expect(last.share).toBeCloseTo(0.5);
  expect(last.secondsLeft).toBeCloseTo(5);
  expect(last.perSecond).toBe(null);
});

it('each phase at once, and within one no oftener than can be read', () => {
  const tell = followed({ size: 10, read: 1 } as CountedFile);
  for (let i = 0; i < 50; i++) tell(at('reading'));
  tell(at('indexing'));
  tell(at('indexing', 0.5));
  tell(at('done'));
  expect(told.map(({ phase }) => phase)).toEqual(['reading', 'indexing']);
});
