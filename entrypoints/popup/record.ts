import type { Archive } from '../../archive/archive';
import { PlainStore } from '../../archive/plain-store';
import type { Query } from '../../archive/query';
import { DATABASE } from '../../archive/schema';
import { isAllOff } from '../../components/search/NothingYet';
import type { PopupProps } from '../../components/search/Popup';
import { keepArchiveBy, openBundledArchive } from '../../extension/archive';
import { whenTold } from '../../extension/changes';
import { filterFacets } from '../../extension/filter-facets';
import { searching } from '../../extension/searching';

type Asked = Pick<
  PopupProps<Query>,
  'search' | 'instead' | 'format' | 'facets' | 'counts' | 'allOff' | 'inMemory' | 'trouble'
>;

/** What is on record, as the popup asks it. */
export interface Asking {
  /** To search by in the first frame; nothing waits for the archive but the answers. */
  searching: Pick<Asked, 'search' | 'instead' | 'format'>;
  /** Shows what can be filtered by and how much there is; and that, and what is found, anew when it changes. */
  follow(show: (change: Partial<Asked>) => void): void;
}

/** Begins to open the archive; to be called before anything is waited for. */
export function openRecord(): Asking {
  keepArchiveBy(PlainStore.early(DATABASE));
  const archive = openBundledArchive();
  let hasChanged = false;
  let renew = () => {};
  // What was read early would be found by, though a pack was switched on in the library meanwhile; and while a tab shows it.
  whenTold(() => {
    hasChanged = true;
    renew();
  });
  return {
    searching: searching(archive),
    follow(show) {
      const tell = async () => {
        // To ask for what can be filtered by looks at the packs anew; what is searched behind it does not have to.
        show(await told(await archive));
        if (hasChanged) show(searching(archive));
      };
      // Closed meanwhile; what else is wrong the search itself tells.
      renew = () => void tell().catch(() => undefined);
      renew();
    },
  };
}

async function told(archive: Archive): Promise<Partial<Asked>> {
  const [facets, counts] = await Promise.all([filterFacets(archive), archive.counts()]);
  const allOff = counts.statements === 0 && isAllOff(await archive.packs());
  return { facets, counts, allOff, inMemory: archive.inMemory, trouble: archive.trouble };
}
