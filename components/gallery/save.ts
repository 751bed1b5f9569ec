import { t } from '../../words';
import { mountSave, type SaveView, saveCss } from '../save';
import { noFields } from '../save/fields';
import type { Found } from '../save/PageList';
import type { SaveFormProps } from '../save/SaveForm';
import { type State, shadowIn } from './stage';

const nothing = () => {};

/** Draws a view of the form as the page does: in a shadow root, in a dialog. */
function save(view: SaveView): State {
  return (stage) => {
    const root = shadowIn(stage, saveCss);
    root.className = 'frame';
    root.setAttribute('role', 'dialog');
    root.setAttribute('aria-label', 'Save to On Record');
    return mountSave(root, view).destroy;
  };
}

const props: SaveFormProps = {
  fields: {
    ...noFields,
    words: 'Monitors from the northern harbours will count every barge',
    form: 'direct',
    speaker: {
      id: 'kallas',
      name: 'Kaja Kallas',
      kind: 'person',
      role: 'High Representative for Foreign Affairs and Security Policy of the European Union',
    },
    said: '2025-09-09',
    saidBasis: 'inferred',
    saidNote: '“on Tuesday”, counted back from the day of the article',
    venue: 'press conference in Tallinn',
  },
  isEdit: false,
  speakerReason: '“said Kallas” stands behind the words.',
  isLooking: false,
  near: [
    { id: 'a', proposition: 'Barges should be counted', subject: 'Barges' },
    { id: 'b', proposition: 'The harbours should be closed', subject: 'Harbours' },
  ],
  place: {
    publisher: { name: 'Ukrinform', controlLabel: 'Ukrainian state media', isKnown: true },
    title: 'The harbours count their barges',
    link: 'https://www.ukrinform.net/rubric-polytics/barges.html#:~:text=Monitors%20from%20the,every%20barge',
    before: 'The ministers met by the river. “',
    after: ',” said Kallas.',
  },
  known: null,
  isDraft: false,
  trouble: null,
  isSaving: false,
  problem: null,
  onChange: nothing,
  onFindSpeakers: async () => [],
  onFindClaims: async () => [],
  onSave: nothing,
  onClose: nothing,
  onEditKnown: nothing,
  onStartAnew: nothing,
};
const form = (over: Partial<SaveFormProps> = {}) =>
  save({ kind: 'form', key: 'form', ...props, ...over });

const found: Found = {
  key: '1',
  words: props.fields.words,
  form: 'direct',
  speaker: 'Kaja Kallas',
  reason: '“said Kallas” stands behind the words.',
  said: '2025-09-09',
  state: 'new',
  problem: null,
};
const list = {
  note: null,
  left: null,
  trouble: null,
  onGoOn: nothing,
  onKeep: nothing,
  onCorrect: nothing,
  onUndo: nothing,
  onShow: nothing,
};
const saved = {
  kind: 'saved' as const,
  words: props.fields.words,
  speaker: 'Kaja Kallas',
  isBusy: false,
  problem: null,
  onUndo: nothing,
  onEdit: nothing,
  onClose: nothing,
};

export const saveStates: Record<string, State> = {
  'save-form': form(),
  'save-looking': form({ isLooking: true, fields: { ...noFields, words: found.words } }),
  'save-stranger': form({
    fields: {
      ...props.fields,
      speaker: { id: null, name: 'Ada Farrow', kind: 'person', role: 'Foreign Minister' },
      positions: [
        { id: 'a', proposition: 'Barges should be counted', subject: '', stance: 'asserts' },
        { id: null, proposition: 'The lighthouse should be built', subject: '', stance: 'rejects' },
      ],
      tags: 'harbours, barges',
      note: 'Heard at the harbour.',
    },
  }),
  'save-known': form({ known: 'own', isDraft: true }),
  'save-problem': form({
    trouble:
      'What is on record here was written by a newer version of On Record. Update On Record to use it again: nothing of it is lost.',
    problem:
      'There is no room left on this device, or in what the browser allows On Record of it. Nothing was changed. Make some room and try again.',
  }),
  'save-saved': save({ ...saved, state: 'saved' }),
  'save-taken-back': save({ ...saved, state: 'taken-back' }),
  'save-list': save({
    kind: 'list',
    ...list,
    onClose: nothing,
    found: [
      found,
      { ...found, key: '2', state: 'kept' },
      { ...found, key: '3', state: 'mine', reason: null },
      { ...found, key: '4', state: 'known' },
      {
        ...found,
        key: '5',
        speaker: null,
        form: 'indirect',
        reason: 'The text around these words does not say who said them.',
        problem: 'It was not saved: the browser ended On Record’s work. Try again.',
      },
    ],
  }),
  'save-list-other-frame': save({
    kind: 'list',
    ...list,
    left: props.fields.words,
    onClose: nothing,
    note: t('save.otherFrame', { item: t('extension.saveTo') }),
    found: [found],
  }),
  'save-list-empty': save({ kind: 'list', ...list, onClose: nothing, found: [] }),
};
