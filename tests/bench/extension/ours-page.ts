/** Our own archive, as the extension's pages have it: packs are taken in there, never in the background. */
import { openArchive } from '../../../archive/archive';
import { Database } from '../../../archive/database';
import { RemoteIndex } from '../../../archive/remote-index';
import type { Builder } from './api';
import { seeds } from './seeds';

const archive = openArchive({ ...seeds, open: Database.open });

/** As in the product, another worker indexes what is read. */
function indexer(): RemoteIndex {
  const worker = new Worker('index.js');
  return new RemoteIndex(worker, () => worker.terminate());
}

export const variant: Builder = {
  async build(pack, signal) {
    await (await archive).importPack(pack, { signal, indexer });
  },
};
