import type { Archive } from '../archive/archive';
import type { Facets } from '../components/search/types';

/** What can be filtered by, and who is meant by a text that is the name of none of these: one among ten thousand, as a rule. */
export async function filterFacets(archive: Archive): Promise<Facets> {
  return {
    ...(await archive.facets()),
    async called(text) {
      const [one, another] = await archive.choices.speakersNamed(text, 2);
      return one && !another ? one.name : null;
    },
  };
}
