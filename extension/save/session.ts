/**
 * The form for saving in a page, from its opening to its close: what stands in its fields, what is asked of the
 * background, and which view is shown.
 */
import { type MountedSave, mountSave, type SaveView, saveCss } from '../../components/save';
import type { Fields } from '../../components/save/fields';
import type { SaveFormProps } from '../../components/save/SaveForm';
import { ask, type Changed, wordsOf } from '../../messages';
import { openSaveHost, type SaveHost } from '../../page/save-host';
import { t } from '../../words';
import { draftFrom } from './draft';
import { draftOf, dropDraft, flushDrafts, leaveDraft } from './drafts';
import type { Subject } from './subject';

type View = Window & typeof globalThis;

export interface SessionEnd {
  /** The reader left it: by Escape, the cross, or by going on with the page after saving. */
  onClose(): void;
  /** Kept, where there is a list to go back to. */
  onKept?(changed: Changed): void;
}

/** Opens the form for a subject. Gives what closes it. */
export function openForm(window: View, first: Subject, end: SessionEnd): () => void {
  let subject = first;
  const draft = draftOf(subject.key);
  let fields = draft ?? subject.fields;
  let isDraft = draft !== null;
  const touched = new Set<keyof Fields>(isDraft ? (Object.keys(fields) as (keyof Fields)[]) : []);
  let isSaving = false;
  let problem: string | null = null;
  let outcome: { state: 'saved' | 'taken-back'; changed: Changed } | null = null;
  let gone = false;

  const close = () => {
    if (gone) return;
    gone = true;
    if (outcome ? outcome.state === 'taken-back' : touched.size > 0) {
      leaveDraft(subject.key, fields);
    }
    void flushDrafts();
    window.removeEventListener('pagehide', flushDrafts);
    // While the focus is in it: it goes back to where it was.
    host.close();
    mounted.destroy();
    subject.forget();
    end.onClose();
  };

  const change = (its: Partial<Fields>) => {
    for (const name of Object.keys(its)) touched.add(name as keyof Fields);
    fields = { ...fields, ...its };
    problem = null;
    // Not only when it is left: the page may be loaded again under the open form, or its tab shut.
    leaveDraft(subject.key, fields);
    draw();
  };

  const save = async () => {
    if (isSaving) return;
    isSaving = true;
    problem = null;
    draw();
    try {
      const draft = draftFrom(fields, {
        id: subject.id,
        selector: subject.selector(fields.words),
        source: subject.source(),
      });
      const changed = await ask('keep', draft);
      dropDraft(subject.key);
      if (end.onKept) {
        outcome = { state: 'saved', changed };
        isSaving = false;
        end.onKept(changed);
        close();
        return;
      }
      outcome = { state: 'saved', changed };
    } catch (error) {
      problem = sentence(error);
    }
    isSaving = false;
    draw();
    if (outcome) mounted.begin();
  };

  const undo = async () => {
    if (!outcome || isSaving) return;
    isSaving = true;
    problem = null;
    draw();
    try {
      await ask('undo', outcome.changed.undo);
      outcome = { ...outcome, state: 'taken-back' };
    } catch (error) {
      problem = sentence(error);
    }
    isSaving = false;
    draw();
    mounted.begin();
  };

  /** Puts another subject into the form that is open: what is on record already, or a start anew. */
  const take = (next: Subject) => {
    subject = next;
    fields = next.fields;
    touched.clear();
    isDraft = false;
    outcome = null;
    problem = null;
    draw();
    mounted.begin();
  };

  const form = (): SaveFormProps => ({
    fields,
    isEdit: subject.isEdit,
    speakerReason: touched.has('speaker') ? null : subject.speakerReason,
    isLooking: subject.isLooking,
    near: subject.near,
    place: subject.place(fields.words),
    known: subject.known === null ? null : subject.known.own ? 'own' : 'elsewhere',
    isDraft,
    trouble: subject.trouble,
    isSaving,
    problem,
    onChange: change,
    onFindSpeakers: (name) => ask('find-speakers', { name, on: fields.said || null }),
    onFindClaims: (words) => ask('find-claims', { words }),
    onSave: () => void save(),
    onClose: close,
    onEditKnown: () => {
      if (subject.known) void subject.ofStatement(subject.known.id).then(take, fail);
    },
    onStartAnew: () => {
      dropDraft(subject.key);
      take(subject);
    },
  });
  const fail = (error: unknown) => {
    problem = sentence(error);
    draw();
  };
  const view = (): SaveView =>
    outcome
      ? {
          kind: 'saved',
          state: outcome.state,
          words: fields.words,
          speaker: fields.speaker.name,
          isBusy: isSaving,
          problem,
          onUndo: () => void undo(),
          onEdit: () => {
            // A statement that was taken back is made again under the same id.
            outcome = null;
            draw();
            mounted.begin();
          },
          onClose: close,
        }
      : { kind: 'form', key: subject.id, ...form() };
  const draw = () => {
    if (!gone) mounted.update(view());
  };

  const host: SaveHost = openSaveHost({
    window,
    styles: saveCss,
    label: t('extension.saveTo'),
    at: subject.at,
    beside: subject.beside,
    left: close,
    away: () => {
      if (outcome) close();
    },
  });
  window.addEventListener('pagehide', flushDrafts);
  const mounted: MountedSave = mountSave(host.frame, view());
  mounted.begin();
  void subject.look().then(
    (found) => {
      // What the reader has put in himself stays.
      for (const [name, value] of Object.entries(found)) {
        if (!touched.has(name as keyof Fields)) fields = { ...fields, [name]: value };
      }
      const isIdle = touched.size === 0;
      draw();
      if (isIdle && !gone) mounted.begin();
    },
    (error) => {
      problem = sentence(error);
      draw();
    },
  );
  return close;
}

/** What went wrong, for the reader: the browser's own words for a background that ended say nothing to him. */
export function sentence(error: unknown): string {
  const words = wordsOf(error);
  if (/context invalidated|Extension has been/i.test(words)) {
    return t('save.problem.updated');
  }
  if (/message (?:channel|port) closed|Receiving end|No answer came|disconnected/i.test(words)) {
    return t('save.problem.ended');
  }
  return words;
}
