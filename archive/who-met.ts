import type { Speaker } from '../model';
import type { People } from './people';

/** Under which id a speaker of several packs is known. Of who stands in several only those are read that are asked for. */
export class WhoMet {
  /** Ids under which speakers are known, by their own. */
  private readonly first: ReadonlyMap<string, string>;
  /** Places of those who stand in several packs, and those that were read. */
  private readonly places: ReadonlyMap<string, number>;
  private readonly read: Speaker[] = [];

  constructor(private readonly people: Pick<People, 'met' | 'merged'>) {
    const { met, merged } = people;
    this.first = new Map(met.own.map((own, i) => [own, met.id[i] as string]));
    this.places = new Map(merged.ids.map((id, i) => [id, i]));
  }

  /** The id under which all packs know whom one calls by this id. */
  id(own: string): string {
    return this.first.get(own) ?? own;
  }

  /** Ids of those who stand in several packs. */
  get ids(): readonly string[] {
    return this.people.merged.ids;
  }

  isMerged(id: string): boolean {
    return this.places.has(id);
  }

  /** Who stands in several packs, as one; undefined for anybody else. */
  speaker(id: string): Speaker | undefined {
    const place = this.places.get(id);
    if (place === undefined) return undefined;
    const { ends, json } = this.people.merged;
    this.read[place] ??= JSON.parse(
      new TextDecoder().decode(json.subarray(place > 0 ? ends[place - 1] : 0, ends[place])),
    ) as Speaker;
    return this.read[place];
  }

  /** Numbers in a segment of those who are known there under one of some ids, as another. */
  numbers(segment: number, ids: ReadonlySet<string>): number[] {
    const { id, at } = this.people.met;
    return id.flatMap((known, i) =>
      at[2 * i] === segment && ids.has(known) ? [at[2 * i + 1] as number] : [],
    );
  }
}
