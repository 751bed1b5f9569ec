/** The bundled pack in the bench's extension, which our archive fills itself from, as in the product. */
import { api } from './api';

export const seeds = {
  seedsVersion: 'bench',
  fetchSeeds: async () => (await fetch(api.runtime.getURL('seeds.onrecord.jsonl'))).text(),
};
