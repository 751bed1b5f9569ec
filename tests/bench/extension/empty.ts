/** Nothing but a message and its answer: what a wake costs whoever keeps nothing. */
import type { Variant } from './api';

export const variant: Variant = {
  build: async () => undefined,
  search: async () => [],
  sentence: async () => [],
};
