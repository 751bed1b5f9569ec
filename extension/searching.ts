import type { Archive } from '../archive/archive';
import { formatQuery, type Query } from '../archive/query';

/** What a panel for searching asks of the archive; other functions each time, so that who searches by them asks anew. */
export function searching(archive: Promise<Archive>) {
  return {
    format: formatQuery,
    search: async (text: string, limit: number) => (await archive).search(text, { limit }),
    instead: async (query: Query) => {
      const [{ instead }, opened] = await Promise.all([import('../archive/instead'), archive]);
      return instead(query, async (other) => (await opened.search(other, { limit: 0 })).total);
    },
  };
}
