/** What a library does for the reader: asks the archive, changes it, tells how that went, and takes the last change back. */
import type { Archive } from '../archive/archive';
import type { Chosen as ArchiveChosen } from '../archive/chosen';
import { claimStanding } from '../archive/claim-standing';
import {
  claimsListed,
  hiddenListed,
  publishersListed,
  sourcesOf,
  speakerPage,
  speakersListed,
} from '../archive/directory';
import { editStatements, MOST_COPIED, takeAway, takeBack } from '../archive/edits';
import { list } from '../archive/listing';
import {
  correctSpeaker,
  mergeSpeakers,
  splitSpeaker,
  uncorrectSpeaker,
} from '../archive/people-edits';
import { speakerStanding } from '../archive/speaker-standing';
import { CannotUndo, change, takeStepBack, type Undo } from '../archive/undo';
import type { Chosen, Desk, Notice } from '../components/library/desk';
import { wordsOf } from '../messages';
import { t } from '../words';
import { tellChanged } from './changes';
import { UndoStack } from './undo-stack';

type Writing = Parameters<Archive['writing']>[0];
type Store = Parameters<Writing>[0];
type Load = Parameters<Writing>[1];

/** Found by name at once; sources of a publisher shown at once. */
const MOST_FOUND = 8;
const MOST_SOURCES = 200;

const NOW = { asserts: 'desk.assertsNow', rejects: 'desk.rejectsNow' } as const;

export interface DeskDoor {
  desk: Desk;
  undo: () => Promise<void>;
}

