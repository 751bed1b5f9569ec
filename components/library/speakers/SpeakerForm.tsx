import { useState } from 'preact/hooks';
import type { Speaker, SpeakerKind } from '../../../model';
import { type Fields, fieldsOf, typedOf } from './fields';

interface SpeakerFormProps {
  speaker: Speaker;
  onSave: (fields: Fields) => Promise<void>;
  onClose: () => void;
}

const KINDS: Record<SpeakerKind, string> = {
  person: 'A person',
  organisation: 'An organisation',
  government: 'A government',
  unnamed: 'Somebody unnamed',
};

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
      <p class="quiet">
        What you write stands in your own record, in place of what packs say. They stay as they are.
      </p>
      <label>
        Name
        <input value={its.name} required maxLength={300} onInput={set('name')} />
      </label>
      <div class="pair">
        <label>
          Who it is
          <select value={its.kind} onChange={set('kind')}>
            {Object.entries(KINDS).map(([kind, name]) => (
              <option key={kind} value={kind}>
                {name}
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
        Other names, one a line
        <textarea rows={3} value={its.aliases} onInput={set('aliases')} />
      </label>
      <label>
        Names in other scripts, such as Cyrl: Гитанас Науседа
        <textarea rows={2} value={its.scripts} onInput={set('scripts')} />
      </label>
      <label>
        Offices, one a line: title; organisation; country; from; to
        <textarea rows={3} value={its.roles} onInput={set('roles')} />
      </label>
      <label>
        Namesakes who must never be taken for this one: name; who that is
        <textarea rows={2} value={its.namesakes} onInput={set('namesakes')} />
      </label>
      {problem && <p role="alert">{problem}</p>}
      <p class="choices">
        <button type="button" class="button" onClick={onClose}>
          Cancel
        </button>
        <button type="submit" class="button key">
          Save
        </button>
      </p>
    </form>
  );
}
