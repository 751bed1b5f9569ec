import { useId } from 'preact/hooks';
import type { SpeakerChoice } from '../../context/saving';
import type { SpeakerKind } from '../../model';
import { t } from '../../words';
import { Combo } from './Combo';
import type { Fields } from './fields';

const KINDS: readonly SpeakerKind[] = ['person', 'organisation', 'government', 'unnamed'];

/** Chosen to make a new speaker of what was typed. */
const NEW = 'new ';

interface SpeakerFieldProps {
  speaker: Fields['speaker'];
  /** Why this one is proposed, or none. */
  reason: string | null;
  find: (name: string) => Promise<SpeakerChoice[]>;
  onChange: (speaker: Fields['speaker']) => void;
}

/** Who said it: somebody on record, or one who is made with the statement. */
export function SpeakerField({ speaker, reason, find, onChange }: SpeakerFieldProps) {
  const why = useId();
  const known = async (typed: string) => {
    const name = typed.trim();
    if (!name) return [];
    const found = (await find(name)).map((one) => ({
      key: JSON.stringify(one),
      name: one.name,
      aside: one.role,
    }));
    return [...found, { key: `${NEW}${name}`, name: t('save.newSpeaker', { name }) }];
  };
  const isNew = speaker.id === null && speaker.name.trim() !== '';
  return (
    <>
      <Combo
        label={t('common.who')}
        value={speaker.name}
        placeholder={t('save.name')}
        describedBy={why}
        first
        find={known}
        onType={(name) => onChange({ ...speaker, id: null, name })}
        onPick={(key) => {
          if (key.startsWith(NEW)) {
            onChange({ ...speaker, id: null, name: key.slice(NEW.length) });
          } else {
            const { id, name, kind, role } = JSON.parse(key) as SpeakerChoice;
            onChange({ id, name, kind, role: role ?? '' });
          }
        }}
      />
      <p class="hint-line" id={why}>
        {speaker.id !== null && (
          <span class="on">
            {speaker.role ? t('save.onRecordAs', { role: speaker.role }) : t('save.onRecord')}{' '}
          </span>
        )}
        {isNew && <span class="on">{t('save.willBeNew')} </span>}
        {reason}
      </p>
      {isNew && (
        <div class="pair">
          <label class="field">
            <span>{t('save.kind')}</span>
            <select
              value={speaker.kind}
              onChange={({ currentTarget }) =>
                onChange({ ...speaker, kind: currentTarget.value as SpeakerKind })
              }
            >
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`speakerKind.${kind}`)}
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            <span>{t('save.role')}</span>
            <input
              type="text"
              dir="auto"
              value={speaker.role}
              onInput={({ currentTarget }) => onChange({ ...speaker, role: currentTarget.value })}
            />
          </label>
        </div>
      )}
    </>
  );
}
