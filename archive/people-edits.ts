/**
 * Who is who by the reader's word: what is said of a speaker is corrected, two who are one are put together, one who is
 * two is taken apart. All of it is data in his own record (`Speaker.decided`), which `meeting.ts` heeds; packs stay as they
 * are, and each change gives what undoes it.
 */
import type { Speaker } from '../model';
import type { Catalogue, LoadCatalogue } from './catalogue';

import { keyOf, type OwnChange, ownRecords } from './own';
import type { PackRecord } from './pack-schema';
import type { Store } from './store';
import { change, type Undo } from './undo';

type Decided = NonNullable<Speaker['decided']>;

/** The reader's record of a speaker, or what all packs know of him, to be changed. Throws where he is on record no more. */
async function recordOf(
  id: string,
  store: Store,
  catalogue: Catalogue,
): Promise<{ record: Speaker; known: Speaker; own: ReadonlyMap<string, PackRecord> }> {
  const own = new Map((await ownRecords(store)).map((record) => [keyOf(record), record]));
  const [known] = await catalogue.speakers([id]);
  if (!known) throw new Error('This speaker is not on record any more.');
  const mine = own.get(keyOf({ type: 'speaker', id: known.id }));
  if (mine?.type !== 'speaker') return { record: known, known, own };
  const { type: _, ...record } = mine;
  return { record, known, own };
}

const put = (...speakers: Speaker[]): OwnChange => ({
  put: speakers.map((speaker) => ({ type: 'speaker', ...tidy(speaker) })),
});

/** What the reader writes of a speaker stands in place of what packs say of him. */
export async function correctSpeaker(
  id: string,
  fields: Omit<Speaker, 'id' | 'decided'>,
  store: Store,
  load: LoadCatalogue,
): Promise<Undo> {
  const { record, known } = await recordOf(id, store, await load());
  const decided: Decided = { ...record.decided, corrects: true };
  return change(put({ ...fields, id: known.id, decided }), store, load);
}

/** Back to what packs say of a speaker. What the reader alone has of him stays. */
export async function uncorrectSpeaker(
  id: string,
  store: Store,
  load: LoadCatalogue,
): Promise<Undo> {
  const catalogue = await load();
  const { record, known } = await recordOf(id, store, catalogue);
  const { corrects: _, ...decided } = record.decided ?? {};
  const said = (await partsOf(catalogue, known.id)).find(({ own }) => !own)?.speaker ?? record;
  return change(put({ ...said, id: known.id, decided }), store, load);
}

/** The ids of all who are one speaker. */
async function membersOf(catalogue: Catalogue, id: string): Promise<string[]> {
  return [...new Set((await partsOf(catalogue, id)).map(({ speaker }) => speaker.id))];
}

/** A speaker as one pack has him. */
export interface Part {
  speaker: Speaker;
  pack: string;
  own: boolean;
}

/** What each pack says of a speaker. */
export async function partsOf(catalogue: Catalogue, id: string): Promise<Part[]> {
  const parts: Part[] = [];
  for (const from of catalogue.segments) {
    const numbers = [...(await catalogue.speakerNumbers(from, [id]))];
    for (const speaker of await from.speakers(numbers)) {
      // An id that the reader gave to somebody else is that one's.
      if (catalogue.speakerId(speaker.id) !== id) continue;
      parts.push({ speaker, pack: from.row.title, own: from.row.own });
    }
  }
  return parts;
}

/** Two speakers are one from now on, under the name of the first. */
export async function mergeSpeakers(
  keep: string,
  other: string,
  store: Store,
  load: LoadCatalogue,
): Promise<Undo> {
  const catalogue = await load();
  const { record, known, own } = await recordOf(keep, store, catalogue);
  const members = await membersOf(catalogue, catalogue.speakerId(other));
  if (members.includes(known.id)) throw new Error('They are one already.');
  // What was decided of the other goes over to this one: only one record says who is who in a group.
  const theirs = members.flatMap((id) => own.get(keyOf({ type: 'speaker', id })) ?? []);
  const undecided: Speaker[] = [];
  const { same = [], apart = [], ...rest } = record.decided ?? {};
  const gathered = { same: new Set([...same, ...members]), apart: new Set(apart) };
  for (const mine of theirs) {
    if (mine.type !== 'speaker' || !mine.decided) continue;
    const { type: _, decided, ...said } = mine;
    for (const id of decided.same ?? []) gathered.same.add(id);
    for (const id of decided.apart ?? []) gathered.apart.add(id);
    undecided.push(said);
  }
  for (const id of [known.id, ...gathered.same]) gathered.apart.delete(id);
  gathered.same.delete(known.id);
  const decided = { ...rest, same: [...gathered.same], apart: [...gathered.apart] };
  return change(put({ ...record, id: known.id, decided }, ...undecided), store, load);
}

/** Somebody whom packs take for a speaker, or whom the reader put to him, is another person from now on. */
export async function splitSpeaker(
  from: string,
  member: string,
  store: Store,
  load: LoadCatalogue,
): Promise<Undo> {
  const { record, known } = await recordOf(from, store, await load());
  if (member === known.id) {
    throw new Error('The others can be taken apart from this one, not this one from itself.');
  }
  const { same = [], apart = [] } = record.decided ?? {};
  const decided: Decided = {
    ...record.decided,
    same: same.filter((id) => id !== member),
    apart: [...new Set([...apart, member])],
  };
  return change(put({ ...record, id: known.id, decided }), store, load);
}

/** A speaker without lists that are empty and may be left out. */
function tidy({ scripts, namesakes, metonyms, decided, ...rest }: Speaker): Speaker {
  const { same, apart, corrects } = decided ?? {};
  const its: Decided = {
    ...(corrects ? { corrects } : {}),
    ...(same?.length ? { same } : {}),
    ...(apart?.length ? { apart } : {}),
  };
  return {
    ...rest,
    ...(scripts && Object.keys(scripts).length > 0 ? { scripts } : {}),
    ...(namesakes?.length ? { namesakes } : {}),
    ...(metonyms?.length ? { metonyms } : {}),
    ...(Object.keys(its).length > 0 ? { decided: its } : {}),
  };
}
