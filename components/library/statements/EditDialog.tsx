import { useEffect, useRef, useState } from 'preact/hooks';
import type { StatementEdit } from '../../../archive/edits';
import type { ListedStatement } from '../../../archive/listing';
import type { Stance } from '../../../model';
import { parseEdtf } from '../../../text/edtf';
import { t } from '../../../words';
import type { Chosen, Desk } from '../desk';
import { Pick, type Picked } from '../Pick';

interface EditDialogProps {
  desk: Desk;
  chosen: Chosen;
  onClose: () => void;
}

type State = Record<'said' | 'why' | 'venue' | 'tags' | 'untag' | 'note', string>;

/** Changes one statement or many: of many, a field that is left empty stays as it is in each. */
export function EditDialog({ desk, chosen, onClose }: EditDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const count = 'ids' in chosen ? chosen.ids.length : chosen.count;
  const [one, setOne] = useState<ListedStatement | null | undefined>(undefined);
  const [its, setIts] = useState<State>({
    said: '',
    why: '',
    venue: '',
    tags: '',
    untag: '',
    note: '',
  });
  const [before, setBefore] = useState(its);
  const [speaker, setSpeaker] = useState<Picked | null>(null);
  const [claim, setClaim] = useState<Picked | null>(null);
  const [stance, setStance] = useState<Stance>('asserts');
  const [detach, setDetach] = useState<string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    const id = 'ids' in chosen && chosen.ids.length === 1 ? chosen.ids[0] : undefined;
    if (id === undefined) return setOne(null);
    void desk.view(id).then(
      (view) => {
        setOne(view);
        if (!view) return;
        const { said, saidNote, saidBasis, venue, tags, note, speaker } = view;
        const now = {
          said: said ?? '',
          why: saidBasis === 'inferred' ? (saidNote ?? '') : '',
          venue: venue ?? '',
          tags: tags.join(', '),
          untag: '',
          note: note ?? '',
        };
        setIts(now);
        setBefore(now);
        setSpeaker({ id: speaker.id, name: speaker.name, about: '' });
      },
      (error: unknown) => {
        setProblem(String(error));
        setOne(null);
      },
    );
  }, []);
  // Not before its fields are what they will be: a field that is drawn anew loses the focus, and what is typed.
  const isRead = one !== undefined;
  useEffect(() => {
    if (isRead) dialog.current?.showModal();
  }, [isRead]);

  const set = (name: keyof State) => (event: Event) =>
    setIts({ ...its, [name]: (event.currentTarget as HTMLInputElement).value });
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const said = its.said.trim();
    if (said && !parseEdtf(said)) {
      return setProblem(t('edit.badDate'));
    }
    const edit = editOf(before, its, one ?? null);
    if (speaker && speaker.id !== one?.speaker.id) edit.speaker = speaker.id;
    if (claim) edit.attach = [{ claim: claim.id, stance }];
    if (detach.length > 0) edit.detach = detach;
    if (Object.keys(edit).length === 0) return onClose();
    setBusy(true);
    // What was typed is kept.
    const wrong = await desk.edit(chosen, edit);
    if (wrong === null) return onClose();
    setProblem(t('library.notSaved', { problem: wrong }));
    setBusy(false);
  };
  const many = count > 1;
  const asItIs = many ? t('edit.asItIs') : '';
  return (
    <dialog ref={dialog} class="question edit" aria-labelledby="edit-title" onClose={onClose}>
      <form onSubmit={save}>
        <h2 id="edit-title">{many ? t('edit.many', count) : t('edit.one')}</h2>
        {one && (
          <p class="words" dir="auto">
            {one.text}
          </p>
        )}
        <p class="quiet">
          {whatHappens(one, many)}
          {count > desk.mostCopied && ` ${t('library.mostCopied', { most: desk.mostCopied })}`}
        </p>
        <Pick
          key={one?.id ?? 'many'}
          label={t('common.speaker')}
          hint={asItIs}
          find={desk.findSpeakers}
          value={speaker}
          onPick={setSpeaker}
        />
        <div class="pair">
          <label>
            {t('edit.saidOn')}
            <input
              value={its.said}
              placeholder={asItIs || '2021-12-08'}
              onInput={set('said')}
              autocomplete="off"
            />
          </label>
          <label>
            {t('edit.workedOut')}
            <input value={its.why} maxLength={2000} onInput={set('why')} autocomplete="off" />
          </label>
        </div>
        <label>
          {t('common.where')}
          <input
            value={its.venue}
            placeholder={asItIs}
            maxLength={300}
            onInput={set('venue')}
            autocomplete="off"
          />
        </label>
        {one && one.positions.length > 0 && (
          <fieldset>
            <legend>{t('edit.positions')}</legend>
            {one.positions.map(({ claim: id, stance: its, proposition }) => (
              <label key={id} class="check">
                <input
                  type="checkbox"
                  checked={!detach.includes(id)}
                  onChange={({ currentTarget }) =>
                    setDetach(
                      currentTarget.checked ? detach.filter((it) => it !== id) : [...detach, id],
                    )
                  }
                />
                {t(`edit.${its}`, { claim: proposition })}
              </label>
            ))}
          </fieldset>
        )}
        <div class="pair">
          <Pick
            label={t('edit.addPosition')}
            hint={t('edit.none')}
            find={desk.findClaims}
            value={claim}
            onPick={setClaim}
          />
          <label>
            {t('edit.whichIt')}
            <select
              value={stance}
              onChange={({ currentTarget }) => setStance(currentTarget.value as Stance)}
            >
              <option value="asserts">{t('statement.legend.asserts')}</option>
              <option value="rejects">{t('statement.legend.rejects')}</option>
            </select>
          </label>
        </div>
        <div class="pair">
          <label>
            {t(many ? 'edit.addTags' : 'edit.tags')}
            <input
              value={its.tags}
              placeholder={t('edit.tagsExample')}
              onInput={set('tags')}
              autocomplete="off"
            />
          </label>
          {many && (
            <label>
              {t('edit.takeTags')}
              <input value={its.untag} onInput={set('untag')} autocomplete="off" />
            </label>
          )}
        </div>
        <label>
          {t('common.note')}
          <textarea
            rows={2}
            value={its.note}
            placeholder={asItIs}
            maxLength={2000}
            onInput={set('note')}
          />
        </label>
        {problem && <p role="alert">{problem}</p>}
        <p class="choices">
          <button type="button" class="button" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" class="button key" disabled={one === undefined || isBusy}>
            {t('common.save')}
          </button>
        </p>
      </form>
    </dialog>
  );
}

