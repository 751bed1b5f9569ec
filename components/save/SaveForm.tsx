import { useId } from 'preact/hooks';
import type { ClaimChoice, SpeakerChoice } from '../../context/saving';
import type { DateBasis, Form } from '../../model';
import { pieces, t } from '../../words';
import { Card } from '../popover/Card';
import { told } from '../told';
import { ClaimField } from './ClaimField';
import type { Fields } from './fields';
import { SpeakerField } from './SpeakerField';

const FORMS: readonly Form[] = ['direct', 'mixed', 'indirect'];
const BASES: readonly DateBasis[] = ['stated', 'inferred', 'unknown'];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Where the words stand, as it is kept. */
export interface Place {
  publisher: { name: string; controlLabel: string | null; isKnown: boolean };
  title: string;
  /** With a text fragment; null for a page that has no address. */
  link: string | null;
  before: string;
  after: string;
}

export interface SaveFormProps {
  fields: Fields;
  /** A statement of the reader's own is changed, not a new one made. */
  isEdit: boolean;
  /** Why this speaker is proposed, or none. */
  speakerReason: string | null;
  /** The engine still looks at the page. */
  isLooking: boolean;
  near: readonly ClaimChoice[];
  place: Place | null;
  /** These words are on record. `own`: from this very address, so that they can be edited. */
  known: 'own' | 'elsewhere' | null;
  /** A draft that was left before. */
  isDraft: boolean;
  /** Why nothing can be kept here; null where it can. */
  trouble: string | null;
  isSaving: boolean;
  /** Why it could not be kept. */
  problem: string | null;
  onChange: (change: Partial<Fields>) => void;
  onFindSpeakers: (name: string) => Promise<SpeakerChoice[]>;
  onFindClaims: (words: string) => Promise<ClaimChoice[]>;
  onSave: () => void;
  onClose: () => void;
  onEditKnown: () => void;
  onStartAnew: () => void;
}

