import type { Dismissal } from '../model';
import type { PackedNames, People, Who } from './people';
import type { Part } from './segment-format';
import type { Change, KeptSettings, PackInfo, PackRow, Store } from './store';

/** The archive's store for one session, for where IndexedDB is refused (some private windows). */
export class MemoryStore implements Store {
  readonly inMemory = true;
  private packs = new Map<number, PackRow>();
  private parts = new Map<number, Map<string, unknown>>();
  private dismissed = new Map<string, Dismissal>();
  private who: Who | undefined;
  private last = 0;
  private keptSettings: KeptSettings | undefined;

  async rows(): Promise<PackRow[]> {
    return [...this.packs.values()];
  }

  async beginning() {
    return { rows: await this.rows(), people: await this.people() };
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

  async discard(segment: number, names: readonly string[]): Promise<void> {
    for (const name of names) this.parts.get(segment)?.delete(name);
  }

  async commit({ put, out, who, dismissals, settings }: Change): Promise<void> {
    for (const row of put) this.packs.set(row.segment, row);
    for (const segment of out) {
      const row = this.packs.get(segment);
      if (row) this.packs.set(segment, { ...row, ready: false });
    }
    if (who) this.who = who;
    if (dismissals) this.dismissed = new Map(dismissals.map((one) => [one.id, one]));
    if (settings) this.keptSettings = settings;
  }

  async people(): Promise<People | undefined> {
    return this.who?.people;
  }

  async names(): Promise<PackedNames | undefined> {
    return this.who?.packed;
  }

  async settings(): Promise<KeptSettings | undefined> {
    return this.keptSettings;
  }

  async settingsDone(): Promise<void> {
    this.keptSettings = undefined;
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
