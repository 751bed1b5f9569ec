import type { Archive } from '../../archive/archive';
import { PackError } from '../../archive/lines';
import type { OwnChange } from '../../archive/own';
import { told } from '../../components/told';
import type { Draft } from '../../context/saving';
import type { Changed as Outcome } from '../../messages';
import type { Speaker } from '../../model';
import { fold } from '../../text/fold';
import { t } from '../../words';
import { type Changed, changeFor, changeToDrop, type OnHand, undoing } from './records';

/** People of one name who are looked at. */
const NAMESAKES = 20;

/**
 * Keeps what a reader has filled in, in one step of the archive: killed at any moment it is there whole or not at
 * all, and the same draft again is the same statement. Throws an Error with a sentence for the reader, also where nothing
 * can be kept.
 */
export async function keep(archive: Archive, draft: Draft): Promise<Outcome> {
  // The background is ended after half a minute, and what it has in memory with it.
  if (archive.trouble !== null)
    throw new Error(t('save.problem.notSaved', { reason: told(archive.trouble) }));
  const onHand = await onHandFor(archive, draft);
  let changed: Changed | undefined;
  await inWords(() =>
    archive.changeOwn((own) => {
      changed = changeFor(draft, own, onHand);
      return changed.change;
    }),
  );
  const [statement = null] = await archive.statements([draft.id]);
  return { statement, undo: (changed as Changed).undo };
}

/** Takes a statement out of the reader's own record. Throws when it is not there. */
export async function drop(archive: Archive, id: string): Promise<Outcome> {
  let changed: Changed | null = null;
  await inWords(() =>
    archive.changeOwn((own) => {
      changed = changeToDrop(id, own);
      if (!changed) throw new Error(t('save.problem.gone'));
      return changed.change;
    }),
  );
  return { statement: null, undo: (changed as unknown as Changed).undo };
}

/** Takes back what `keep` or `drop` did. */
export async function undo(archive: Archive, change: OwnChange): Promise<void> {
  await inWords(() => archive.changeOwn((own) => undoing(change, own)));
}

/** What a draft refers to, as all packs have it. */
async function onHandFor(archive: Archive, draft: Draft): Promise<OnHand> {
  const { speaker, source } = draft;
  const [chosen, claims, namesakes, publisher] = await Promise.all([
    'id' in speaker ? archive.choices.speakers([speaker.id]) : [],
    draft.positions.length > 0 ? archive.onRecord().claims() : [],
    'id' in speaker ? [] : archive.choices.speakersNamed(speaker.name, NAMESAKES),
    'id' in source ? null : archive.choices.publisherAt(source.host),
  ]);
  const called = (name: string) => fold(name).replace(/\s+/gu, ' ').trim();
  const isCalled = (one: Speaker) =>
    'name' in speaker &&
    [one.name, ...one.aliases].some((it) => called(it) === called(speaker.name));
  return {
    speaker: chosen[0] ?? null,
    namesakes: namesakes.filter(isCalled),
    publisher,
    claims,
  };
}

/** A refused record is told by what is wrong with it; the line is of a file that nobody sees. */
async function inWords(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new Error(t('save.problem.cannotKeep', { problem: error.problem }), { cause: error });
  }
}
