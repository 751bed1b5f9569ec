import { useState } from 'preact/hooks';
import type { Speaker, SpeakerKind } from '../../../model';
import { t } from '../../../words';
import { type Fields, fieldsOf, typedOf } from './fields';

interface SpeakerFormProps {
  speaker: Speaker;
  onSave: (fields: Fields) => Promise<void>;
  onClose: () => void;
}

const KINDS: readonly SpeakerKind[] = ['person', 'organisation', 'government', 'unnamed'];

/** What is said of a speaker, to be corrected. */
export function SpeakerForm({ speaker, onSave, onClose }: SpeakerFormProps) {
  const [its, setIts] = useState(() => typedOf(speaker));
  const [problem, setProblem] = useState<string | null>(null);
  const set = (name: keyof typeof its) => (event: Event) =>
    setIts({ ...its, [name]: (event.currentTarget as HTMLInputElement).value });
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    try {
      setProblem(null);
      await onSave(fieldsOf(its, speaker.metonyms));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <form class="form" onSubmit={save}>
      <p class="quiet">{t('speakers.formNote')}</p>
      <label>
        {t('common.name')}
        <input value={its.name} required maxLength={300} onInput={set('name')} />
      </label>
      <div class="pair">
        <label>
          {t('speakers.whoItIs')}
          <select value={its.kind} onChange={set('kind')}>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`speakers.kind.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          Wikidata
          <input
            value={its.wikidata}
            pattern="Q[1-9][0-9]*"
            placeholder="Q…"
            onInput={set('wikidata')}
          />
        </label>
      </div>
      <label>
        {t('speakers.otherNames')}
        <textarea rows={3} value={its.aliases} onInput={set('aliases')} />
      </label>
      <label>
        {t('speakers.scripts')}
        <textarea rows={2} value={its.scripts} onInput={set('scripts')} />
      </label>
      <label>
        {t('speakers.offices')}
        <textarea rows={3} value={its.roles} onInput={set('roles')} />
      </label>
      <label>
        {t('speakers.namesakes')}
        <textarea rows={2} value={its.namesakes} onInput={set('namesakes')} />
      </label>
      {problem && <p role="alert">{problem}</p>}
      <p class="choices">
        <button type="button" class="button" onClick={onClose}>
          {t('common.cancel')}
        </button>
        <button type="submit" class="button key">
          {t('common.save')}
        </button>
      </p>
    </form>
  );
}
