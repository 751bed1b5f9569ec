export type Writing = typeof import('./writing-parts');

/**
 * The code that changes what is on record, run when it is first wanted. The background has it otherwise: as a script
 * of its own (`extension/later-parts.ts`).
 */
export function writing(): Promise<Writing> {
  return import('./writing-parts');
}
