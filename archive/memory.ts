import type { Dismissal } from '../model';
import type { Part } from './segment-builder';
import type { PackInfo, PackRow, Store } from './store';

/** The archive's store for one session, for where IndexedDB is refused (some private windows). */
export class MemoryStore implements Store {
  readonly inMemory = true;
  private packs = new Map<number, PackRow>();
  private parts = new Map<number, Map<string, unknown>>();
  private dismissed = new Map<string, Dismissal>();
  private last = 0;

  async rows(): Promise<PackRow[]> {
    return [...this.packs.values()];
  }

  async begin(pack: PackInfo): Promise<number> {
    const segment = ++this.last;
    this.packs.set(segment, { ...pack, segment, ready: false });
    this.parts.set(segment, new Map());
    return segment;
  }

  async write(segment: number, parts: readonly Part[]): Promise<void> {
    for (const { name, value } of parts) this.parts.get(segment)?.set(name, value);
  }

  async commit(row: PackRow, replaced: readonly number[]): Promise<void> {
    this.packs.set(row.segment, row);
    for (const segment of replaced) this.packs.delete(segment);
    for (const segment of replaced) this.parts.delete(segment);
  }

  async erase(segment: number): Promise<void> {
    this.packs.delete(segment);
    this.parts.delete(segment);
  }

  async read(segment: number, names: readonly string[]): Promise<unknown[]> {
    return names.map((name) => this.parts.get(segment)?.get(name));
  }

  async dismissals(): Promise<Dismissal[]> {
    return [...this.dismissed.values()];
  }

  async dismiss(dismissal: Dismissal): Promise<Dismissal> {
    const kept = this.dismissed.get(dismissal.id) ?? dismissal;
    this.dismissed.set(kept.id, kept);
    return kept;
  }

  async restore(id: string): Promise<boolean> {
    return this.dismissed.delete(id);
  }

  close(): void {
    this.packs.clear();
    this.parts.clear();
    this.dismissed.clear();
  }
}
