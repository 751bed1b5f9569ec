/**
 * Takes packs in and out, in a worker of the library's page so that the page stays smooth. It has
 * no extension API, and needs none: the archive and the file are all that it works with. To call it
 * off is to end it: what it has half written is no part of the archive, and is swept.
 */
import { type Archive, openArchive } from '../../archive/archive';
import { PackError } from '../../archive/pack-reader';
import { PlainStore } from '../../archive/plain-store';
import { CountedFile } from './counted-file';
import type { Done, Errand } from './errand';
import { followed, tell, throttle } from './tell';

addEventListener('message', ({ data }: MessageEvent<Errand>) => {
  run(data)
    .then((done) => tell({ report: 'done', ...done }))
    .catch((error) => tell({ report: 'failed', ...whatIsWrong(error) }));
});

async function run(errand: Errand): Promise<Omit<Done, 'report'>> {
  if (errand.errand === 'look') {
    const { lookAt } = await import('./coming-in');
    return { look: await lookAt(errand.file, errand.options) };
  }
  const archive = await openArchive({ open: PlainStore.open });
  if (archive.trouble) throw new Error(archive.trouble);
  switch (errand.errand) {
    case 'compare': {
      const { compare } = await import('./coming-in');
      return { changes: await compare(errand, errand.id, archive) };
    }
    case 'names': {
      const { askedAbout } = await import('./coming-in');
      return { doubts: await askedAbout(errand, archive) };
    }
    case 'import': {
      const { takeIn } = await import('./coming-in');
      return takeIn(errand, archive);
    }
    case 'export': {
      const { exported } = await import('./going-out');
      return exported(errand, archive);
    }
    case 'backup': {
      const { backedUp } = await import('./going-out');
      return backedUp(errand, archive);
    }
    default:
      return manage(errand, archive);
  }
}

async function manage(
  errand: Extract<Errand, { errand: 'remove' | 'switch' | 'restore' }>,
  archive: Archive,
): Promise<Omit<Done, 'report'>> {
  if (errand.errand === 'switch') {
    await archive.switchPack(errand.id, errand.isOn);
    return {};
  }
  if (errand.errand === 'restore') {
    const bytes = new CountedFile(errand.file);
    const onProgress = followed(bytes);
    return { restored: await archive.restoreBackup(bytes, errand.how, { onProgress }) };
  }
  const seldom = throttle();
  await archive.removePack(errand.id, {
    onProgress: (share) => {
      if (seldom()) tell({ report: 'share', share });
    },
  });
  return {};
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
