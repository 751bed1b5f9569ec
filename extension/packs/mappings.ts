import { browser } from 'wxt/browser';
import type { Preview, TableOptions } from '../../archive/formats/types';

const KEY = 'columnMappings';

/** Mappings that are kept; the oldest goes first. */
const MOST = 100;

interface Kept {
  names: readonly string[];
  table: Pick<TableOptions, 'header' | 'columns' | 'dates'>;
}

/** How the reader mapped columns of these names before; null when that is as proposed, or never was. */
export async function keptMapping(table: Preview['table']): Promise<TableOptions | null> {
  if (!table) return null;
  const names = table.columns.map(({ name }) => name);
  const kept = (await all()).find((one) => isSame(one.names, names));
  if (!kept || kept.table.columns.length !== names.length) return null;
  const remembered = { ...table.options, ...kept.table };
  return JSON.stringify(remembered) === JSON.stringify(table.options) ? null : remembered;
}

/** Remembers how columns of these names are mapped. */
export async function keepMapping(table: TableOptions | undefined): Promise<void> {
  if (!table?.names || !table.header) return;
  const { names, header, columns, dates } = table;
  const one: Kept = { names, table: { header, columns, ...(dates ? { dates } : {}) } };
  const others = (await all()).filter((kept) => !isSame(kept.names, names));
  await browser.storage.local.set({ [KEY]: [...others, one].slice(-MOST) });
}

async function all(): Promise<Kept[]> {
  const kept = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(kept) ? kept.filter(isKept) : [];
}

/** Whether it is what we keep: a backup may have brought anything. */
function isKept(one: Partial<Kept> | null): one is Kept {
  return Array.isArray(one?.names) && Array.isArray(one.table?.columns);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, i) => name === b[i]);
}