function whatHappens(one: ListedStatement | null | undefined, many: boolean): string {
  if (one?.own) return t('edit.happens.own');
  return t(many ? 'edit.happens.many' : 'edit.happens.one');
}

const listOf = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((it) => it.trim())
      .filter(Boolean),
  ),
];

/** What differs from how it was. Of many nothing was filled in, so whatever is filled in is a change. */
function editOf(before: State, after: State, one: ListedStatement | null): StatementEdit {
  const edit: StatementEdit = {};
  const isNew = (name: keyof State) => before[name].trim() !== after[name].trim();
  const text = (name: keyof State) => after[name].trim() || null;
  if (isNew('said') || isNew('why')) {
    const why = text('why');
    const said = text('said') ?? one?.said ?? null;
    if (one || after.said.trim()) {
      edit.said = one ? text('said') : said;
      edit.saidBasis = why ? 'inferred' : 'stated';
      edit.saidNote = why;
    }
  }
  if (isNew('venue')) edit.venue = text('venue');
  if (isNew('note')) edit.note = text('note');
  const tags = listOf(after.tags);
  const had = one?.tags ?? [];
  const tag = tags.filter((it) => !had.includes(it));
  const untag = one ? had.filter((it) => !tags.includes(it)) : listOf(after.untag);
  if (tag.length > 0) edit.tag = tag;
  if (untag.length > 0) edit.untag = untag;
  return edit;
}
