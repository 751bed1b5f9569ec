import { browser } from 'wxt/browser';

const KEY = 'importUnderWay';

/** What is remembered of an import while it goes on: by it a reader is told that it was broken off. */
export interface ImportNote {
  id: string;
  title: string;
  /** ISO time. */
  started: string;
}

/** Whether it is of a backup that is restored: that is no one pack. */
export const isOfBackup = ({ id }: ImportNote): boolean => id === '';

/** The note of an import that began and has not ended; null when there is none. */
export async function importNote(): Promise<ImportNote | null> {
  const note = (await browser.storage.local.get(KEY))[KEY] as Partial<ImportNote> | undefined;
  const { id, title, started } = note ?? {};
  const texts = [id, title, started].every((one) => typeof one === 'string');
  return texts ? (note as ImportNote) : null;
}

/** Notes an import down, or, with null, that it has ended. */
export async function noteImport(note: ImportNote | null): Promise<void> {
  if (note) await browser.storage.local.set({ [KEY]: note });
  else await browser.storage.local.remove(KEY);
}