/** The form for saving: filled from the page, every field open to correction. Enter saves. */
export function SaveForm(props: SaveFormProps) {
  const { fields, place, onChange, onSave } = props;
  const title = useId();
  const dateWhy = useId();
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || event.shiftKey || event.altKey) return;
    const { target } = event;
    const isOther =
      target instanceof Element && target.matches('button, a, summary, select, textarea.note-text');
    if (isOther && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    onSave();
  };
  const text = (name: 'said' | 'venue' | 'tags', label: string, more: object = {}) => (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        dir="auto"
        value={fields[name]}
        onInput={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
        {...more}
      />
    </label>
  );
  return (
    <Card
      labelledBy={title}
      busy={props.isLooking}
      onClose={props.onClose}
      header={
        <>
          <p class="brand">{t('common.brand')}</p>
          <h2 id={title}>{t(props.isEdit ? 'save.editTitle' : 'save.saveTitle')}</h2>
        </>
      }
      footer={
        <>
          {props.problem && (
            <p class="problem" role="alert">
              {told(props.problem)}
            </p>
          )}
          <button
            type="button"
            class="primary"
            data-save
            aria-disabled={props.isSaving}
            onClick={onSave}
          >
            {t(props.isSaving ? 'common.saving' : 'common.save')}
          </button>
          <span class="keys">
            {pieces('save.keys', {
              enter: <kbd key="enter">{t('key.enter')}</kbd>,
              escape: <kbd key="escape">{t('key.escape')}</kbd>,
            })}
          </span>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in the fields inside, nothing of its own */}
      <div class="fields" onKeyDown={onEnter}>
        <Notices {...props} />
        <label class="field">
          <span>{t('common.words')}</span>
          <textarea
            class="said-words"
            rows={4}
            dir="auto"
            spellcheck={false}
            value={fields.words}
            onInput={({ currentTarget }) => onChange({ words: currentTarget.value })}
          />
        </label>
        <label class="field">
          <span>{t('save.theseAre')}</span>
          <select
            value={fields.form}
            onChange={({ currentTarget }) => onChange({ form: currentTarget.value as Form })}
          >
            {FORMS.map((form) => (
              <option key={form} value={form}>
                {t(`save.form.${form}`)}
              </option>
            ))}
          </select>
        </label>
        <SpeakerField
          speaker={fields.speaker}
          reason={
            props.isLooking
              ? t('save.lookingWho')
              : props.speakerReason && told(props.speakerReason)
          }
          find={props.onFindSpeakers}
          onChange={(speaker) => onChange({ speaker })}
        />
        <div class="pair">
          {text('said', t('common.when'), {
            placeholder: '2025-09-15',
            'aria-describedby': dateWhy,
          })}
          <label class="field">
            <span>{t('save.dateIs')}</span>
            <select
              value={fields.saidBasis}
              onChange={({ currentTarget }) =>
                onChange({ saidBasis: currentTarget.value as DateBasis })
              }
            >
              {BASES.map((basis) => (
                <option key={basis} value={basis}>
                  {t(`save.basis.${basis}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <p class="hint-line" id={dateWhy}>
          {fields.saidNote && `${capital(told(fields.saidNote))}.`}
        </p>
        {text('venue', t('common.where'), { placeholder: t('save.venueExample') })}
        <ClaimField
          sides={fields.positions}
          near={props.near}
          find={props.onFindClaims}
          onChange={(positions) => onChange({ positions })}
        />
        {text('tags', t('save.tags'))}
        <label class="field">
          <span>{t('common.note')}</span>
          <textarea
            class="note-text"
            rows={2}
            dir="auto"
            value={fields.note}
            onInput={({ currentTarget }) => onChange({ note: currentTarget.value })}
          />
        </label>
        {place && <Source place={place} fields={fields} onChange={onChange} />}
      </div>
    </Card>
  );
}

/** What the reader should know before saving; nothing most of the time. */
function Notices(props: SaveFormProps) {
  return (
    <>
      {props.known === 'own' && (
        <p class="notice" role="status">
          {t('save.knownOwn')}{' '}
          <button type="button" class="act key" onClick={props.onEditKnown}>
            {t('save.editKnown')}
          </button>
        </p>
      )}
      {props.known === 'elsewhere' && (
        <p class="notice" role="status">
          {t('save.knownElsewhere')}
        </p>
      )}
      {props.isDraft && (
        <p class="notice" role="status">
          {t('save.draft')}{' '}
          <button type="button" class="act key" onClick={props.onStartAnew}>
            {t('save.startAnew')}
          </button>
        </p>
      )}
      {props.trouble && (
        <p class="notice" role="status">
          {told(props.trouble)}
        </p>
      )}
    </>
  );
}

/** Where the words stand, to be looked at, and the publisher named where nobody has. */
function Source({
  place,
  fields,
  onChange,
}: {
  place: Place;
  fields: Fields;
  onChange: SaveFormProps['onChange'];
}) {
  const { publisher, title, link, before, after } = place;
  return (
    <details class="source">
      <summary>
        {t('save.source', {
          publisher: publisher.isKnown ? publisher.name : fields.publisher || publisher.name,
        })}
        {publisher.controlLabel && <span class="tag">{publisher.controlLabel}</span>}
      </summary>
      {!publisher.isKnown && (
        <label class="field">
          <span>{t('common.publisher')}</span>
          <input
            type="text"
            dir="auto"
            value={fields.publisher}
            onInput={({ currentTarget }) => onChange({ publisher: currentTarget.value })}
          />
        </label>
      )}
      <dl>
        <dt>{t('common.title')}</dt>
        <dd dir="auto">{title}</dd>
        <dt>{t('statement.as.link')}</dt>
        <dd>
          {link ? (
            <a href={link} target="_blank" rel="noopener noreferrer">
              {link}
            </a>
          ) : (
            t('save.noLink')
          )}
        </dd>
        <dt>{t('save.around')}</dt>
        <dd dir="auto">
          {before && `…${before}`}
          <strong>{t('save.wordsHere')}</strong>
          {after && `${after}…`}
        </dd>
      </dl>
    </details>
  );
}