/** Opens the desk; `show` is told what was done last, `renew` that the record is another. */
export function openDesk(
  archive: Promise<Archive>,
  show: (notice: Notice | null) => void,
  renew: () => void,
): DeskDoor {
  const steps = new UndoStack();
  const asking = async <T>(work: Parameters<typeof Archive.prototype.reading<T>>[0]) =>
    (await archive).reading(work);
  const changed = () => {
    renew();
    tellChanged();
  };
  /** Does a change and tells it; gives what was wrong, null when it was done. */
  const tried = async (
    work: (store: Store, load: Load) => Promise<{ undo: Undo; text: string }>,
  ): Promise<string | null> => {
    try {
      const { undo, text } = await (await archive).writing(work);
      steps.push({ undo, text });
      show({ text, isProblem: false, undoes: { text: null, more: steps.size - 1 } });
      changed();
      return null;
    } catch (error) {
      return wordsOf(error);
    }
  };
  /** The change that can be taken back next, when another thing is told. */
  const before = (): Notice['undoes'] =>
    steps.last && { text: steps.last.text, more: steps.size - 1 };
  /** Does a change, and tells it or what was wrong; true when it was done. */
  const doing = async (work: Parameters<typeof tried>[0]): Promise<boolean> => {
    const problem = await tried(work);
    if (problem === null) return true;
    const text = t('library.notDone', { problem });
    show({ text, isProblem: true, undoes: before() });
    return false;
  };
  const plain = (text: string, work: (store: Store, load: Load) => Promise<Undo>) =>
    doing(async (store, load) => ({ undo: await work(store, load), text }));
  const findable = async (ids: string) =>
    (await asking((it) => list(it, { query: ids }, { offset: 0, limit: MOST_FOUND }))).statements;

  const desk: Desk = {
    mostCopied: MOST_COPIED,
    list: (ask, stretch) => asking((it) => list(it, ask, stretch)),
    async view(id) {
      const [view] = await (await archive).statements([id]);
      return view ? { ...view, pack: { id: '', title: '' } } : null;
    },
    findSpeakers: async (text) =>
      (await asking((it) => speakersListed(it, text, { offset: 0, limit: MOST_FOUND }))).items.map(
        ({ id, name, role, count }) => ({
          id,
          name,
          about: [role, t('unit.statements', count)].filter(Boolean).join(', '),
        }),
      ),
    findStatements: async (text) =>
      (await findable(text)).map(({ id, text, speaker }) => ({
        id,
        name: text,
        about: speaker.name,
      })),
    findClaims: async (text) =>
      (await asking((it) => claimsListed(it, text)))
        .slice(0, MOST_FOUND)
        .map(({ id, proposition, subject }) => ({ id, name: proposition, about: subject })),
    speakers: (text, stretch) => asking((it) => speakersListed(it, text, stretch)),
    speaker: (id) => asking((it) => speakerPage(it, id)),
    claims: (text) => asking((it) => claimsListed(it, text)),
    standing: (id, limits) => asking((it) => speakerStanding(it, id, limits)),
    async claim(id, limits) {
      const claim = (await asking((it) => claimsListed(it, ''))).find((one) => one.id === id);
      if (!claim) return null;
      return { claim, standing: await asking((it) => claimStanding(it, id, limits)) };
    },
    publishers: (text) => asking((it) => publishersListed(it, text)),
    sources: (publisher) => asking((it) => sourcesOf(it, publisher, MOST_SOURCES)),
    hidden: (stretch) => asking((it) => hiddenListed(it, stretch)),
    remove: (chosen) =>
      doing(async (store, load) => {
        const { undo, changed } = await takeAway(asked(chosen), store, load);
        const text = t('desk.deleted', changed);
        return { undo, text: undo.unhide ? `${text} ${t('desk.ofPacksHidden')}` : text };
      }),
    edit: (chosen, edit) =>
      tried(async (store, load) => {
        const { undo, changed, copied } = await editStatements(asked(chosen), edit, store, load);
        const text = t('desk.changed', changed);
        return { undo, text: copied > 0 ? `${text} ${t('desk.copies', copied)}` : text };
      }),
    takeBack: (ids) =>
      doing(async (store, load) => {
        const { undo, changed } = await takeBack(ids, store, load);
        return { undo, text: t('desk.shownAgain', changed) };
      }),
    correctSpeaker: (id, fields) =>
      plain(t('desk.speakerChanged', { name: fields.name }), (store, load) =>
        correctSpeaker(id, fields, store, load),
      ),
    uncorrectSpeaker: (id) =>
      plain(t('desk.asPacksHave'), (store, load) => uncorrectSpeaker(id, store, load)),
    mergeSpeakers: (keep, other) =>
      plain(t('desk.oneNow'), (store, load) => mergeSpeakers(keep, other, store, load)),
    splitSpeaker: (from, member) =>
      plain(t('desk.twoNow'), (store, load) => splitSpeaker(from, member, store, load)),
    putClaim: (claim) => {
      const { id, proposition, subject, wordings } = claim;
      const record = { type: 'claim' as const, id, proposition, subject, wordings };
      return plain(t('desk.claimSaved'), (store, load) => change({ put: [record] }, store, load));
    },
    dropClaim: (id) =>
      plain(t('desk.claimDeleted'), (store, load) =>
        change({ drop: [{ type: 'claim', id }] }, store, load),
      ),
    position: (statement, claim, stance) =>
      doing(async (store, load) => {
        const edit = stance ? { attach: [{ claim, stance }] } : { detach: [claim] };
        const { undo } = await editStatements({ ids: [statement] }, edit, store, load);
        return { undo, text: t(stance ? NOW[stance] : 'desk.noPositionNow') };
      }),
  };

  let isUndoing = false;
  const undo = async () => {
    const step = steps.last;
    if (!step || isUndoing) return;
    isUndoing = true;
    try {
      await (await archive).writing((store, load) => takeStepBack(step.undo, store, load));
      steps.drop();
      show({ text: t('library.undone', { what: step.text }), isProblem: false, undoes: before() });
      changed();
    } catch (error) {
      // What others have changed since stays so: the step before it may still be taken back.
      if (error instanceof CannotUndo) steps.drop();
      const text = t('library.notUndone', { what: step.text, problem: wordsOf(error) });
      show({ text, isProblem: true, undoes: before() });
    }
    isUndoing = false;
  };
  return { desk, undo };
}

function asked(chosen: Chosen): ArchiveChosen {
  return 'ids' in chosen ? chosen : { listing: chosen.ask, except: chosen.except };
}
