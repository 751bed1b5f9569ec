import { useId } from 'preact/hooks';
import type { ClaimChoice, SpeakerChoice } from '../../context/saving';
import type { DateBasis, Form } from '../../model';
import { Card } from '../popover/Card';
import { ClaimField } from './ClaimField';
import type { Fields } from './fields';
import { SpeakerField } from './SpeakerField';

const FORMS: Record<Form, string> = {
  direct: 'the speaker’s own words',
  mixed: 'partly the speaker’s own words',
  indirect: 'in the page’s words',
};

const BASES: Record<DateBasis, string> = {
  stated: 'said in the text',
  inferred: 'worked out',
  unknown: 'not known',
};

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
          <p class="brand">On record</p>
          <h2 id={title}>{props.isEdit ? 'Edit this statement' : 'Save these words'}</h2>
        </>
      }
      footer={
        <>
          {props.problem && (
            <p class="problem" role="alert">
              {props.problem}
            </p>
          )}
          <button
            type="button"
            class="primary"
            data-save
            aria-disabled={props.isSaving}
            onClick={onSave}
          >
            {props.isSaving ? 'Saving…' : 'Save'}
          </button>
          <span class="keys">
            <kbd>Enter</kbd> saves, <kbd>Esc</kbd> closes
          </span>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in the fields inside, nothing of its own */}
      <div class="fields" onKeyDown={onEnter}>
        <Notices {...props} />
        <label class="field">
          <span>Words</span>
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
          <span>These are</span>
          <select
            value={fields.form}
            onChange={({ currentTarget }) => onChange({ form: currentTarget.value as Form })}
          >
            {Object.entries(FORMS).map(([form, name]) => (
              <option key={form} value={form}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <SpeakerField
          speaker={fields.speaker}
          reason={props.isLooking ? 'Looking who said it…' : props.speakerReason}
          find={props.onFindSpeakers}
          onChange={(speaker) => onChange({ speaker })}
        />
        <div class="pair">
          {text('said', 'When', { placeholder: '2025-09-15', 'aria-describedby': dateWhy })}
          <label class="field">
            <span>The date is</span>
            <select
              value={fields.saidBasis}
              onChange={({ currentTarget }) =>
                onChange({ saidBasis: currentTarget.value as DateBasis })
              }
            >
              {Object.entries(BASES).map(([basis, name]) => (
                <option key={basis} value={basis}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
        <p class="hint-line" id={dateWhy}>
          {fields.saidNote &&
            `${fields.saidNote.charAt(0).toUpperCase()}${fields.saidNote.slice(1)}.`}
        </p>
        {text('venue', 'Where', { placeholder: 'interview, speech, meeting' })}
        <ClaimField
          sides={fields.positions}
          near={props.near}
          find={props.onFindClaims}
          onChange={(positions) => onChange({ positions })}
        />
        {text('tags', 'Tags, with commas between')}
        <label class="field">
          <span>Note</span>
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
          You have saved these words from this page.{' '}
          <button type="button" class="act key" onClick={props.onEditKnown}>
            Edit what is there
          </button>
        </p>
      )}
      {props.known === 'elsewhere' && (
        <p class="notice" role="status">
          These words are on record already, from another source.
        </p>
      )}
      {props.isDraft && (
        <p class="notice" role="status">
          This is the draft that you left.{' '}
          <button type="button" class="act key" onClick={props.onStartAnew}>
            Start anew
          </button>
        </p>
      )}
      {props.trouble && (
        <p class="notice" role="status">
          {props.trouble}
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
        Source: {publisher.isKnown ? publisher.name : fields.publisher || publisher.name}
        {publisher.controlLabel && <span class="tag">{publisher.controlLabel}</span>}
      </summary>
      {!publisher.isKnown && (
        <label class="field">
          <span>Publisher</span>
          <input
            type="text"
            dir="auto"
            value={fields.publisher}
            onInput={({ currentTarget }) => onChange({ publisher: currentTarget.value })}
          />
        </label>
      )}
      <dl>
        <dt>Title</dt>
        <dd dir="auto">{title}</dd>
        <dt>Link to the words</dt>
        <dd>
          {link ? (
            <a href={link} target="_blank" rel="noopener noreferrer">
              {link}
            </a>
          ) : (
            'This page has no address that can be linked to.'
          )}
        </dd>
        <dt>Around them</dt>
        <dd dir="auto">
          {before && `…${before}`}
          <strong>[words]</strong>
          {after && `${after}…`}
        </dd>
      </dl>
    </details>
  );
}
