/**
 * Takes packs in and out, in a worker of the library's page so that the page stays smooth. It has
 * no extension API, and needs none: the archive and the file are all that it works with. To call it
 * off is to end it: what it has half written is no part of the archive, and is swept.
 */
import { openArchive } from '../../archive/archive';
import type { ImportProgress } from '../../archive/import-pack';
import { PackError } from '../../archive/pack-reader';
import { PlainStore } from '../../archive/plain-store';
import { previewPack } from '../../archive/preview-pack';
import type { Errand, Report } from './errand';
import { Pace } from './pace';

/** Progress is told no oftener, in ms: as often as numbers can be read. */
const TELL_EVERY_MS = 250;

const tell = (report: Report) => postMessage(report);

addEventListener('message', ({ data }: MessageEvent<Errand>) => {
  run(data).catch((error) => tell({ report: 'failed', ...whatIsWrong(error) }));
});

async function run(errand: Errand): Promise<void> {
  if (errand.errand === 'look') {
    tell({ report: 'done', preview: await previewPack(errand.file.stream()) });
    return;
  }
  const archive = await openArchive({ open: PlainStore.open });
  if (archive.inMemory) throw new Error('This browser refuses to store the archive here.');
  if (errand.errand === 'switch') {
    await archive.switchPack(errand.id, errand.isOn);
    tell({ report: 'done' });
    return;
  }
  if (errand.errand === 'remove') {
    const seldom = throttle();
    await archive.removePack(errand.id, {
      onProgress: (share) => {
        if (seldom()) tell({ report: 'share', share });
      },
    });
    tell({ report: 'done' });
    return;
  }
  const bytes = new CountedFile(errand.file);
  const onProgress = followed(bytes);
  tell({ report: 'done', pack: await archive.importPack(bytes, { onProgress }) });
}

/** Tells how an import goes, seldom enough to be read; each new phase at once. */
function followed(file: CountedFile): (progress: ImportProgress) => void {
  const pace = new Pace(file.size);
  const seldom = throttle();
  let before: string | undefined;
  return ({ phase, statements }) => {
    if (phase === 'done' || (!seldom() && phase === before)) return;
    before = phase;
    const going = pace.at(performance.now() / 1_000, file.read, statements);
    tell({ report: 'progress', progress: { phase, statements, ...going } });
  };
}

function throttle(): () => boolean {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    if (now - last < TELL_EVERY_MS) return false;
    last = now;
    return true;
  };
}

/** A file's bytes as they are asked for, counted: packed ones, where it is packed. */
class CountedFile implements AsyncIterable<Uint8Array> {
  read = 0;
  readonly size: number;

  constructor(private readonly file: File) {
    this.size = file.size;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    const reader = this.file.stream().getReader();
    for (let it = await reader.read(); !it.done; it = await reader.read()) {
      this.read += it.value.length;
      yield it.value;
    }
  }
}

function whatIsWrong(error: unknown): { line: number | null; problem: string } {
  if (error instanceof PackError) return { line: error.line, problem: error.problem };
  if (error instanceof DOMException && error.name === 'NotReadableError') {
    const problem =
      'The file could not be read to its end: it was moved, deleted or changed meanwhile.';
    return { line: null, problem };
  }
  return { line: null, problem: error instanceof Error ? error.message : String(error) };
}
